import { asTree } from "../../../rich-text/asTree";
import { readSteps } from "../readSteps";
import type { RuleDocs } from "../../../content/rule";
import type { BlockRule } from "../../../definition/blockRule";

/** The author gives steps under `steps`, and others in the text of `desc`. */
export const stepsTwice = {
  name: "steps-twice",
  severity: "warning",
  fr: ({ count }) =>
    `Le texte « desc » contient des étapes (${count}), et « steps » en donne aussi : celles du texte s’affichent en simple liste au-dessus. Mettez-les toutes dans « steps » (« dsfr-blocks check --rewrite steps » le fait), ou ôtez « steps ».`,
  en: ({ count }) =>
    `The text “desc” holds steps (${count}), and “steps” gives some too: those of the text show as a plain list above. Put them all in “steps” (“dsfr-blocks check --rewrite steps” does it), or remove “steps”.`,
  form: ({ count }) =>
    `Le texte au-dessus contient déjà des étapes (${count}) : elles s’affichent en simple liste. Mettez-les toutes dans ce champ, une par une, ou videz ce champ. Dans le dépôt, « dsfr-blocks check --rewrite steps » les y met.`,
  find({ desc, steps = [] }, report) {
    if (steps.length === 0) return;
    const written = readSteps(asTree(desc))?.steps ?? [];
    if (written.length > 0) report(["steps"], { count: String(written.length) });
  },
} as const satisfies BlockRule<StepsContent, { count: string }>;

/** What the rules look at in the steps. */
export interface StepsContent {
  readonly desc: string;
  readonly steps?: readonly unknown[] | undefined;
}

export const title = {
  fr: "Des étapes sont écrites à deux endroits.",
  en: "Steps are written in two places.",
};

export const docs: RuleDocs = {
  part: "titles",
  why: {
    fr: "quand `steps` donne les étapes une par une, `desc` n’est plus que leur introduction. Les étapes qu’il contient s’affichent en simple liste, sans titres, au-dessus des autres.",
    en: "when `steps` has the steps, `desc` is only their introduction. Steps in `desc` show as a plain list without titles, above the others.",
  },
  fix: {
    fr: "mettre toutes les étapes dans `steps`, ou ôter `steps`. `dsfr-blocks check --rewrite steps FICHIER` le fait, avec les titres et les textes à part, sans toucher au reste du fichier. La commande ne change rien si la page devait être différente.",
    en: "put all of them in `steps`, or delete `steps`. `dsfr-blocks check --rewrite steps FILE` puts them in `steps`, with their titles and texts, and changes nothing else in the file. It changes nothing if the page would not stay the same.",
  },
  examples: [
    {
      before: `
        how:
          title: Les étapes
          desc: |-
            Trois étapes.

            1. Écrire
            2. Envoyer
          steps:
            - title: Attendre`,
      after: `
        how:
          title: Les étapes
          desc: Trois étapes.
          steps:
            - title: Écrire
            - title: Envoyer
            - title: Attendre`,
    },
  ],
};
