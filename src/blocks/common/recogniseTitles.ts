import { splitAtLines, splitLines, splitFirstLine, getText } from "@dsfr-blocks/content/markdown/text";
import type {
  BlockNode,
  HeadingNode,
  InlineNode,
  ListNode,
  ParagraphNode,
  MarkdownTree,
} from "@dsfr-blocks/content/markdown/tree";
import { isBold, removeLook } from "../../rich-text/look";
import { getDocumentFormat } from "@dsfr-blocks/base/url";

/*
 * Lines that authors write as titles without the syntax of a heading:
 *
 * | title                                                  | not a title                                        |
 * |--------------------------------------------------------|----------------------------------------------------|
 * | a line entirely in bold, `**Titre**` or `**Titre** :`  | one of two consecutive bold lines; a sentence      |
 * | a bold line below another line, `…\n**Titre**\nTexte`  | in a sentence that continues over several lines    |
 * | a link alone on its line, above its text: `[Titre](/a)`| if another such link has no text below it          |
 * | a list item above its own list, if all items are       | a sentence                                         |
 *
 * A line that ends with a full stop is a sentence, except an article and a noun: « Le dossier. »
 *
 * A bold line below another line is a title in two cases: the line above ends a sentence; or the paragraph begins with a title
 * and no line of the paragraph begins with a lower-case letter. In doubt, no bold line of the text is a title.
 */

/** Heading depth of a recognised title: deeper than any heading that the author typed. */
const IMPLIED_DEPTH = 7;
/** Maximum length of a title, in characters. A longer bold line is an emphasised sentence. */
const MAX_TITLE_LENGTH = 160;

/**
 * Replaces the titles that authors write without heading syntax with headings: bold lines, links alone above their text, and
 * list items that each introduce their own list. Used for profile texts and for texts about conditions.
 */
export function recogniseTitles(tree: MarkdownTree): BlockNode[] {
  const splitBlocks = hasConsecutiveBoldLines(tree) ? undefined : splitAtTitles(tree);
  const acceptsBold = splitBlocks !== undefined;
  const blocks = splitBlocks ?? tree;
  const acceptsLinks = areLinksTitles(blocks);
  return blocks.flatMap((block, index): BlockNode[] => {
    if (block.type === "paragraph")
      return convertParagraph(block, blocks[index + 1], { acceptsBold, acceptsLinks });
    if (
      block.type === "list" &&
      !block.ordered &&
      block.items.every(({ children }) => introducesList(children))
    ) {
      return convertItems(block);
    }
    return [block];
  });
}

/**
 * Whether two consecutive lines are in bold. Both lines would be titles, and the first title would have no text, so no bold
 * line is recognised as a title.
 */
function hasConsecutiveBoldLines(blocks: MarkdownTree): boolean {
  const lines = blocks.flatMap((block) => (block.type === "paragraph" ? splitLines(block.children) : [[]]));
  return lines.some((line, index) => getBoldTitle(line) && getBoldTitle(lines[index + 1] ?? []));
}

/**
 * Splits paragraphs before each bold title that is not on their first line, as a blank line before the title would. Returns
 * undefined if it is doubtful whether a bold line is a title.
 */
function splitAtTitles(blocks: MarkdownTree): MarkdownTree | undefined {
  let isAmbiguous = false;
  const splitBlocks = blocks.flatMap((block, index): MarkdownTree => {
    if (block.type !== "paragraph") return [block];
    let hasTitle = getBoldTitle(splitFirstLine(block.children).first) !== undefined;
    const next = blocks[index + 1];
    let areSeparateLines: boolean | undefined;
    let mayBeTitle = false;
    const parts = splitAtLines(block.children, (at, lines) => {
      const [above = [], line = [], below] = lines.slice(at - 1, at + 2);
      if (!getBoldTitle(line) || (!below && next?.type !== "paragraph" && next?.type !== "list"))
        return false;
      const isAfterSentence = /[.!?…:;)»]$/u.test(getText(above));
      const isTitle = !below || !continuesSentence(below);
      const isCut =
        isTitle && (isAfterSentence || (hasTitle && (areSeparateLines ??= !lines.some(continuesSentence))));
      hasTitle ||= isCut;
      mayBeTitle ||= !isCut && (isAfterSentence || isTitle);
      return isCut;
    });
    isAmbiguous ||= mayBeTitle && hasTitle;
    if (parts.length < 2) return [block];
    return parts.map((children) => ({ ...block, children, at: children[0]?.at ?? block.at }));
  });
  return isAmbiguous ? undefined : splitBlocks;
}

/** Whether a line continues the sentence of the line above: its first letter is in lower case. */
function continuesSentence(line: readonly InlineNode[]): boolean {
  return /^\P{L}*\p{Ll}/u.test(getText(line));
}

/**
 * Whether the links that are alone on their line are titles. Either all these links are titles, or no link is a title:
 * - The first link must begin the text, or be in the same paragraph as the text below the link. A link alone after a paragraph
 *   may be the end of this paragraph.
 * - Each link must have a list or a text below it, and not another title. Otherwise the links are calls to action, each at the
 *   end of its text.
 * - In a paragraph that begins with such a link, a link alone on another line, except the last, may be a title or a call to
 *   action. In that case, no link is a title.
 */
