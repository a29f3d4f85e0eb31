import { getBlocksText } from "@dsfr-blocks/content/markdown/text";
import { parseText } from "../../../rich-text/parseText";
import { findAmbiguousBlock } from "../recogniseSteps";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/**
 * The only ambiguous line of a text: perhaps the line names a step. Because of this line, the steps of the text are not
 * recognised.
 */
export const stepLine = {
  name: "step-line",
  severity: "info",
  fr: ({ text }) =>
    `« ${text} » est peut-être une étape : dans le doute, la page affiche le texte sans étapes. Écrivez cette étape comme les autres, ou commencez la ligne autrement.`,
  en: ({ text }) =>
    `“${text}” may be a step, so the page shows the text without steps. Write this step like the others, or begin the line differently.`,
  find({ desc }, report) {
    const block = findAmbiguousBlock(parseText(desc));
    const [text = ""] = block ? getBlocksText([block]).trim().split("\n") : [];
    if (text === "" || !block) return;
    report(["desc"], { text }, block.at ?? ("children" in block ? block.children[0]?.at : undefined));
  },
} as const satisfies BlockRule<{ readonly desc: string }, { text: string }>;

export const title = {
  fr: "Une ligne est peut-être une étape, et la page affiche le texte tel quel.",
  en: "It is unclear whether a line is a step, so the page shows the text as it is.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "la page reconnaît les étapes d’un texte si elles commencent toutes de la même façon. Si une ligne est peut-être une étape de plus, la page ne sait pas combien il y en a, et affiche le texte tel quel.",
    en: "the page finds steps in a text if all of them begin in the same way. If a line may be another step, the page does not know how many steps there are, so it shows the text as typed.",
  },
  fix: {
    fr: "écrivez la ligne comme les autres, « Étape 3 – Envoyer », ou commencez-la par un autre mot.",
    en: "write the line like the others, “Étape 3 – Envoyer”, or begin it with another word.",
  },
  examples: [
    {
      before: `
        how:
          title: Les étapes
          desc: |-
            Étape 1 – Écrire

            Une lettre.

            Étape 2 – Envoyer

            Par la poste.

            ### Étapes 3 et 4

            Plus tard.`,
      after: `
        how:
          title: Les étapes
          desc: |-
            Étape 1 – Écrire

            Une lettre.

            Étape 2 – Envoyer

            Par la poste.

            ### La suite

            Plus tard.`,
    },
  ],
};
