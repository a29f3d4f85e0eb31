import { longDate } from "../../definition/call";
import type { Check } from "../../definition/check";
import { type Conformity, conformityAt } from "../../rich-text/statementLabels";

/** What the rules of a statement look at. */
interface StatementToCheck {
  readonly state: Conformity;
  readonly audit?: { readonly rate: number } | undefined;
  readonly nonConformities?: string | undefined;
  readonly date: string;
  readonly updated?: string | undefined;
  readonly contact: { readonly form?: string | undefined; readonly email?: string | undefined };
}

/** A statement is valid that long: https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/ */
const YEARS = 3;

/** What in a statement contradicts itself or the law. */
export const checkStatement: Check<StatementToCheck> = (statement, report, { today }) => {
  const { state, audit, nonConformities = "", date, updated = "", contact } = statement;
  const instead = conformityAt(audit?.rate);
  if (state !== instead)
    report(["state"], {
      rule: "conformity-state",
      details: { state, instead, ...(audit && { rate: audit.rate.toLocaleString("fr-FR") }) },
    });
  if (audit?.rate === 100 && nonConformities.trim() !== "")
    report(["nonConformities"], { rule: "conformity-faults" });
  const last = updated.trim() || date;
  if (today !== undefined && yearsAfter(last) < today)
    report([updated.trim() ? "updated" : "date"], {
      rule: "old-statement",
      details: { date: longDate(last, "fr-FR") },
    });
  if (!contact.form?.trim() && !contact.email?.trim())
    report(["contact"], { rule: "no-contact", details: { key: "contact" } });
};

function yearsAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + YEARS}${day.slice(4)}`;
}
