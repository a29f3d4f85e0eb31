import { parseText } from "../../../rich-text/parseText";
import { breaksSequence } from "../breaksSequence";
import { recogniseSteps } from "../recogniseSteps";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** A step whose number does not follow the number of the previous step: « Étape 3 » after « Étape 1 ». */
export const skippedStep = {
  name: "skipped-step",
  severity: "info",
  fr: ({ number, before }) =>
    `L’étape ${number} suit l’étape ${before} : la page affiche ces numéros. Vérifiez qu’aucune étape ne manque.`,
  en: ({ number, before }) =>
    `Step ${number} follows step ${before}: the steps keep these numbers. Check that no step is missing.`,
  find({ desc }, report) {
    const numbers = recogniseSteps(parseText(desc))?.steps.map(({ number }) => number) ?? [];
    const skipped = numbers.findIndex((number, index) => breaksSequence(number, numbers[index - 1]));
    if (skipped < 0) return;
    report(["desc"], { before: String(numbers[skipped - 1]), number: String(numbers[skipped]) });
  },
} as const satisfies BlockRule<{ readonly desc: string }, { number: string; before: string }>;

export const title = {
  fr: "Il manque un numéro entre deux étapes.",
  en: "A number is missing between two steps.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "après « Étape 1 », « Étape 3 » s’affiche avec le numéro 3. C’est peut-être voulu. Sinon, une étape a été oubliée, ou les numéros n’ont pas été corrigés après la suppression d’une étape.",
    en: "after “Étape 1”, “Étape 3” appears with the number 3. This may be intended. Otherwise, a step is missing, or the numbers were not corrected after a step was deleted.",
  },
  fix: {
    fr: "écrivez l’étape qui manque, ou corrigez les numéros.",
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
