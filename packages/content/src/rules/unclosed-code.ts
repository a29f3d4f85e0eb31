import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Code without a closing line: the rest of the text is code. */
export const unclosedCode = {
  name: "unclosed-code",
  severity: "warning",
  fr: ({ fence }) =>
    `« ${fence} » ouvre un bloc de code qui n’est pas fermé : la suite du texte s’affiche comme du code. Écrivez « ${fence} », seul sur une ligne, à la fin du code.`,
  en: ({ fence }) =>
    `“${fence}” opens a code block that is not closed, so the rest of the text appears as code. Write “${fence}” alone on a line at the end of the code.`,

  prefilter: /`{3}|~{3}/,
  find: ({ value, reportMatch }) => ({
    block: (block) => {
      if (block.type !== "codeBlock" || !block.isUnclosed) return;
      const { at = 0 } = block;
      // quote the whole fence, since a closing fence must be at least as long; a hundred characters are enough
      const [fence = ""] = /^(?:`+|~+)/.exec(value.slice(at, at + 100)) ?? [];
      reportMatch(at, { fence });
    },
  }),
} as const satisfies TextRule<{ fence: string }>;

export const title = {
  fr: "Un bloc de code n’est pas fermé.",
  en: "A code block is not closed.",
};

export const docs: RuleDocs = {
  section: "shown",
  why: {
    fr: "tout ce qui suit, titres, listes et liens compris, s’affiche comme du code, sur des lignes qui peuvent dépasser de l’écran.",
    en: "everything after it, including headings, lists and links, appears as code, on lines that do not wrap.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |-
            Écrivez dans le fichier\u00A0:

            ~~~
            titre: Les conditions

            Puis enregistrez-le.`,
      after: `
        conditions:
          title: Les conditions
          desc: |-
            Écrivez dans le fichier\u00A0:

            ~~~
            titre: Les conditions
            ~~~

            Puis enregistrez-le.`,
    },
  ],
};
