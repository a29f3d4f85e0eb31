import { splitLines, splitFirstLine, getText, trim } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, InlineNode, ListItemNode, ParagraphNode } from "@dsfr-blocks/content/markdown/tree";
import { isBold, removeLook } from "../../rich-text/look";
import { endsLikeSentence, startsWithBoldLine } from "../common/recogniseTitles";
import { recogniseStepTitle, type StepTitle } from "./recogniseStepTitle";

/** A recognised step: its optional title, and its text, which may be empty. */
export interface RecognisedStep {
  readonly title?: readonly InlineNode[];
  readonly body: readonly BlockNode[];
  /** Number that the author gave the step. */
  readonly number: number;
  /** Total number of steps, if the author wrote it: 3 in « Étape 1/3 ». */
  readonly total?: number;
}

/** Maximum length of a title, in characters. A longer line is a sentence, so it stays in the text. */
const MAX_TITLE_LENGTH = 120;

/** Recognises the title of a numbered item: its heading, its first line, or the bold text at its beginning. */
export function recogniseItem({ children }: ListItemNode, number: number): RecognisedStep {
  const [first, ...rest] = children;
  if (first?.type === "heading") return { number, ...parseTitle(first.children, number), body: rest };
  const [line, below] = first?.type === "paragraph" ? splitLines(first.children) : [];
  // if two consecutive lines are bold, neither line is the title
  const hasTwoBoldLines = line && isBold(line) && (below ? isBold(below) : startsWithBoldLine(rest[0]));
  if (first?.type !== "paragraph" || hasTwoBoldLines) return { body: children, number };
  const { title, text } = splitTitle(first);
  const body = text.length > 0 ? [{ ...first, children: text }, ...rest] : rest;
  if (title && isStepTitle(title)) return { number, ...parseTitle(title, number), body };
  // removes « Étape 1 : » from an item that only repeats its number before its text
  const { title: remaining, ...count } = parseRepeatedNumber(first.children, number, false) ?? {
    number,
    title: [],
  };
  return { ...count, body: remaining.length > 0 ? [{ ...first, children: remaining }, ...rest] : children };
}

/**
 * Returns a title without the number at its beginning, if this is the number of the list item. Any other number is part of the
 * title.
 */
function parseTitle(title: readonly InlineNode[], number: number): Pick<RecognisedStep, "title" | "total"> {
  return parseRepeatedNumber(title, number, true) ?? { title: removeLook(title) };
}

/** Returns the numbered title of a line if the title's number equals `number`, otherwise undefined. */
function parseRepeatedNumber(
  line: readonly InlineNode[],
  number: number,
  isTitleLine: boolean,
): StepTitle | undefined {
  const title = recogniseStepTitle(line, isTitleLine);
  return title?.number === number ? title : undefined;
}

interface Split {
  readonly title?: readonly InlineNode[];
  readonly text: readonly InlineNode[];
}

/** Splits a paragraph into title and text: after its first line, or after the bold text at its beginning. */
function splitTitle({ children }: ParagraphNode): Split {
  const { first, rest } = splitFirstLine(children);
  // if the next line begins in lower case, the author's editor wrapped a sentence: the first line is not a title
  if (rest.length > 0 && !/^\p{Ll}/u.test(getText(rest))) return { title: first, text: rest };
  const boldSplit = splitBoldTitle(children);
  return boldSplit ?? (rest.length > 0 ? { text: children } : { title: children, text: [] });
}

/**
 * Splits « **Titre** : texte » or « **Le titre.** Texte » into title and text. Returns undefined for any other text,
 * such as a sentence that is bold entirely or at its beginning.
 */
function splitBoldTitle([strong, ...after]: readonly InlineNode[]): Split | undefined {
  if (strong?.type !== "strong" || after.length === 0) return undefined;
  const text = getText(after);
  // not a title: in « **15** – 20 minutes », the bold text is the beginning of a range
  if (/\d\s*$/.test(getText([strong])) && /^\s*[-–—]\s*\d/.test(text)) return undefined;
  const separator = /^\s*[:–—-]\s+|^\s*\.\s+/u.exec(text)?.[0];
  if (separator !== undefined) {
    const [head, ...moreNodes] = after;
    if (head?.type !== "text" || head.value.length < separator.length) return undefined;
    if (separator.includes(".") && endsLikeSentence(`${getText(strong.children)}.`)) return undefined;
    return {
      title: strong.children,
      text: trim([{ ...head, value: head.value.slice(separator.length) }, ...moreNodes]),
    };
  }
  return /^\s+[\p{Lu}«]/u.test(text) ? { title: strong.children, text: trim(after) } : undefined;
}

/** Whether a line can be the title of a step: the line is short, and is neither a sentence nor several sentences. */
export function isStepTitle(title: readonly InlineNode[]): boolean {
  const text = getText(title).trim();
  if (text === "" || text.length > MAX_TITLE_LENGTH) return false;
  return !/[.;,]\s+\p{Lu}|[;,]$/u.test(text) && !endsLikeSentence(text);
}
