import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Script or style in a text. The page removes the script or the style, although the author relies on it. */
export const droppedScript = {
  name: "dropped-script",
  severity: "error",
  hasFixedLevel: true,
  fr: ({ tag }) =>
    `« ${tag} » et son contenu n’apparaissent pas sur la page : un texte ne peut contenir ni script ni style. Supprimez-les.`,
  en: ({ tag }) =>
    `“${tag}” and its content do not appear on the page: a text cannot contain scripts or styles. Remove them.`,

  prefilter: /<(?:script|style)/i,
  getGroupKey: ({ tag }) => /^<\w+/.exec(tag.toLowerCase())?.[0] ?? "",
  find: ({ reportMatch }) => ({
    html: ({ kind, at, text }) => {
      if (kind === "script") reportMatch(at, { tag: text });
    },
  }),
} as const satisfies TextRule<{ tag: string }>;

export const title = {
  fr: "Un script ou un style écrit dans un texte n’apparaît pas sur la page.",
  en: "A script or a style in a text does not appear on the page.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "`check` affiche un seul message par fichier, avec le nombre de scripts et de styles.",
    en: "`check` reports them once per file, with a count.",
  },
  why: {
    fr: "un script dans un texte pourrait modifier toute la page et nuire aux personnes qui la lisent ; un style pourrait casser la mise en forme. Aucun réglage ne les autorise.",
    en: "a script in a text could do anything to the page and its readers; a style could break its layout. No setting allows them.",
  },
  fix: {
    fr: "supprimez-les. Mettez un lien vers ce que le script affichait, comme un film ou une carte.",
    en: "delete them. Add a link to what the script showed, such as a film or a map.",
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
