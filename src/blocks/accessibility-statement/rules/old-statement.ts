import { formatEnglishDate, formatFrenchDate } from "@dsfr-blocks/base/day";
import { getDates, type Statement } from "../statement";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/*
 * Validity of a statement, in months, and the source of these limits:
 * https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/
 * The errata of RGAA 4.1, up to 4.1.2, are not new versions: « Ils n’invalident pas les audits déjà réalisés. »
 */
const VALIDITY_MONTHS = 36;
const VALIDITY_MONTHS_AFTER_NEW_STANDARD = 18;

/** A statement that is no longer valid. */
export const oldStatement = {
  name: "old-statement",
  severity: "warning",
  fr: ({ day, standard }) =>
    standard === undefined
      ? `La déclaration date du ${formatFrenchDate(day)} : la loi demande de la mettre à jour au plus tard trois ans après. Évaluez de nouveau le site, puis écrivez le jour de la mise à jour.`
      : `La déclaration date du ${formatFrenchDate(day)}, et une version de la norme est parue le ${formatFrenchDate(standard)} : la loi demande de mettre à jour la déclaration au plus tard 18 mois après. Évaluez de nouveau le site, puis écrivez le jour de la mise à jour.`,
  en: ({ day, standard }) =>
    standard === undefined
      ? `The statement dates from ${formatEnglishDate(day)}: the law requires an update within three years. Evaluate the site again, then write the day of the update.`
      : `The statement dates from ${formatEnglishDate(day)}, and a version of the standard was published on ${formatEnglishDate(standard)}: the law requires an update within 18 months. Evaluate the site again, then write the day of the update.`,
  find(statement, report, { today }) {
    const { prepared, updated } = getDates(statement);
    if (today === undefined || (updated !== "" && updated < prepared)) return;
    const day = updated || prepared;
    const standard = statement.newStandard?.trim() ?? "";
    const isOld = addMonths(day, VALIDITY_MONTHS) < today;
    const isOfOldStandard = standard > day && addMonths(standard, VALIDITY_MONTHS_AFTER_NEW_STANDARD) < today;
    if (isOld || isOfOldStandard)
      report([updated ? "updated" : "date"], { day, ...(!isOld && { standard }) });
  },
} as const satisfies BlockRule<Statement, { day: string; standard?: string }>;

/** Returns the same day some months later, or the last day of that month if the month is too short. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

export const title = {
  fr: "La déclaration d’accessibilité n’est plus valable.",
  en: "The accessibility statement is no longer valid.",
};

export const docs: RuleDocs = {
  section: "statement",
  why: {
    fr: "la loi demande de la mettre à jour au plus tard trois ans après sa publication et 18 mois après une nouvelle version du référentiel, et à chaque changement important du site. `check` compare ces dates au jour de la vérification, ou à celui de l’option `--now`. Écrivez dans `newStandard` le jour où est parue une nouvelle version.",
    en: "the law requires an update three years after publication, 18 months after a new version of the standard, and when the site changes a lot. `check` compares these dates with today, or with the day that `--now` gives. Write the day on which a new version was published under `newStandard`.",
  },
  fix: {
    fr: "évaluez de nouveau le site et écrivez le nouveau taux. Écrivez ensuite la date dans `updated`, ou dans `date` si toute la déclaration est nouvelle.",
    en: "audit the site again and write the new rate. Then write the day under `updated`, or under `date` if the whole statement is new.",
  },
  examples: [
    {
      before: {
        when: { fr: "le 1er mai 2026", en: "on 1 May 2026" },
        text: `
          statement:
            date: 2023-04-30`,
      },
      after: `
        statement:
          date: 2023-04-30
          updated: 2026-04-14`,
    },
    {
      before: {
        when: { fr: "le 1er mai 2026", en: "on 1 May 2026" },
        text: `
          statement:
            date: 2024-03-02
            newStandard: 2024-10-15`,
      },
      after: `
        statement:
          date: 2024-03-02
          updated: 2026-04-14
          newStandard: 2024-10-15`,
    },
  ],
};
