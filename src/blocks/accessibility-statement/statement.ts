import { type Conformity, truncateRate } from "@dsfr-blocks/base/conformity";

/** Content of an accessibility statement, limited to the keys that the rules check. */
export interface Statement {
  readonly strategy?: string | undefined;
  readonly state: Conformity;
  readonly audit?: Audit | undefined;
  readonly nonConformities?: string | undefined;
  readonly date: string;
  readonly updated?: string | undefined;
  readonly newStandard?: string | undefined;
  readonly technologies?: readonly string[] | undefined;
  readonly environment?: readonly string[] | undefined;
  readonly tools?: readonly string[] | undefined;
  readonly pages?: readonly string[] | undefined;
  readonly contact: { readonly form?: string | undefined; readonly email?: string | undefined };
}

interface Audit {
  readonly rate: number;
  readonly averageRate?: number | undefined;
  readonly desc?: string | undefined;
}

/** Whether an author's text is blank, or is « Néant » or an equivalent, such as « Aucune. ». */
export function listsNothing(text: string | undefined): boolean {
  return /^[-*\s]*(?:(?:néant|aucune?s?|rien|sans objet|none|nothing)[.\s]*)?$/i.test(text ?? "");
}

/** Formats a rate in French as the statement shows this rate: truncated to two decimals, without its unit. */
export function formatRate(rate: number): string {
  return truncateRate(rate).toLocaleString("fr-FR");
}

/**
 * Returns the day on which a statement was prepared, and the day of its last update. The day of the last update is `""` if the
 * statement was never updated.
 */
export function getDates({ date, updated = "" }: Statement): {
  readonly prepared: string;
  readonly updated: string;
} {
  return { prepared: date.trim(), updated: updated.trim() };
}
