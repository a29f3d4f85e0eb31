import type { Conformity } from "@dsfr-blocks/base/conformity";
import type { BlockAttributes } from "../../definition/defineView";

/** The audit on which an accessibility statement is based. */
export interface StatementAudit {
  /** End of the phrase « L’audit de conformité réalisé … »: `en interne`, `par la société…`. One line of Markdown. */
  readonly by: string;
  /**
   * Share of the RGAA criteria that are met, in per cent, from 0 to 100. Shown with two decimals at most, never rounded
   * up.
   */
  readonly rate: number;
  /** Average compliance rate of the online service, in per cent, from 0 to 100. */
  readonly averageRate?: number | undefined;
  /** Details of the results, or a link to the report. Markdown. */
  readonly desc?: string | undefined;
}

/** Means to report what is not accessible: a form, an e-mail address, or both. */
export interface StatementContact {
  /** URL of an accessible form. */
  readonly form?: string | undefined;
  /** E-mail address, without `mailto:`. */
  readonly email?: string | undefined;
  /** Other means: telephone, postal address. Markdown. */
  readonly desc?: string | undefined;
}

/** The site to which an accessibility statement applies. */
export interface StatementSite {
  /** Name of the site. One line of Markdown. */
  readonly name: string;
  /** URL of the site. With a URL, the name of the site is a link. */
  readonly url?: string | undefined;
}

/**
 * The props of `AccessibilityStatement`. All texts are strings of Markdown, not React nodes: the block inserts them
 * into the sentences of the law.
 */
export interface AccessibilityStatementProps extends BlockAttributes {
  /** Name of the body that is responsible for the site. The name begins the first sentence. One line. */
  readonly organisation: string;
  /** Services that the body makes accessible, as a masculine plural, in one line. Default: « ses sites internet ». */
  readonly services?: string | undefined;
  /** Links to the multi-year accessibility plan and to the action plan of the current year. */
  readonly strategy?: string | undefined;
  /** Site to which the statement applies. */
  readonly site: StatementSite;
  /**
   * Conformity of the site, in the terms of the law: `totalement conforme` (all criteria), `partiellement conforme` (at least
   * half of the criteria) or `non conforme`.
   */
  readonly state: Conformity;
  /** Standard that the site was tested against, in one line. Default: the RGAA. */
  readonly standard?: string | undefined;
  /**
   * Day on which a new version of the standard was published, after the audit: `2026-03-02`. This day is not shown. If the
   * statement is not updated within 18 months of this day, `check` reports the statement.
   */
  readonly newStandard?: string | undefined;
  /** Audit that is currently valid. Without an audit, the statement indicates that no audit is valid. */
  readonly audit?: StatementAudit | undefined;
  /** Content that does not conform, as a list. Default: « Néant ». */
  readonly nonConformities?: string | undefined;
  /**
   * Content that is exempt because the burden would be disproportionate, as a list, with a reason for each item. Default:
   * « Néant ».
   */
  readonly derogations?: string | undefined;
  /** Content that is not subject to the obligation, as a list. Default: « Néant ». */
  readonly exempt?: string | undefined;
  /** Day on which the statement was prepared: `2026-03-02`. */
  readonly date: string;
  /** Day of the last update of the statement: `2026-09-15`. */
  readonly updated?: string | undefined;
  /** Technologies of the site, one line each: `HTML`. */
  readonly technologies?: readonly string[] | undefined;
  /** Browsers and assistive technologies used for the audit, one combination a line: `Firefox et NVDA`. */
  readonly environment?: readonly string[] | undefined;
  /** Tools used for the audit, one line each. */
  readonly tools?: readonly string[] | undefined;
  /** Pages that were audited, one line each: `[Accueil](/)`. */
  readonly pages?: readonly string[] | undefined;
  /** Means to report what is not accessible. */
  readonly contact: StatementContact;
}
