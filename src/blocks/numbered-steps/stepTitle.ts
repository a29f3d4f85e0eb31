import { dropStart, splitFirstLine, textOf } from "../../content/markdown/text";
import type { Block, Inline, Paragraph } from "../../content/markdown/tree";

/** A step's title as typed: its number, and the words that stay once the number has gone. */
export interface NumberedTitle {
  readonly number: number;
  readonly title: readonly Inline[];
}

// « Étape 1 – », « Etape n° 2 : », « Phase 3. »; the sign may miss when nothing follows.
const STEP_WORD = /^(?:[ée]tape|phase)\s+(?:n°\s?)?(\d{1,3})\s*(?:[-–—:.)]\s*|$)/iu;
// « 1re étape : », « 2e étape – ».
const STEP_ORDINAL = /^(\d{1,3})(?:re|ère|er|e|ème)\s+(?:étape|etape|phase)\s*(?:[-–—:.]\s*|$)/iu;
// « 1. », « 1) », « 1 – », « 1/ »: only where the place already says title.
const NUMBER = /^(\d{1,3})\s*(?:[.)/:–—-]\s*)(?!\d)/u;

/** Reads « Étape 1 – Titre » at the start of a line; with `bare`, also « 1. Titre ». */
export function numberedTitle(line: readonly Inline[], bare: boolean): NumberedTitle | undefined {
  const text = textOf(line);
  const match = STEP_WORD.exec(text) ?? STEP_ORDINAL.exec(text) ?? (bare ? NUMBER.exec(text) : null);
  const title = match && dropStart(line, match[0].length);
  return title ? { number: Number(match[1]), title: withoutBold(title) } : undefined;
}

/** A title that is all bold needs no bold: its heading has it. */
export function withoutBold(title: readonly Inline[]): readonly Inline[] {
  const [only, more] = title;
  return only?.type === "strong" && !more ? only.children : title;
}

/** True when a line is all bold, its end signs aside. */
export function isBold(line: readonly Inline[]): boolean {
  return (
    line.length > 0 && line.every((node) => node.type === "strong" || !/[\p{L}\p{N}]/u.test(textOf([node])))
  );
}

/** Cuts a paragraph before each of its lines that begins a step: folding has joined them. */
export function splitAtSteps(paragraph: Paragraph): Block[] {
  const lines: Inline[][] = [];
  let rest: Inline[] = [...paragraph.children];
  while (rest.length > 0) {
    const split = splitFirstLine(rest);
    const starts = numberedTitle(split.first, isBold(split.first)) !== undefined;
    const last = lines.at(-1);
    if (starts || !last) lines.push(split.first);
    else last.push({ type: "text", value: "\n" }, ...split.first);
    rest = split.rest;
  }
  if (lines.length < 2) return [paragraph];
  return lines.map((children) => ({ ...paragraph, children }));
}
