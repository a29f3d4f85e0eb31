import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Code without a closing line: the rest of the text is code. */
export const unclosedCode = {
  name: "unclosed-code",
  severity: "warning",
  fr: ({ fence }) =>
    `« ${fence} » ouvre du code que rien ne ferme : la suite du texte s’affiche comme du code. Écrivez « ${fence} », seul sur une ligne, là où le code finit.`,
  en: ({ fence }) =>
    `“${fence}” opens code that nothing closes: the rest of the text shows as code. Write “${fence}”, alone on a line, where the code ends.`,

  prefilter: /`{3}|~{3}/,
  find: ({ value, reportMatch }) => ({
    block: (block) => {
      if (block.type !== "codeBlock" || !block.isUnclosed) return;
      const { at = 0 } = block;
      // the message gives the whole fence, since a closing fence must be as long; a hundred characters are enough
      const [fence = ""] = /^(?:`+|~+)/.exec(value.slice(at, at + 100)) ?? [];
      reportMatch(at, { fence });
    },
  }),
} as const satisfies TextRule<{ fence: string }>;

export const title = {
  fr: "Du code n’est pas fermé.",
  en: "Code is not closed.",
};

export const docs: RuleDocs = {
  section: "shown",
  why: {
    fr: "tout ce qui suit s’affiche comme du code, sur des lignes qui ne se replient pas : titres, listes et liens compris.",
    en: "everything after it shows as code, on lines that do not wrap: headings, lists and links too.",
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
