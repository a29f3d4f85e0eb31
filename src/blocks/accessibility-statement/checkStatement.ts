import { longDate } from "../../base/day";
import type { CheckContext, ReportIssue } from "../../definition/reported";
import { type Conformity, conformityAt, cutRate } from "../../base/conformity";

/** What the rules look at in a statement. */
interface Statement {
  readonly state: Conformity;
  readonly audit?: { readonly rate: number; readonly averageRate?: number | undefined } | undefined;
  readonly nonConformities?: string | undefined;
  readonly date: string;
  readonly updated?: string | undefined;
  readonly contact: { readonly form?: string | undefined; readonly email?: string | undefined };
}

/** A statement is valid that long: https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/ */
const YEARS = 3;

/** What contradicts in a statement, and what the law asks of it and it does not say. */
export function checkStatement(statement: Statement, report: ReportIssue, { today }: CheckContext): void {
  checkRates(statement, report);
  checkDays(statement, report, today);
  const { form = "", email = "" } = statement.contact;
  if (form.trim() === "" && email.trim() === "")
    report(["contact"], { rule: "no-contact", details: { key: "contact" } });
}

function checkRates({ state, audit, nonConformities = "" }: Statement, report: ReportIssue): void {
  const { rate, averageRate } = audit ?? {};
  const wrong = (["rate", "averageRate"] as const).filter((key) => !isRate(audit?.[key] ?? 0));
  for (const key of wrong)
    report(["audit", key], { rule: "wrong-rate", details: { rate: figure(audit?.[key] ?? 0) } });
  if (wrong.length > 0) return;
  const instead = conformityAt(rate);
  if (state !== instead)
    report(["state"], {
      rule: "conformity-state",
      details: { state, instead, ...(rate !== undefined && { rate: figure(rate) }) },
    });
  if (rate === 100 && nonConformities.trim() !== "")
    report(["nonConformities"], { rule: "conformity-faults" });
  if (rate !== undefined && averageRate !== undefined && contradict(rate, averageRate))
    report(["audit", "averageRate"], {
      rule: "average-rate",
      details: { rate: figure(rate), averageRate: figure(averageRate) },
    });
}

function isRate(rate: number): boolean {
  return rate >= 0 && rate <= 100;
}

/** A criterion is met where it is on every page: the mean of the pages is 100 where all are, 0 where none is. */
function contradict(rate: number, averageRate: number): boolean {
  return (rate === 100) !== (averageRate === 100) || (averageRate === 0 && rate > 0);
}

function figure(rate: number): string {
  return cutRate(rate).toLocaleString("fr-FR");
}

function checkDays({ date, updated = "" }: Statement, report: ReportIssue, today: string | undefined): void {
  const [made, last] = [date.trim(), updated.trim()];
  if (last !== "" && last < made)
    report(["updated"], {
      rule: "updated-before-date",
      details: { updated: longDate(last, "fr-FR"), date: longDate(made, "fr-FR") },
    });
  else if (today !== undefined && yearsAfter(last || made) < today)
    report([last ? "updated" : "date"], {
      rule: "old-statement",
      details: { date: longDate(last || made, "fr-FR") },
    });
}

function yearsAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + YEARS}${day.slice(4)}`;
}
