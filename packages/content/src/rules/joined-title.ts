import { once } from "@dsfr-blocks/base/once";
import { splitLines, splitFirstLine, getText } from "../markdown/text";
import type { BlockNode, InlineNode, ParagraphNode } from "../markdown/tree";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Maximum length of a title, in characters: a longer first line is a sentence that the editor wrapped. */
const MAX_TITLE_LENGTH = 80;

/**
 * Matches a line that is neither a title nor a sentence: HTML, a directive, heading marks, a command of another tool, code, the
 * columns of a table.
 */
const NOT_PROSE = /^(?:<|:::|#|\{[%{]|\+{3})|>$|^[^\p{L}]*$|[^\s:](?: {3}|\t)\s*\S/u;

/**
 * Matches a first line of a paragraph that is not a title: a sentence, whole or continued on the next line, a lead-in with its
 * dash, a text in brackets.
 */
const CONTINUES =
  /[.!?;:,…–—-]\s*$|^\(.*\)$|(?:[\s’'](?:le|la|les|l|un|une|de|du|des|d|à|au|aux|et|ou|que|qu|qui|dans|par|pour|sur|avec|sans|est|sont)|[’'])\s*$/iu;

/** Matches a line of a series, such as « Lundi : 9 h à 12 h ». Does not match a list mark: `a) un : deux`, or « o » in Word. */
const LABEL = /^\p{L}(?![\t)])[^.,;:!?\n]{0,40}:\s+\S/u;

/** Matches a label that is a date: « 15 avril : ». The day of a week and the year are optional. */
const DATE_LABEL =
  /^(?:(?:\p{L}{3,6}di|dimanche)\s)?\d{1,2}(?:er)?\s(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)[\p{L}\d\s.]{0,20}:\s+\S/iu;

/** Matches a label that is a date in figures, or a month: « 12/03/2026 : », « Mai 2026 : ». */
const FIGURES_LABEL =
  /^(?:\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\p{L}{0,6}\.?\s\d{4})\s?:\s+\S/iu;
/** Matches a short question with its answer: « Qui ? Les communes. ». */
const ANSWER = /^\p{Lu}[^.,;:!?\n]{0,60}\?\s+\S/u;
/** Matches a line that begins with an hour: « 9h00 - 9h30 : accueil », « 14 h : départ ». */
const HOUR_LABEL = /^\d{1,2}(?:\s?h(?:\s?\d{2})?|:\d{2})(?![\p{L}\d])(?!\s?[.,;!?])/u;
/** Matches a day of the week as a label: « lundi : ». */
const DAY_LABEL = /^(?:\p{L}{3,6}di|dimanche)\s?:\s+\S/iu;
/** Matches a line of a dialogue. */
const SPEECH = /^[–—]\s+\P{N}/u;

/**
 * Title joined to its paragraph: the blank line between the title and the paragraph is missing, or was removed by the folding
 * of « >- ». Also a line in bold joined to the list item above it, several lines in bold in one paragraph, and the lines of a
 * series, « Lundi : 9 h », or of a dialogue, joined to each other.
 */
