import { parseText } from "../../../rich-text/parseText";
import { recogniseSteps } from "../recogniseSteps";
import type { RuleDocs } from "@dsfr-blocks/content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** Steps in the list beside steps in the text, as when an editor adds a step in a form to a page whose text contains them. */
export const splitSteps = {
  name: "split-steps",
  severity: "info",
  fr: () => "Le texte a aussi des étapes. Écrivez-les toutes au même endroit.",
  en: () => "The text also has steps. Write them all in one place.",
  find({ desc, steps = [] }, report) {
    if (steps[0] && recogniseSteps(parseText(desc))) report(["steps"], {});
  },
} as const satisfies BlockRule<
  { readonly desc: string; readonly steps?: readonly unknown[] | undefined },
  object
>;

export const title = {
  fr: "Des étapes sont dans le texte, et d’autres dans la liste.",
  en: "Some steps are in the text, and others in the list.",
};

export const docs: RuleDocs = {
  section: "titles",
  why: {
    fr: "les étapes de la liste s’affichent après celles du texte. Une étape ajoutée dans la liste ne peut donc pas se placer entre deux étapes du texte, et la personne qui modifie la page ensuite cherche une étape à deux endroits.",
    en: "the steps of the list come after those of the text. So a step added in the list cannot be placed between two steps of the text, and whoever edits the page next has to look for a step in two places.",
  },
  fix: {
    fr: "écrivez la nouvelle étape dans le texte, ou mettez celles du texte dans la liste : `dsfr-blocks check --rewrite steps` le fait, si la page reste la même.",
    en: "write the new step in the text, or move those of the text into the list: `dsfr-blocks check --rewrite steps` does it, if the page stays the same.",
  },
  examples: [
    {
      before: `
        how:
          title: Les étapes
          desc: |-
            1. Écrire

            2. Envoyer
          steps:
            - title: Attendre`,
      after: `
        how:
          title: Les étapes
          desc: Trois étapes suffisent.
          steps:
            - title: Écrire
            - title: Envoyer
            - title: Attendre`,
    },
  ],
};
