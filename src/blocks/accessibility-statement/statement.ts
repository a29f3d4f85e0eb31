import { type Conformity, cutRate } from "@dsfr-blocks/base/conformity";

/** What the rules look at in a statement. */
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

/** Whether an author lists nothing: no text, or one that says so, « Néant » or « Aucune. ». */
export function isNone(text: string | undefined): boolean {
  return /^[-*\s]*(?:(?:néant|aucune?s?|rien|sans objet|none|nothing)[.\s]*)?$/i.test(text ?? "");
}

/** A rate as the statement shows it. */
export function figure(rate: number): string {
  return cutRate(rate).toLocaleString("fr-FR");
}

/** The day when a statement was prepared, and that of its last update; "" without one. */
export function daysOf({ date, updated = "" }: Statement): { readonly made: string; readonly last: string } {
  return { made: date.trim(), last: updated.trim() };
}
