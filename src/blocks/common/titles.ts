import { cutAtLines, linesOf, splitFirstLine, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Block, Heading, Inline, List, Paragraph, RichText } from "@dsfr-blocks/content/markdown/tree";
import { isBold, withoutLook } from "../../rich-text/look";
import { documentFormat } from "@dsfr-blocks/base/address";

/*
 * What stands for a title, where it is one of these:
 *
 * | form                                                   | not                                                |
 * |--------------------------------------------------------|----------------------------------------------------|
 * | a line all in bold, `**Titre**` or `**Titre** :`       | one of two that follow each other; a sentence      |
 * | such a line below another, `…\n**Titre**\nTexte`       | in a sentence that goes on over lines              |
 * | a link alone on its line, above its text: `[Titre](/a)`| where another link so placed leads no text         |
 * | an item of a list that leads a list, when all do       | a sentence                                         |
 *
 * A line that ends with a full stop is a sentence, except an article and a noun: « Le dossier. »
 *
 * A line in bold below another is a title where that other one ends a sentence; or where its paragraph begins with a title, and all
 * lines of it as lines do, with no small letter. In doubt no line in bold of the text is one.
 */

/** A title that the author did not type as a heading lies under any that was. */
const IMPLIED_DEPTH = 7;
/** A longer line in bold is a sentence that matters, not a title. */
const LONGEST_TITLE = 160;

/**
 * Makes headings of what stands for one in the editors' profiles and conditions: a line in bold, a
 * link alone before its text, and the items of a list that each lead their own list.
 */
export function withTitles(given: RichText): Block[] {
  const parted = hasStackedTitles(given) ? undefined : partAtTitles(given);
  const bold = parted !== undefined;
  const blocks = parted ?? given;
  const links = linksAreTitles(blocks);
  return blocks.flatMap((block, index): Block[] => {
    if (block.type === "paragraph") return titleParagraph(block, blocks[index + 1], { bold, links });
    if (block.type === "list" && !block.ordered && block.items.every(({ children }) => leads(children))) {
      return titleItems(block);
    }
    return [block];
  });
}

/** True where two lines in bold follow each other: each would be a title, or none is. */
function hasStackedTitles(blocks: RichText): boolean {
  const lines = blocks.flatMap((block) => (block.type === "paragraph" ? linesOf(block.children) : [[]]));
  return lines.some((line, index) => boldTitle(line) && boldTitle(lines[index + 1] ?? []));
}

/** A text whose paragraphs are cut at each title below their first line, as blank lines would cut them; undefined in doubt. */
function partAtTitles(blocks: RichText): RichText | undefined {
  let isDoubtful = false;
  const parted = blocks.flatMap((block, index): RichText => {
    if (block.type !== "paragraph") return [block];
    let isLed = boldTitle(splitFirstLine(block.children).first) !== undefined;
    const next = blocks[index + 1];
    let areLines: boolean | undefined;
    let mayBeTitle = false;
    const parts = cutAtLines(block.children, (at, lines) => {
      const [above = [], line = [], below] = lines.slice(at - 1, at + 2);
      if (!boldTitle(line) || (!below && next?.type !== "paragraph" && next?.type !== "list")) return false;
      const isAfterSentence = /[.!?…:;)»]$/u.test(textOf(above));
      const isTitle = !below || !goesOn(below);
      const isCut = isTitle && (isAfterSentence || (isLed && (areLines ??= !lines.some(goesOn))));
      isLed ||= isCut;
      mayBeTitle ||= !isCut && (isAfterSentence || isTitle);
      return isCut;
    });
    isDoubtful ||= mayBeTitle && isLed;
    if (parts.length < 2) return [block];
    return parts.map((children) => ({ ...block, children, at: children[0]?.at ?? block.at }));
  });
  return isDoubtful ? undefined : parted;
}

/** Whether a line goes on with the sentence of the one above. */
function goesOn(line: readonly Inline[]): boolean {
  return /^\P{L}*\p{Ll}/u.test(textOf(line));
}

/**
 * Links stand for titles where the first of them does: at the head of the text, or on the line above its words.
 * After a paragraph, a link may be the end of it; after a title, it is no other title. One link that leads no text
 * says that links are offers, each at the end of its text; one alone on a line below another may be either.
 */
