import { linesOf, splitFirstLine, textOf, trim } from "@dsfr-blocks/content/markdown/text";
import type { Block, Inline, ListItem, Paragraph } from "@dsfr-blocks/content/markdown/tree";
import { isBold, withoutLook } from "../../rich-text/look";
import { endsLikeSentence, isBoldLine } from "../common/titles";
import { numberedTitle, type NumberedTitle } from "./stepTitle";

/** One step: its title when it has one, and what is said of it, which may be nothing. */
export interface Step {
  readonly title?: readonly Inline[];
  readonly body: readonly Block[];
  /** The number that the author gave it. */
  readonly number: number;
  /** How many steps there are, where the author said so. */
  readonly total?: number;
}

/** A longer title is a sentence: it stays text. */
const LONGEST_TITLE = 120;

/** Reads a numbered item: a title is its heading, its first line, or the words in bold that lead it. */
export function readItem({ children }: ListItem, number: number): Step {
  const [first, ...rest] = children;
  if (first?.type === "heading") return { number, ...titleOf(first.children, number), body: rest };
  const [line, below] = first?.type === "paragraph" ? linesOf(first.children) : [];
  // Two lines in bold, one under the other: neither is the title.
  const isStacked = line && isBold(line) && (below ? isBold(below) : isBoldLine(rest[0]));
  if (first?.type !== "paragraph" || isStacked) return { body: children, number };
  const { title, text } = splitTitle(first);
  const body = text.length > 0 ? [{ ...first, children: text }, ...rest] : rest;
  if (title && isTitle(title)) return { number, ...titleOf(title, number), body };
  // An item that only repeats « Étape 1 : » before its text keeps its text alone.
  const { title: words, ...count } = repeated(first.children, number, false) ?? { number, title: [] };
  return { ...count, body: words.length > 0 ? [{ ...first, children: words }, ...rest] : children };
}

/** The title's number is the list's: typed again, it leaves; any other is a word of the title. */
function titleOf(title: readonly Inline[], number: number): Pick<Step, "title" | "total"> {
  return repeated(title, number, true) ?? { title: withoutLook(title) };
}

function repeated(line: readonly Inline[], number: number, titled: boolean): NumberedTitle | undefined {
  const typed = numberedTitle(line, titled);
  return typed?.number === number ? typed : undefined;
}

interface Split {
  readonly title?: readonly Inline[];
  readonly text: readonly Inline[];
}

/** Parts a paragraph into title and text: after its first line, or after the bold that leads it. */
function splitTitle({ children }: Paragraph): Split {
  const { first, rest } = splitFirstLine(children);
  // A line that goes on in lower case was wrapped by the author's editor: it ends no title.
  if (rest.length > 0 && !/^\p{Ll}/u.test(textOf(rest))) return { title: first, text: rest };
  const lead = splitBoldLead(children);
  return lead ?? (rest.length > 0 ? { text: children } : { title: children, text: [] });
}

/** « **Titre** : texte », « **Le titre.** Texte »; not a sentence that begins in bold, or is. */
function splitBoldLead([strong, ...after]: readonly Inline[]): Split | undefined {
  if (strong?.type !== "strong" || after.length === 0) return undefined;
  const text = textOf(after);
  // « **15** – 20 minutes »: a range in bold for half.
  if (/\d\s*$/.test(textOf([strong])) && /^\s*[-–—]\s*\d/.test(text)) return undefined;
  const separator = /^\s*[:–—-]\s+|^\s*\.\s+/u.exec(text)?.[0];
  if (separator !== undefined) {
    const [head, ...others] = after;
    if (head?.type !== "text" || head.value.length < separator.length) return undefined;
    if (separator.includes(".") && endsLikeSentence(`${textOf(strong.children)}.`)) return undefined;
    return {
      title: strong.children,
      text: trim([{ ...head, value: head.value.slice(separator.length) }, ...others]),
    };
  }
  return /^\s+[\p{Lu}«]/u.test(text) ? { title: strong.children, text: trim(after) } : undefined;
}

/** Short, and not a whole sentence among others. */
export function isTitle(title: readonly Inline[]): boolean {
  const text = textOf(title).trim();
  if (text === "" || text.length > LONGEST_TITLE) return false;
  return !/[.;,]\s+\p{Lu}|[;,]$/u.test(text) && !endsLikeSentence(text);
}