export const joinedTitle = {
  name: "joined-title",
  severity: "info",
  isForFrench: true,
  fr: ({ title, isFolded, isSeries }) =>
    isSeries
      ? `« ${title} » et les lignes qui suivent s’affichent sur la même ligne. Pour une liste, commencez chaque ligne par « - ». Sinon, finissez chaque ligne par « \\ ».`
      : isFolded
        ? `« ${title} » et la ligne qui suit forment un seul paragraphe : « >- » a supprimé la ligne vide. Laissez deux lignes vides entre le titre et son texte.`
        : `« ${title} » et la ligne qui suit s’affichent sur la même ligne. Laissez une ligne vide entre les deux.`,
  en: ({ title, isFolded, isSeries }) =>
    isSeries
      ? `“${title}” and the lines below appear on one line. For a list, begin each line with “-”. Otherwise, end each line with “\\”.`
      : isFolded
        ? `“${title}” and the line below form one paragraph: the “>-” style removed the blank line. Leave two blank lines between the title and its text.`
        : `“${title}” and the line below appear on one line. Leave a blank line between the two.`,
  form: ({ title, isSeries }) =>
    isSeries
      ? `« ${title} » et les lignes qui suivent s’affichent sur la même ligne. Faites-en une liste avec le bouton Liste.`
      : `« ${title} » et la ligne qui suit forment un seul paragraphe. Séparez le titre de son texte par une ligne vide.`,

  prefilter: /\n/,
  find: ({ value, format, isFolded, titleLines, reportMatch }) => {
    let isAlone = false;
    const inItems = new Set<BlockNode>();
    return {
      tree: (tree) => (isAlone = tree.length === 1 && !isFolded),
      block: (block) => {
        if (block.type === "list")
          for (const { children } of block.items) for (const child of children) inItems.add(child);
        if (block.type !== "paragraph") return;
        const next = findNextLine(value, block);
        if (next === undefined) return;
        const bold = titleLines === undefined ? findBoldLine(block, inItems.has(block) ? 1 : 2) : undefined;
        if (bold) return reportMatch(bold.at, { title: bold.title });
        const series = format === "markdown" && titleLines === undefined ? findSeries(block) : undefined;
        if (series) return reportMatch(series.at ?? next, { title: series.title, isSeries: true });
        if (!/^[\p{Lu}«"]/u.test(value.slice(next, next + 2))) return;
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
} as const satisfies TextRule<{ title: string; isFolded?: true; isSeries?: true }>;

/**
 * Returns the offset of the first line that is all in bold and follows another line, with the text of the line above. Returns
 * undefined if the paragraph has fewer lines in bold than `minCount`.
 */
function findBoldLine(
  { children }: ParagraphNode,
  minCount: number,
): { at: number; title: string } | undefined {
  const lines = splitLines(children);
  const isBold = (line: readonly InlineNode[]) => line[0]?.type === "strong" && isLinkOrBold(line);
  if (lines.filter(isBold).length < minCount) return undefined;
  const bold = lines.findIndex((line, index) => index > 0 && isBold(line));
  const [at, title] = [lines[bold]?.[0]?.at, getText(lines[bold - 1] ?? [])];
  return at === undefined || title === "" ? undefined : { at, title };
}

/**
 * Returns the first line of a series in a paragraph, and the offset of the second: three lines with a label and a colon; two
 * whose labels are dates or hours, or days of the week below a line that introduces them; or the lines of a dialogue.
 */
function findSeries({ children }: ParagraphNode): { title: string; at: number | undefined } | undefined {
  const lines = splitLines(children);
  const texts = lines.map((line) => getText(line).trim());
  const areAll = (from: number, count: number, pattern: RegExp) =>
    from + count <= texts.length && texts.slice(from, from + count).every((text) => pattern.test(text));
  const isTalk = once(() => isDialogue(texts));
  const first = texts.findIndex(
    (_, index) =>
      areAll(index, 2, DATE_LABEL) ||
      areAll(index, 2, FIGURES_LABEL) ||
      areAll(index, 2, HOUR_LABEL) ||
      areAll(index, 2, ANSWER) ||
      (areAll(index, 3, LABEL) && haveSameCase(texts.slice(index, index + 3))) ||
      (areAll(index, 2, DAY_LABEL) && /:$/.test(texts[index - 1] ?? "")) ||
      (areAll(index, 2, SPEECH) && isTalk()),
  );
  return first < 0 ? undefined : { title: texts[first] ?? "", at: lines[first + 1]?.[0]?.at };
}

/** Whether all lines begin with a capital, or none: in a wrapped sentence, only the first does. */
function haveSameCase(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => /^\p{Lu}/u.test(text))).size === 1;
}

/** Whether some lines are questions and others are not: dashes then mark a dialogue, and the page does not make a list of them. */
function isDialogue(texts: readonly string[]): boolean {
  const questions = texts.filter((text) => SPEECH.test(text)).map((text) => /\?$/.test(text));
  return questions.includes(true) && questions.includes(false);
}

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
    fr: "La règle signale aussi une ligne en gras juste sous un élément de liste, plusieurs lignes en gras dans un paragraphe, un dialogue, et trois lignes comme « Lundi : 9 h », ou deux lignes comme « 15 avril : clôture » ou « 9 h : accueil », l’une sous l’autre. Elle ignore une ligne entre parenthèses, une ligne qui finit par un tiret ou un petit mot, comme « de », et un texte d’un seul paragraphe qui ne contient pas de phrase.",
    en: "The rule also reports a line in bold right below a list item, several lines in bold in one paragraph, a dialogue, and three lines such as “Lundi : 9 h”, or two lines such as “15 avril : clôture” or “9 h : accueil”, one below the other. It ignores a line in parentheses, a line that ends with a dash or a short word such as “de”, and a text of one paragraph without a sentence.",
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
