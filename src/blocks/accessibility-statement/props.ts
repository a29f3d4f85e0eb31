import type { Conformity } from "@dsfr-blocks/base/conformity";
import type { BlockAttributes } from "../../definition/defineView";

/** The audit that an accessibility statement reports. */
export interface StatementAudit {
  /** Who carried it out: `en interne`, `par la société…`. One line of Markdown. */
  readonly by: string;
  /** The share of criteria that are met, in per cent, from 0 to 100. */
  readonly rate: number;
  /** The average rate of the service, in per cent, from 0 to 100. */
  readonly averageRate?: number | undefined;
  /** The results in detail, or a link to the report. Markdown. */
  readonly desc?: string | undefined;
}

/** Whom to tell of what is not accessible: a form, an e-mail address, or both. */
export interface StatementContact {
  /** The address of an accessible form. */
  readonly form?: string | undefined;
  /** An e-mail address. */
  readonly email?: string | undefined;
  /** Other ways: telephone, postal address. Markdown. */
  readonly desc?: string | undefined;
}

/** The site that an accessibility statement is about. */
export interface StatementSite {
  /** Its name. One line of Markdown. */
  readonly name: string;
  /** Its address. */
  readonly url?: string | undefined;
}

/** The props of `AccessibilityStatement`: the words of the law are the block's, so its strings are Markdown, and it takes no node. */
export interface AccessibilityStatementProps extends BlockAttributes {
  /** The body that the site belongs to, which begins the first sentence. */
  readonly organisation: string;
  /** What the body makes accessible, as a masculine plural; by default « ses sites internet ». */
  readonly services?: string | undefined;
  /** Links to the plan of several years and to that of the year. */
  readonly strategy?: string | undefined;
  /** The site that the statement is about. */
  readonly site: StatementSite;
  /** How far the site conforms, in the words of the law. */
  readonly state: Conformity;
  /** The standard that the site is compared with; by default the RGAA. */
  readonly standard?: string | undefined;
  /** The day of a newer version of the standard, which an older audit is valid for 18 months after: `2026-03-02`. It does not show. */
  readonly newStandard?: string | undefined;
  /** The audit that is in force. */
  readonly audit?: StatementAudit | undefined;
  /** What does not conform, as a list. */
  readonly nonConformities?: string | undefined;
  /** What stays so because the burden would be disproportionate, as a list, each with its reason. */
  readonly derogations?: string | undefined;
  /** What the law exempts, as a list. */
  readonly exempt?: string | undefined;
  /** The day on which the statement was written, `2026-03-02`. */
  readonly date: string;
  /** The day on which it was last changed. */
  readonly updated?: string | undefined;
  /** The technologies of the site: `HTML`. */
  readonly technologies?: readonly string[] | undefined;
  /** The browsers and assistive technologies of the audit: `Firefox et NVDA`. */
  readonly environment?: readonly string[] | undefined;
  /** The tools of the audit. */
  readonly tools?: readonly string[] | undefined;
  /** The pages that were looked at. */
  readonly pages?: readonly string[] | undefined;
  /** Whom to tell of what is not accessible. */
  readonly contact: StatementContact;
}
