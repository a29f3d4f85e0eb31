import { splitLines, getText } from "../markdown/text";
import type { ParagraphNode } from "../markdown/tree";
import { findMixedMarks } from "../texts/mixedMarks";
import { matchVerbatim } from "../texts/visit";
import { SOFT_LINE_END } from "../texts/softLineEnd";
import type { RuleDocs } from "../rule";
import type { TextRule } from "../texts/textRule";

/** Matches an item without a space after its mark, which Markdown does not read as an item: `-un`, `1.un`. */
const UNSPACED_ITEM = /^(-|\d{1,2}[.)])(\p{L}{2}[^\s]{0,40})/u;
/**
 * Matches an item with a mark that Markdown does not support: `a) un`, `a/ un`, `I. Un`, `2.1 Un`, `→ un`, `[x] un`, or with an
 * emoji.
 */
const UNSUPPORTED_ITEM =
  /^(?:[a-h][)./]|[IVX]{1,5}[)./]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?(?=\s{1,9}\p{Lu})|[→⇒➜✓✔✗✘☐☑☒]|\[[ xX]\]|(?![©®™])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F){1,8})\s{1,9}(\S[^\s]{0,40})/u;
/** Number of characters in which `SOFT_LINE_END` is searched. */
const MAX_LINE_END = 60;
const EMOJI = /^\p{Extended_Pictographic}/u;
/** Matches a second item. A sentence rarely ends with « 2. » at the start of a line, before a capital. */
const SECOND_ITEM = /^2[.)]\s{1,9}\p{Lu}/u;

/** Matches an item with a number above 1, which does not begin a list right below a text. */
const NUMBERED_ITEM = /^\d{1,3}[.)]\s{1,9}\S[^\s]{0,40}/u;
/** Matches an item with a bullet that the page recognises. The page shows all such items at the same level. */
const BULLET = /^([•●▪■‣⁃∙►▸➢➤–—·])\s{1,9}(\S[^\s]{0,40})/u;
/** Matches the text before a line that follows an item of a Markdown list. */
const BELOW_ITEM = /(?:^|\n)[ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t][^\n]{0,2000}\n[ \t>]{0,40}$/;

/**
 * Lines that begin like list items, but without a space after the mark or with an unsupported mark: the page shows these lines
 * as one paragraph. Also an indented line with the bullet of the line before it, such as « • »: the page shows both lines at
 * the same level. Also a line with another mark than the other lines of its list, such as « – » below « - »; and a list in a
 * YAML text whose lines the page joins.
 */
export const brokenList = {
  name: "broken-list",
  severity: "warning",
  fr: ({ text, instead, isFlat, isNested, isFolded }) =>
    isFolded
      ? `« ${text} » ne commence pas une liste : dans ce texte, YAML joint les lignes. Après la clé, écrivez « |- » à la place de « >- » ou des guillemets, et la liste sur les lignes suivantes.`
      : isNested !== undefined
        ? `« ${text} » n’a pas le même signe que les autres lignes de la liste : la page ${isNested ? "fait une liste dans l’élément au-dessus" : "affiche ce signe comme du texte"}. Pour une seule liste, commencez chaque ligne par « - » : « ${instead} ».`
        : isFlat
          ? `« ${text} » est en retrait, mais s’affiche au même niveau que la ligne précédente. Pour une liste dans une liste, commencez les lignes par « - » : « ${instead} ».`
          : text === instead
            ? `« ${text} » ne commence pas une liste : la page joint cette ligne à la précédente. Laissez une ligne vide au-dessus de la liste.`
            : `« ${text} » ne commence pas un élément de liste : la page joint cette ligne à ses voisines, et affiche le signe comme du texte. Écrivez « ${instead} », et un seul élément par ligne.`,
  en: ({ text, instead, isFlat, isNested, isFolded }) =>
    isFolded
      ? `“${text}” does not begin a list: in this text, YAML joins the lines. After the key, write “|-” in place of “>-” or the quotation marks, and the list on the lines below.`
      : isNested !== undefined
        ? `“${text}” does not have the same mark as the other lines of the list: the page ${isNested ? "makes a list inside the item above" : "shows this mark as text"}. For a single list, begin each line with “-”: “${instead}”.`
        : isFlat
          ? `“${text}” is indented, but appears at the same level as the line before it. For a nested list, begin the lines with “-”: “${instead}”.`
          : text === instead
            ? `“${text}” does not begin a list: the page joins this line to the line above. Leave a blank line above the list.`
            : `“${text}” does not begin a list item: the page joins the line to another line, and shows the mark as text. Write “${instead}”, with one line for each item.`,

  prefilter:
    /mso-list|-\p{L}{2}|\d[.)]\p{L}{2}|\S (?:[-*+•–]|\d{1,2}[.)]) \S|(?:^|\n)[ \t>]{0,40}(?:[a-h][)./]|[IVX]{1,5}[)./]|\d{1,3}[.)]|[→⇒➜✓✔✗✘☐☑☒]|\[[ xX]\]|\p{Extended_Pictographic}|[•●▪■‣⁃∙►▸➢➤–—·]\s)/u,
  getGroupKey: ({ text, instead, isNested = "", isFolded = "" }) =>
    `${isNested}${isFolded}${text === instead}`,
  find: ({ value, format, titleLines, isFolded, beginsLine, reportMatch }) => ({
    sourceText: (node) => {
      if (!isFolded || format !== "markdown") return;
      for (const { at, match } of matchVerbatim(value, node, FOLDED_ITEM))
        if (beginsLine(at)) reportMatch(at, { text: match[0], instead: match[0], isFolded });
    },
    tree: (tree) => {
      if (format !== "markdown") return;
      for (const { at, ...data } of findMixedMarks(value, tree)) reportMatch(at, data);
    },
    block: (block) => {
      if (block.type !== "paragraph" || format !== "markdown") return;
      const inner = findInnerItemOfWord(value, block);
      if (inner) reportMatch(block.at ?? 0, inner);
      const lines = splitLines(block.children).map((line) => ({
        at: line[0]?.at ?? 0,
        // a line with an emoji may be the title of a profile
        item: titleLines && EMOJI.test(getText(line)) ? undefined : readItem(getText(line)),
        bullet: BULLET.exec(getText(line)),
      }));
      let lastReported = -1;
      const reportItem = (at: number, item: BrokenItem) => {
        if (at > lastReported) reportMatch(at, item);
        lastReported = at;
      };
      for (const [index, { at, item, bullet }] of lines.entries()) {
        const before = lines[index - 1];
        if (!before) continue;
        const hasSameBullet = bullet && bullet[1] === before.bullet?.[1];
        if (hasSameBullet && getIndent(value, at) > getIndent(value, before.at) + 1)
          reportMatch(at, { text: bullet[0], instead: `  - ${bullet[2]}`, isFlat: true });
        const above = value.slice(Math.max(at - 2100, 0), at);
        if (!item || !SOFT_LINE_END.test(above.slice(-MAX_LINE_END))) continue;
        if (before.item) reportItem(before.at, before.item);
        if (before.item || BELOW_ITEM.test(above) || SECOND_ITEM.test(item.text)) reportItem(at, item);
      }
    },
  }),
} as const satisfies TextRule<BrokenItem>;

