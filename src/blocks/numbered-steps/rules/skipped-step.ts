import { parseText } from "../../../rich-text/parseText";
import { breaksSequence } from "../breaksSequence";
import { recogniseSteps } from "../recogniseSteps";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** A step whose number does not follow that of the previous step: « Étape 3 » after « Étape 1 ». */
export const skippedStep = {
  name: "skipped-step",
  severity: "info",
  fr: ({ number, before }) =>
    `L’étape ${number} suit l’étape ${before} : les étapes gardent ces numéros. Vérifiez qu’il n’en manque pas.`,
  en: ({ number, before }) =>
    `Step ${number} follows step ${before}: the steps keep these numbers. Check that none is missing.`,
  find({ desc }, report) {
    const numbers = recogniseSteps(parseText(desc))?.steps.map(({ number }) => number) ?? [];
    const skipped = numbers.findIndex((number, index) => breaksSequence(number, numbers[index - 1]));
    if (skipped < 0) return;
    report(["desc"], { before: String(numbers[skipped - 1]), number: String(numbers[skipped]) });
  },
} as const satisfies BlockRule<{ readonly desc: string }, { number: string; before: string }>;

export const title = {
  fr: "Les numéros des étapes en sautent un.",
  en: "A number is missing between two steps.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "après « Étape 1 », « Étape 3 » s’affiche avec le numéro 3. C’est peut-être voulu. Ou bien une étape est oubliée, ou un numéro n’a pas été corrigé quand une autre étape a été ôtée.",
    en: "after “Étape 1”, “Étape 3” shows with the number 3. You may want this. Or a step is missing, or the numbers did not change when a step was deleted.",
  },
  fix: {
    fr: "écrire l’étape qui manque, ou corriger les numéros.",
    en: "write the missing step, or correct the numbers.",
  },
  examples: [
    {
      before: `
        how:
          title: Les étapes
          desc: |-
            Étape 1 – Écrire

            Une lettre.

            Étape 3 – Envoyer

            Par la poste.`,
      after: `
        how:
          title: Les étapes
          desc: |-
            Étape 1 – Écrire

            Une lettre.

            Étape 2 – Envoyer

            Par la poste.`,
    },
  ],
};
