import { linesOf, splitFirstLine, textOf } from "../markdown/text";
import type { Inline, Paragraph } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** A longer first line is a sentence that the editor’s window cut. */
const LONGEST_TITLE = 80;

/** A line that no sentence goes on in: HTML, a directive, a heading’s marks, a command of another tool, code, which stand on lines of their own. */
const OTHER = /^(?:<|:::|#|\{[%{])|>$|^[^\p{L}]*$/u;

/** A line that a paragraph begins with: a sentence that goes on, a lead-in with its dash, a date in brackets. */
const GOES_ON =
  /[.!?;:,…–—-]\s*$|^\(.*\)$|(?:[\s’'](?:le|la|les|l|un|une|de|du|des|d|à|au|aux|et|ou|que|qu|qui|dans|par|pour|sur|avec|sans|est|sont)|[’'])\s*$/iu;

/** A title and its paragraph, joined into one by a missing blank line; under « >- », folding took the one that was typed. */
export const joinedTitle = {
  name: "joined-title",
  severity: "info",
  fr: ({ title, isFolded }) =>
    isFolded
      ? `« ${title} » et la ligne qui suit forment un seul paragraphe : le style « >- » a pris la ligne vide. Mettez deux lignes vides entre le titre et son texte.`
      : `« ${title} » et la ligne qui suit s’affichent à la suite, sur une même ligne. Mettez une ligne vide entre les deux.`,
  en: ({ title, isFolded }) =>
    isFolded
      ? `“${title}” and the line below make one paragraph: the “>-” style took the blank line. Put two blank lines between the title and its text.`
      : `“${title}” and the line below show one after the other, on one line. Put a blank line between the two.`,
  form: ({ title }) =>
    `« ${title} » et la ligne qui suit forment un seul paragraphe. Séparez le titre de son texte par une ligne vide.`,

  onlyIn: /\n/,
  find: ({ value, isFolded, titleLines, found }) => {
    let isAlone = false;
    return {
      tree: (tree) => (isAlone = tree.length === 1 && !isFolded),
      block: (block) => {
        if (block.type !== "paragraph") return;
        const next = nextLine(value, block);
        if (next === undefined || !/^[\p{Lu}«"]/u.test(value.slice(next, next + 2))) return;
        const { first, rest } = splitFirstLine(block.children);
        if (rest.length === 0 || first.some(({ type }) => type === "image")) return;
        // there its block makes a title of it
        if (titleLines === "all" || (titleLines === "bold" && isMarked(first))) return;
        // lines that are the whole of a text, as those of a person’s few words, are no title and its sentences, nor labels
        if (isAlone && !/\.\s*$|^[^\s:]+(?: [^\s:]+){1,4} ?:(?:\s|$)/.test(textOf(rest))) return;
        if (isWrapped([first, ...linesOf(rest)].map(textOf))) return;
        const title = textOf(first);
        if (title.length > LONGEST_TITLE || title.includes("\n") || GOES_ON.test(title) || OTHER.test(title))
          return;
        found(next, { title, ...(isFolded && { isFolded }) });
      },
    };
  },
} as const satisfies TextRule<{ title: string; isFolded?: true }>;

/** Whether a line is one link, or all in bold, its colon aside. */
function isMarked([marked, ...others]: readonly Inline[]): boolean {
  const isBold = (node: Inline): boolean =>
    node.type === "strong" || (node.type === "emphasis" && node.children.every(isBold));
  return marked !== undefined && (isBold(marked) || marked.type === "link") && /^\s*:?$/.test(textOf(others));
}

/** Lines that end where the editor’s window did: a capital begins the second by chance, and not all of them. */
function isWrapped(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const isFull = (lines[0]?.length ?? 0) >= longest * 0.8;
  return lines.length > 2 && isFull && !lines.every((line) => /^\P{L}*\p{Lu}/u.test(line));
}

function nextLine(value: string, { at = 0, children }: Paragraph): number | undefined {
  const end = value.indexOf("\n", at);
  if (end < 0 || !textOf(children).includes("\n") || children.some(({ type }) => type === "break"))
    return undefined;
  return end + 1 + (/^\s*/.exec(value.slice(end + 1))?.[0].length ?? 0);
}

export const title = {
  fr: "Un titre et le texte qui suit ne forment qu’un paragraphe.",
  en: "A title and the text below it are one paragraph.",
};

export const docs: RuleDocs = {
  part: "titles",
  about: {
    fr: "La règle laisse passer une ligne entre parenthèses, une ligne qui finit par un tiret ou un petit mot, et un texte fait seulement de telles lignes sans phrase.",
    en: "The rule ignores a text that is only such lines without a sentence, a line in parentheses, and a line that ends with a dash or a small word.",
  },
  why: {
    fr: "aller à la ligne ne change pas de paragraphe : il faut une ligne vide. Sous `>-`, une ligne vide ne fait qu’aller à la ligne, et il en faut deux. Sans cela, le titre et son texte se suivent dans la même phrase.",
    en: "a new paragraph needs an empty line before it; under `>-`, two empty lines. Otherwise the title and its text run together in one sentence.",
  },
  fix: {
    fr: "laisser une ligne vide entre le titre et son texte, deux sous `>-`. Si la ligne est bien un titre, l’écrire avec `####`.",
    en: "leave an empty line between the title and its text, or two under `>-`. If the line is a title, begin it with `####`.",
  },
  examples: [
    {
      before: `
        conditions:
          title: Les conditions
          desc: >-
            Le contrat

            Il dure deux ans.`,
      after: `
        conditions:
          title: Les conditions
          desc: >-
            #### Le contrat


            Il dure deux ans.`,
    },
  ],
};
