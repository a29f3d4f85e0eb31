import { listsNothing, type Statement } from "../statement";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

export const conformityFaults = {
  name: "conformity-faults",
  severity: "warning",
  fr: "La déclaration annonce des non-conformités, mais aussi un taux de 100 %. Corrigez le taux, ou supprimez « nonConformities ».",
  en: "The statement lists non-conformities, but says that all criteria are met. Correct the rate, or remove “nonConformities”.",
  form: "La déclaration annonce des non-conformités, mais aussi un taux de 100 %. Corrigez le taux, ou videz ce champ.",
  find({ audit, nonConformities }, report) {
    if (audit?.rate === 100 && !listsNothing(nonConformities)) report(["nonConformities"], {});
  },
} as const satisfies BlockRule<Statement, object>;

export const title = {
  fr: "La déclaration annonce des non-conformités, mais aussi un taux de 100 %.",
  en: "The statement lists non-conformities, but says that all criteria are met.",
};

export const docs: RuleDocs = {
  section: "statement",
  why: {
    fr: "une non-conformité est un critère qui n’est pas respecté. Une dérogation ou un contenu non soumis n’en est pas une : ils ont chacun leur clé, `derogations` et `exempt`.",
    en: "a non-conformity is a criterion that the site does not meet. A derogation, or content that the law exempts, is not one: write them under `derogations` and `exempt`.",
  },
  examples: [
    {
      before: `
        statement:
          state: totalement conforme
          audit: { rate: 100 }
          nonConformities: La carte n’a pas d’alternative.`,
      after: `
        statement:
          state: totalement conforme
          audit: { rate: 100 }
          nonConformities: ""
          exempt: La réunion publique, diffusée en direct.`,
    },
  ],
};
