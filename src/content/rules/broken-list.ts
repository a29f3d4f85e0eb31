import { linesOf, textOf } from "../markdown/text";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** `-un` and `1.un`: without a space after its mark, Markdown reads no item. */
const GLUED = /^(-|\d{1,2}[.)])(\p{L}{2}[^\s]{0,40})/u;
/** A line end that shows as a space. */
const JOINED = /(?<!\\|[ \t]{2}|<br[ \t]{0,9}\/?>)\n[ \t>]{0,40}$/i;
/** An item of Markdown, on the line above. */
const BELOW_ITEM = /(?:^|\n)[ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t][^\n]{0,2000}\n[ \t>]{0,40}$/;

/** Lines that begin as items do, with no space after their mark: they show one after the other. */
export const brokenList = {
  name: "broken-list",
  severity: "warning",
  fr: ({ text, instead }) =>
    `« ${text} » ne commence pas un élément de liste : la ligne s’affiche à la suite d’une autre, avec son signe. Mettez une espace après le signe : « ${instead} ».`,
  en: ({ text, instead }) =>
    `“${text}” begins no list item: the line shows after another one, with its mark. Put a space after the mark: “${instead}”.`,

  onlyIn: /-\p{L}{2}|\d[.)]\p{L}{2}/u,
  kindOf: () => "",
  find: ({ value, format, found }) => ({
    block: (block) => {
      if (block.type !== "paragraph" || format !== "markdown") return;
      const lines = linesOf(block.children).map((line) => ({
        at: line[0]?.at ?? 0,
        glued: gluedIn(textOf(line)),
      }));
      for (const [index, { at, glued }] of lines.entries()) {
        const before = lines[index - 1];
        const above = value.slice(Math.max(at - 2100, 0), at);
        if (!glued || !before || !JOINED.test(above)) continue;
        if (before.glued) found(before.at, before.glued);
        else if (BELOW_ITEM.test(above)) found(at, glued);
      }
    },
  }),
} as const satisfies TextRule<{ text: string; instead: string }>;

function gluedIn(line: string): { text: string; instead: string } | undefined {
  const [text, mark, word] = GLUED.exec(line) ?? [];
  return text === undefined ? undefined : { text, instead: `${mark} ${word}` };
}

export const title = {
  fr: "Il manque une espace après le signe d’une liste.",
  en: "A list’s mark has no space after it.",
};

export const docs: RuleDocs = {
  part: "shown",
  about: {
    fr: "Ce sont des lignes comme `-un` ou `1.un`, l’une sous l’autre ou sous une liste.",
    en: "This concerns lines such as `-one` or `1.one`, one below the other or below a list.",
  },
  why: {
    fr: "sans espace, le signe est un caractère du texte, et les lignes forment un seul paragraphe.",
    en: "without a space the mark is a character of the text, and the lines make one paragraph.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: |
            -un contrat
            -un bureau`,
      after: `
        conditions:
          title: Les conditions
          desc: |
            - un contrat
            - un bureau`,
    },
  ],
};
