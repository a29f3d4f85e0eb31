import { splitLines, splitFirstLine, getText } from "../markdown/text";
import type { InlineNode, ParagraphNode } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Maximum length of a title, in characters: a longer first line is a sentence that the editor wrapped. */
const MAX_TITLE_LENGTH = 80;

/** Matches a line that is neither a title nor a sentence: HTML, a directive, heading marks, a command of another tool, code. */
const NOT_PROSE = /^(?:<|:::|#|\{[%{])|>$|^[^\p{L}]*$/u;

/**
 * Matches a first line of a paragraph that is not a title: a sentence, whole or continued on the next line, a lead-in with its
 * dash, a text in brackets.
 */
const CONTINUES =
  /[.!?;:,…–—-]\s*$|^\(.*\)$|(?:[\s’'](?:le|la|les|l|un|une|de|du|des|d|à|au|aux|et|ou|que|qu|qui|dans|par|pour|sur|avec|sans|est|sont)|[’'])\s*$/iu;

/**
 * Title joined to its paragraph: the blank line between the title and the paragraph is missing, or was removed by the folding
 * of « >- ».
 */
export const joinedTitle = {
  name: "joined-title",
  severity: "info",
  isForFrench: true,
  fr: ({ title, isFolded }) =>
    isFolded
      ? `« ${title} » et la ligne qui suit forment un seul paragraphe : « >- » a supprimé la ligne vide. Laissez deux lignes vides entre le titre et son texte.`
      : `« ${title} » et la ligne qui suit s’affichent sur la même ligne. Laissez une ligne vide entre les deux.`,
  en: ({ title, isFolded }) =>
    isFolded
      ? `“${title}” and the line below form one paragraph: the “>-” style removed the blank line. Leave two blank lines between the title and its text.`
      : `“${title}” and the line below appear on one line. Leave a blank line between the two.`,
  form: ({ title }) =>
    `« ${title} » et la ligne qui suit forment un seul paragraphe. Séparez le titre de son texte par une ligne vide.`,

  prefilter: /\n/,
  find: ({ value, isFolded, titleLines, reportMatch }) => {
    let isAlone = false;
    return {
      tree: (tree) => (isAlone = tree.length === 1 && !isFolded),
      block: (block) => {
        if (block.type !== "paragraph") return;
        const next = findNextLine(value, block);
        if (next === undefined || !/^[\p{Lu}«"]/u.test(value.slice(next, next + 2))) return;
        const { first, rest } = splitFirstLine(block.children);
        if (rest.length === 0 || first.some(({ type }) => type === "image")) return;
        // ignore a line that the block shows as a title
        if (titleLines === "all" || (titleLines === "bold" && isLinkOrBold(first))) return;
        // in a text of one paragraph, such as a short profile, the lines after the first must look like sentences or a label
        if (isAlone && !/\.\s*$|^[^\s:]+(?: [^\s:]+){1,4} ?:(?:\s|$)/.test(getText(rest))) return;
        if (isWrapped([first, ...splitLines(rest)].map(getText))) return;
        const title = getText(first);
        if (
          title.length > MAX_TITLE_LENGTH ||
          title.includes("\n") ||
          CONTINUES.test(title) ||
          NOT_PROSE.test(title)
        )
          return;
        reportMatch(next, { title, ...(isFolded && { isFolded }) });
      },
    };
  },
} as const satisfies TextRule<{ title: string; isFolded?: true }>;

/** Whether a line is a single link or all in bold, possibly with a colon. */
function isLinkOrBold([first, ...rest]: readonly InlineNode[]): boolean {
  const isBold = (node: InlineNode): boolean =>
    node.type === "strong" || (node.type === "emphasis" && node.children.every(isBold));
  return first !== undefined && (isBold(first) || first.type === "link") && /^\s*:?$/.test(getText(rest));
}

/**
 * Whether a text editor wrapped the lines: there are at least three lines, the first is nearly as long as the longest, and not
 * all begin with a capital. A wrapped line begins with a capital only by chance.
 */
function isWrapped(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const isFull = (lines[0]?.length ?? 0) >= longest * 0.8;
  return lines.length > 2 && isFull && !lines.every((line) => /^\P{L}*\p{Lu}/u.test(line));
}

function findNextLine(value: string, { at = 0, children }: ParagraphNode): number | undefined {
  const end = value.indexOf("\n", at);
  if (end < 0 || !getText(children).includes("\n") || children.some(({ type }) => type === "break"))
    return undefined;
  return end + 1 + (/^\s*/.exec(value.slice(end + 1))?.[0].length ?? 0);
}

export const title = {
  fr: "Un titre et le texte qui suit ne forment qu’un paragraphe.",
  en: "A title and the text below it form one paragraph.",
};

export const docs: RuleDocs = {
  section: "titles",
  about: {
    fr: "La règle ignore une ligne entre parenthèses, une ligne qui finit par un tiret ou un petit mot, comme « de », et un texte d’un seul paragraphe qui ne contient pas de phrase.",
    en: "The rule ignores a line in parentheses, a line that ends with a dash or a short word, and a text that contains only such lines, without a sentence.",
  },
  why: {
    fr: "un nouveau paragraphe commence après une ligne vide, ou après deux lignes vides sous `>-`. Sinon, le titre et son texte forment un seul paragraphe.",
    en: "a new paragraph needs an empty line before it, or two under `>-`. Otherwise, the title and its text run together in one sentence.",
  },
  fix: {
    fr: "laissez une ligne vide entre le titre et son texte, ou deux sous `>-`. Si la ligne est un titre, commencez-la par `####`.",
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
