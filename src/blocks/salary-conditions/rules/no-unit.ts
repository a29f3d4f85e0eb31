import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** A number without its unit, instead of a sum or a percentage. */
export const noUnit = {
  name: "no-unit",
  severity: "warning",
  fr: ({ text, instead }) =>
    `« ${text} » n’a pas d’unité : on ne sait pas ce que ce nombre mesure. Écrivez « ${instead} ».`,
  en: ({ text, instead }) => `“${text}” has no unit, so its meaning is unclear. Write “${instead}”.`,
  find({ salaries = [] }, report) {
    salaries.forEach(({ netMonthly, variablePart = "" }, index) => {
      for (const [key, text, unit] of [
        ["netMonthly", netMonthly, "€"],
        ["variablePart", variablePart, "%"],
      ] as const)
        if (/^\s*\d[\d\s.,]*$/.test(text))
          report(["salaries", index, key], { text, instead: `${text.trim()} ${unit}` });
    });
  },
} as const satisfies BlockRule<
  { readonly salaries?: readonly SalaryRow[] | undefined },
  { text: string; instead: string }
>;

interface SalaryRow {
  readonly netMonthly: string;
  readonly variablePart?: string | undefined;
}

export const title = {
  fr: "Un salaire n’a pas d’unité.",
  en: "A salary has no unit.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "« 3500 » peut être un nombre d’euros par mois, ou par an en milliers ; « 4 », un pourcentage ou un nombre de mois. La page affiche le nombre tel quel.",
    en: "“3500” may be euros per month or something else; “4” may be a percentage or a number of months. The page shows the number as it is written.",
  },
  fix: {
    fr: "écrivez l’unité après le nombre, « 3500 € » ou « 4 % ».",
    en: "write the unit after the number, “3500 €” or “4 %”.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.
          salaries:
            - experience: Jusqu’à 10 ans
              netMonthly: "3500"
              variablePart: 4 %`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.
          salaries:
            - experience: Jusqu’à 10 ans
              netMonthly: 3500 €
              variablePart: 4 %`,
    },
  ],
};