function areLinksTitles(blocks: MarkdownTree): boolean {
  const lines = blocks.map((block) =>
    block.type === "paragraph" ? splitFirstLine(block.children) : undefined,
  );
  const first = lines.findIndex((line) => line && getLinkTitle(line.first));
  if (first > 0 && !lines[first]?.rest.length) return false;
  return lines.every(
    (line, index) =>
      !line ||
      !getLinkTitle(line.first) ||
      (hasTextBelow(line.rest, blocks[index + 1]) && !splitLines(line.rest).slice(0, -1).some(getLinkTitle)),
  );
}

function convertParagraph(
  paragraph: ParagraphNode,
  next: BlockNode | undefined,
  { acceptsBold, acceptsLinks }: Readonly<Record<"acceptsBold" | "acceptsLinks", boolean>>,
): BlockNode[] {
  const { first, rest } = splitFirstLine(paragraph.children);
  const title =
    (acceptsBold ? getBoldTitle(first) : undefined) ?? (acceptsLinks ? getLinkTitle(first) : undefined);
  if (!title) return [paragraph];
  return [createHeading(title, paragraph.at), ...(rest.length > 0 ? [{ ...paragraph, children: rest }] : [])];
}

/**
 * Returns the content of a bold title, `**Titre**` or `**Titre** :`, without its bold, because the heading is already bold.
 * Returns undefined for any other line, and for a sentence.
 */
function getBoldTitle(line: readonly InlineNode[]): InlineNode[] | undefined {
  const [bold, colon, more] = line;
  if (!bold || bold.type === "text" || !isBold([bold]) || more || isSentence(line)) return undefined;
  if (colon && !(colon.type === "text" && colon.value.trim() === ":")) return undefined;
  return [...removeLook([bold]), ...(colon ? [colon] : [])];
}

function isSentence(line: readonly InlineNode[]): boolean {
  const text = getText(line);
  return text.length > MAX_TITLE_LENGTH || endsLikeSentence(text);
}

/** Returns the link of a line that contains only a link to a page, otherwise undefined. */
function getLinkTitle(line: readonly InlineNode[]): InlineNode[] | undefined {
  const [link, more] = line;
  const isTitle =
    link?.type === "link" && !more && !getDocumentFormat(link.url) && getText(line).trim() !== "";
  return isTitle ? [link] : undefined;
}

function hasTextBelow(rest: readonly InlineNode[], next: BlockNode | undefined): boolean {
  const below = rest.length > 0 ? rest : next?.type === "paragraph" ? next.children : undefined;
  if (!below) return next?.type === "list";
  const { first } = splitFirstLine(below);
  return getLinkTitle(first) === undefined && !getBoldTitle(first);
}

/** Whether a list item consists of one line, which is not a sentence, and a list below it. */
export function introducesList(children: MarkdownTree): boolean {
  const [lead, list] = children;
  if (lead?.type !== "paragraph" || list?.type !== "list") return false;
  return !getText(lead.children).includes("\n") && !isSentence(lead.children);
}

function convertItems({ items }: ListNode): BlockNode[] {
  return items.flatMap(({ children }): BlockNode[] => {
    const [lead, ...rest] = children;
    if (lead?.type !== "paragraph") return [...children];
    return [createHeading(getBoldTitle(lead.children) ?? lead.children, lead.at), ...rest];
  });
}

function createHeading(children: readonly InlineNode[], at: number | undefined): HeadingNode {
  return { type: "heading", depth: IMPLIED_DEPTH, children, at };
}

/** Matches an article and a noun with a full stop: they are not a sentence. */
const ARTICLE_AND_NOUN = /^(?:(?:une?|l[ea]s?|des|[vn](?:otre|os)|s(?:on|a|es))\s+|l['’])[\p{L}-]+\.$/iu;

/** Whether a line ends with a full stop, as a sentence does and a title does not. « Le dossier. » is not a sentence. */
export function endsLikeSentence(line: string): boolean {
  const text = line.trim();
  return /[^.]\.$/.test(text) && !ARTICLE_AND_NOUN.test(text);
}

/** Whether a node is a paragraph whose first line is entirely in bold. */
export function startsWithBoldLine(block: BlockNode | undefined): boolean {
  return block?.type === "paragraph" && isBold(splitFirstLine(block.children).first);
}

/**
 * Matches closing formulas, which belong to no section of a text. Does not match « Merci de joindre un CV » or « Nous vous
 * attendons à 9 h ».
 */
const FAREWELL =
  /^(?:(?:à (?:très )?(?:bientôt|vite)|au plaisir|cordialement|bien à vous|bonne (?:chance|lecture|journée))(?!\p{L})|(?:un grand )?merci(?=\s*(?:$|[,.!…]|à tou|beaucoup|d['’]avoir|de votre|et\s|pour\s))|(?:nous|on|l['’]équipe) vous attend(?:ons)?[\s.!…]*$)/iu;

/** Whether a node is a paragraph that begins with a closing formula, « À bientôt » or « Merci ! ». */
export function isFarewell(block: BlockNode | undefined): boolean {
  return block?.type === "paragraph" && FAREWELL.test(getText(block.children).trim());
}
