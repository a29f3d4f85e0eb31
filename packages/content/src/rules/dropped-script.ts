import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Script or style in a text. The page removes it, although its author relies on it. */
export const droppedScript = {
  name: "dropped-script",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ tag }) =>
    `« ${tag} » et ce qu’il contient ne sont pas sur la page : un texte ne peut avoir ni script ni style. Ôtez-les.`,
  en: ({ tag }) =>
    `“${tag}” and what it holds are not on the page: a text cannot have scripts or styles. Remove them.`,

  prefilter: /<(?:script|style)/i,
  getGroupKey: ({ tag }) => /^<\w+/.exec(tag.toLowerCase())?.[0] ?? "",
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text }) => {
      if (kind === "script") reportMatch(at, { tag: text });
    },
  }),
} as const satisfies TextRule<{ tag: string }>;

export const title = {
  fr: "Un script ou un style écrit dans un texte n’est pas sur la page.",
  en: "A script or a style in a text is not on the page.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "Un seul message par fichier donne leur nombre.",
    en: "`check` reports them once per file, with their number.",
  },
  why: {
    fr: "un script venu d’un texte pourrait tout faire, à la page comme aux personnes qui la lisent ; un style casserait la mise en forme. Aucun réglage ne les permet.",
    en: "a script in a text could do anything to the page and to its reader; a style could spoil its look. No setting allows them.",
  },
  fix: {
    fr: "les ôter. Mettre un lien vers ce que le script montrait, comme un film ou une carte.",
    en: "delete them. Write a link to what the script showed, such as a film or a map.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans. <script src="https://exemple.fr/mesure.js"></script>`,
      after: `
        conditions:
          title: Les conditions
          desc: Un contrat de deux ans.`,
    },
  ],
};
