import { formatFrenchDate } from "../../../base/day";
import { daysOf, type Statement } from "../statement";
import type { RuleDocs } from "../../../content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** A statement is valid that long: https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/ */
const YEARS = 3;

export const oldStatement = {
  name: "old-statement",
  severity: "warning",
  fr: ({ date }) =>
    `La déclaration date du ${date} : elle n’est plus valable après trois ans. Évaluez de nouveau le site, et écrivez le jour de la mise à jour.`,
  en: ({ date }) =>
    `The statement dates from ${date}: it is no longer valid after three years. Evaluate the site again, and write the day of the update.`,
  find(statement, report, { today }) {
    const { made, last } = daysOf(statement);
    if (today === undefined || (last !== "" && last < made) || yearsAfter(last || made) >= today) return;
    report([last ? "updated" : "date"], { date: formatFrenchDate(last || made) });
  },
} as const satisfies BlockRule<Statement, { date: string }>;

function yearsAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + YEARS}${day.slice(4)}`;
}

export const title = {
  fr: "La déclaration d’accessibilité a plus de trois ans.",
  en: "The accessibility statement is over three years old.",
};

export const docs: RuleDocs = {
  part: "statement",
  why: {
    fr: "elle n’est valable que trois ans, et doit aussi être refaite quand le site change beaucoup. Le jour comparé est celui de la vérification, ou celui que donne `--now`.",
    en: "a statement is valid for three years, or until the site changes a lot. `check` compares with today, or with the day that `--now` gives.",
  },
  fix: {
    fr: "évaluer de nouveau le site, écrire le nouveau taux, puis la date dans `updated`, ou dans `date` si tout est refait.",
    en: "audit the site again and write the new rate. Then write the day under `updated`, or under `date` if the whole statement is new.",
  },
  examples: [
    {
      before: {
        when: { fr: "le 1er mai 2026", en: "on 1 May 2026" },
        text: `
          ---
          layout: accessibility-statement
          title: Déclaration d’accessibilité
          statement:
            organisation: La Mission Exemple
            site: { name: Démarche Exemple }
            state: partiellement conforme
            audit: { by: en interne, rate: 72 }
            date: 2023-04-30
            contact: { email: contact@exemple.gouv.fr }
          ---`,
      },
      after: `
        ---
        layout: accessibility-statement
        title: Déclaration d’accessibilité
        statement:
          organisation: La Mission Exemple
          site: { name: Démarche Exemple }
          state: partiellement conforme
          audit: { by: en interne, rate: 72 }
          updated: 2026-04-14
          date: 2023-04-30
          contact: { email: contact@exemple.gouv.fr }
        ---`,
    },
  ],
};
