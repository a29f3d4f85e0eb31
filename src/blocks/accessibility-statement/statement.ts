import { type Conformity, cutRate } from "../../base/conformity";

/** What the rules look at in a statement. */
export interface Statement {
  readonly state: Conformity;
  readonly audit?: { readonly rate: number; readonly averageRate?: number | undefined } | undefined;
  readonly nonConformities?: string | undefined;
  readonly date: string;
  readonly updated?: string | undefined;
  readonly contact: { readonly form?: string | undefined; readonly email?: string | undefined };
}

/** A rate as the statement shows it. */
export function figure(rate: number): string {
  return cutRate(rate).toLocaleString("fr-FR");
}

/** The day when a statement was prepared, and that of its last update; "" without one. */
export function daysOf({ date, updated = "" }: Statement): { readonly made: string; readonly last: string } {
  return { made: date.trim(), last: updated.trim() };
}