/**
 * Returns the item that a paragraph of Word is, if it belongs to a nested list with letters or numbers. The page reads only the
 * nested bullets of Word.
 */
function findInnerItemOfWord(value: string, { at = 0, children }: ParagraphNode): BrokenItem | undefined {
  const [text = "", word] = INNER_ITEM.exec(getText(children)) ?? [];
  if (word === undefined) return undefined;
  const before = value.slice(Math.max(at - MAX_WORD_TAGS, 0), at);
  const isInner = /mso-list:[^;"']{0,40}level[2-9]/.test(before.slice(Math.max(before.lastIndexOf("<p"), 0)));
  return isInner ? { text, instead: `- ${word}`, isFlat: true } : undefined;
}

const INNER_ITEM = /^(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)]\s{1,20}(\S[^\s]{0,40})/iu;
/** Maximum length of the tags that Word writes before the text of an item, in characters. */
const MAX_WORD_TAGS = 1000;

/** Matches the mark and the first word of an item in the middle of a line. */
const FOLDED_ITEM = /(?<=\S )(?:[-*+•–]|\d{1,2}[.)]) \S[^\s]{0,40}/gu;

export interface BrokenItem {
  readonly text: string;
  /** Text to write instead. */
  readonly instead: string;
  readonly isFlat?: boolean;
  /** Effect of a mark that differs from the mark of the list: whether the page makes a nested list. */
  readonly isNested?: boolean;
  /** Whether YAML joined the line to the line above. */
  readonly isFolded?: boolean;
}

/** Returns the number of spaces and tabs before an offset of a text, on the same line. */
function getIndent(value: string, at: number): number {
  return /[ \t]{0,40}$/.exec(value.slice(Math.max(at - 40, 0), at))?.[0].length ?? 0;
}

function readItem(line: string): BrokenItem | undefined {
  const [unspaced, mark, word] = UNSPACED_ITEM.exec(line) ?? [];
  if (unspaced !== undefined) return { text: unspaced, instead: `${mark} ${word}` };
  const [unsupported, first] = UNSUPPORTED_ITEM.exec(line) ?? [];
  // the text may refer to the number of an article
  if (unsupported !== undefined)
    return { text: unsupported, instead: /^[\dIVX]/.test(unsupported) ? `- ${unsupported}` : `- ${first}` };
  const [numbered] = NUMBERED_ITEM.exec(line) ?? [];
  return numbered === undefined ? undefined : { text: numbered, instead: numbered };
}

export const title = {
  fr: "Les lignes d’une liste s’affichent dans un même paragraphe.",
  en: "The lines of a list appear as one paragraph.",
};

export const docs: RuleDocs = {
  section: "shown",
  about: {
    fr: "La règle signale des lignes comme `-un`, `1.un`, `a) un`, `I. un`, `2.1 Un`, `[ ] un`, `→ un` ou `✅ un`, quand elles se suivent ou suivent une liste ; et des lignes comme `3. un`, juste sous un texte. Dans l’en-tête, elle signale une liste dont YAML joint les lignes, après `>-` par exemple. Elle signale aussi une ligne comme `• un`, en retrait sous une ligne semblable, et une ligne dont le signe n’est pas celui de sa liste, comme `– un` sous `- un`.",
    en: "The rule reports lines such as `-one`, `1.one`, `a) one`, `I. one`, `2.1 One`, `[ ] one`, `→ one` or `✅ one`, one below the other or below a list; lines such as `3. one` right below a text; in the front matter, a list whose lines YAML joins, after `>-` for example; a line such as `• one`, indented below another one; and a line whose mark differs from that of its list, such as `– one` below `- one`.",
  },
  why: {
    fr: "pour la page, un tel signe ne commence pas une liste : elle l’affiche comme du texte, et joint les lignes en un seul paragraphe.",
    en: "for the page, such a mark does not begin a list: it is shown as text, and the lines form one paragraph.",
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