function linksAreTitles(blocks: RichText): boolean {
  const lines = blocks.map((block) =>
    block.type === "paragraph" ? splitFirstLine(block.children) : undefined,
  );
  const first = lines.findIndex((line) => line && linkTitle(line.first));
  if (first > 0 && !lines[first]?.rest.length) return false;
  return lines.every(
    (line, index) =>
      !line ||
      !linkTitle(line.first) ||
      (followed(line.rest, blocks[index + 1]) && !linesOf(line.rest).slice(0, -1).some(linkTitle)),
  );
}

function titleParagraph(
  paragraph: Paragraph,
  next: Block | undefined,
  { bold, links }: Readonly<Record<"bold" | "links", boolean>>,
): Block[] {
  const { first, rest } = splitFirstLine(paragraph.children);
  const title = (bold ? boldTitle(first) : undefined) ?? (links ? linkTitle(first) : undefined);
  if (!title) return [paragraph];
  return [heading(title, paragraph.at), ...(rest.length > 0 ? [{ ...paragraph, children: rest }] : [])];
}

/** `**Titre**`, also with a colon behind: the title without its bold, which its heading has. */
function boldTitle(line: readonly Inline[]): Inline[] | undefined {
  const [bold, colon, more] = line;
  if (!bold || bold.type === "text" || !isBold([bold]) || more || isSentence(line)) return undefined;
  if (colon && !(colon.type === "text" && colon.value.trim() === ":")) return undefined;
  return [...withoutLook([bold]), ...(colon ? [colon] : [])];
}

function isSentence(line: readonly Inline[]): boolean {
  const text = textOf(line);
  return text.length > LONGEST_TITLE || endsLikeSentence(text);
}

function linkTitle(line: readonly Inline[]): Inline[] | undefined {
  const [link, more] = line;
  const isTitle = link?.type === "link" && !more && !documentFormat(link.url) && textOf(line).trim() !== "";
  return isTitle ? [link] : undefined;
}

function followed(rest: readonly Inline[], next: Block | undefined): boolean {
  const below = rest.length > 0 ? rest : next?.type === "paragraph" ? next.children : undefined;
  if (!below) return next?.type === "list";
  const { first } = splitFirstLine(below);
  return linkTitle(first) === undefined && !boldTitle(first);
}

/** An item that is one line, then a list of its own. */
export function leads(children: RichText): boolean {
  const [lead, list] = children;
  if (lead?.type !== "paragraph" || list?.type !== "list") return false;
  return !textOf(lead.children).includes("\n") && !isSentence(lead.children);
}

function titleItems({ items }: List): Block[] {
  return items.flatMap(({ children }): Block[] => {
    const [lead, ...rest] = children;
    if (lead?.type !== "paragraph") return [...children];
    return [heading(boldTitle(lead.children) ?? lead.children, lead.at), ...rest];
  });
}

function heading(children: readonly Inline[], at: number | undefined): Heading {
  return { type: "heading", depth: IMPLIED_DEPTH, children, at };
}

/** An article and a noun: no sentence, whatever ends it. */
const ARTICLE_AND_NOUN = /^(?:(?:une?|l[ea]s?|des|[vn](?:otre|os)|s(?:on|a|es))\s+|l['’])[\p{L}-]+\.$/iu;

/** True when a line that stands alone is a sentence, and heads nothing. */
export function endsLikeSentence(line: string): boolean {
  const text = line.trim();
  return /[^.]\.$/.test(text) && !ARTICLE_AND_NOUN.test(text);
}

/** True for a paragraph whose first line is in bold. */
export function isBoldLine(block: Block | undefined): boolean {
  return block?.type === "paragraph" && isBold(splitFirstLine(block.children).first);
}

/** Words with which a text ends, and which are no part's own: not « Merci de joindre un CV », « Nous vous attendons à 9 h ». */
const FAREWELL =
  /^(?:(?:à (?:très )?(?:bientôt|vite)|au plaisir|cordialement|bien à vous|bonne (?:chance|lecture|journée))(?!\p{L})|(?:un grand )?merci(?=\s*(?:$|[,.!…]|à tou|beaucoup|d['’]avoir|de votre|et\s|pour\s))|(?:nous|on|l['’]équipe) vous attend(?:ons)?[\s.!…]*$)/iu;

export function isFarewell(block: Block | undefined): boolean {
  return block?.type === "paragraph" && FAREWELL.test(textOf(block.children).trim());
}
