import { splitLines, getText } from "../markdown/text";
import { SOFT_LINE_END } from "../texts/softLineEnd";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Matches the line of a French address with the post code and the town: `75007 Paris`. */
const TOWN = /^\d{5}[ \u00A0]\p{Lu}[^\n.!?]{1,60}$/u;

/** Postal address whose lines appear as one line: a line end of the file is a space on the page. */
export const joinedAddress = {
  name: "joined-address",
  severity: "warning",
  fr: ({ text }) =>
    `« ${text} » s’affiche à la suite de la ligne précédente. Terminez chaque ligne de l’adresse, sauf la dernière, par « \\ ».`,
  en: ({ text }) =>
    `“${text}” appears on the same line as the text before it. End each line of the address, except the last, with “\\”.`,

  prefilter: /\n[ \t>]{0,40}\d{5}[ \u00A0]\p{Lu}/u,
  find: ({ value, format, reportMatch }) => ({
    block: (block) => {
      if (block.type !== "paragraph" || format !== "markdown") return;
      for (const [index, line] of splitLines(block.children).entries()) {
        const at = line[0]?.at;
        const text = getText(line).trim();
        if (index === 0 || at === undefined || !TOWN.test(text)) continue;
        if (SOFT_LINE_END.test(value.slice(Math.max(at - 60, 0), at))) reportMatch(at, { text });
      }
    },
  }),
} as const satisfies TextRule<{ text: string }>;

export const title = {
  fr: "Les lignes d’une adresse postale s’affichent à la suite.",
  en: "The lines of a postal address appear on one line.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "La règle reconnaît une adresse à sa ligne avec le code postal et la ville.",
    en: "The rule recognises an address by its line with the post code and the town.",
  },
  why: {
    fr: "en Markdown, un simple retour à la ligne devient une espace.",
    en: "in Markdown, a single line break becomes a space.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |
            Office fictif des phares
            1 quai de l’Exemple
            00000 Port-Modèle`,
      after: `
        conditions:
          title: Les conditions
          desc: |
            Office fictif des phares\\
            1 quai de l’Exemple\\
            00000 Port-Modèle`,
    },
  ],
};
