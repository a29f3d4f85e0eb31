import { linesOf, textOf } from "../markdown/text";
import { JOINED } from "../texts/joined";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** `-un` and `1.un`: without a space after its mark, Markdown reads no item. */
const GLUED = /^(-|\d{1,2}[.)])(\p{L}{2}[^\s]{0,40})/u;
/** `a) un` and `→ un`: marks that Markdown does not know. */
const SIGNED = /^(?:[a-h]\)|[→⇒➜✓✔✗✘☑])\s{1,9}(\S[^\s]{0,40})/u;
/** An item with a mark that the page makes a list of, all on one level. */
const BULLET = /^([•●▪■‣⁃∙►▸➢➤–—·])\s{1,9}(\S[^\s]{0,40})/u;
/** An item of Markdown, on the line above. */
const BELOW_ITEM = /(?:^|\n)[ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t][^\n]{0,2000}\n[ \t>]{0,40}$/;

/** Lines that begin as items do, with no space after their mark or with a mark of another kind: they show one after the other. */
export const brokenList = {
  name: "broken-list",
  severity: "warning",
  fr: ({ text, instead, isFlat }) =>
    isFlat
      ? `« ${text} » est décalé, mais s’affiche au même niveau que la ligne d’avant. Pour une liste dans une liste, écrivez les signes « - » : « ${instead} ».`
      : `« ${text} » ne commence pas un élément de liste : la ligne s’affiche à la suite d’une autre, avec son signe. Écrivez « ${instead} », une ligne pour chaque élément.`,
  en: ({ text, instead, isFlat }) =>
    isFlat
      ? `“${text}” is indented, but shows on the level of the line before it. For a list in a list, write the marks “-”: “${instead}”.`
      : `“${text}” begins no list item: the line shows after another one, with its mark. Write “${instead}”, a line for each item.`,

  onlyIn: /-\p{L}{2}|\d[.)]\p{L}{2}|[a-h]\)|[→⇒➜✓✔✗✘☑]|\n[ \t]{2,40}[•●▪■‣⁃∙►▸➢➤–—·]/u,
  kindOf: () => "",
  find: ({ value, format, found }) => ({
    block: (block) => {
      if (block.type !== "paragraph" || format !== "markdown") return;
      const lines = linesOf(block.children).map((line) => ({
        at: line[0]?.at ?? 0,
        item: itemIn(textOf(line)),
        bullet: BULLET.exec(textOf(line)),
      }));
      for (const [index, { at, item, bullet }] of lines.entries()) {
        const before = lines[index - 1];
        if (!before) continue;
        const isBelow = bullet && bullet[1] === before.bullet?.[1];
        if (isBelow && indentAt(value, at) > indentAt(value, before.at) + 1)
          found(at, { text: bullet[0], instead: `  - ${bullet[2]}`, isFlat: true });
        const above = value.slice(Math.max(at - 2100, 0), at);
        if (!item || !JOINED.test(above)) continue;
        if (before.item) found(before.at, before.item);
        else if (BELOW_ITEM.test(above)) found(at, item);
      }
    },
  }),
} as const satisfies TextRule<{ text: string; instead: string; isFlat?: boolean }>;

/** Returns how many spaces stand before an offset of a text, on its line. */
function indentAt(value: string, at: number): number {
  return /[ \t]{0,40}$/.exec(value.slice(Math.max(at - 40, 0), at))?.[0].length ?? 0;
}

function itemIn(line: string): { text: string; instead: string } | undefined {
  const [glued, mark, word] = GLUED.exec(line) ?? [];
  if (glued !== undefined) return { text: glued, instead: `${mark} ${word}` };
  const [signed, first] = SIGNED.exec(line) ?? [];
  return signed === undefined ? undefined : { text: signed, instead: `- ${first}` };
}

export const title = {
  fr: "Des lignes d’une liste s’affichent à la suite.",
  en: "The lines of a list show one after the other.",
};

export const docs: RuleDocs = {
  part: "shown",
  about: {
    fr: "Ce sont des lignes comme `-un`, `1.un`, `a) un` ou `→ un`, l’une sous l’autre ou sous une liste ; et une ligne comme `• un`, décalée sous une autre.",
    en: "This concerns lines such as `-one`, `1.one`, `a) one` or `→ one`, one below the other or below a list; and a line such as `• one`, indented below another one.",
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
