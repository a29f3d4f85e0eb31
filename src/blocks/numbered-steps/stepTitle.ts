import { dropStart, joinLines, linesOf, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Block, Inline, Paragraph, RichText } from "@dsfr-blocks/content/markdown/tree";
import { isBold, withoutLook } from "../../rich-text/look";
import { isCount, typedNumber } from "../../rich-text/typedMarks";
import { readNumber } from "../../rich-text/numerals";

/*
 * A line names a step in one of these forms, in any mix, where their numbers go up:
 *
 * | form                                                    | where                                   |
 * |---------------------------------------------------------|-----------------------------------------|
 * | `1. Titre`, `1) `, `1 - `, `1/ `, `(1) `                | numbered list, heading, line in bold    |
 * | `Étape 1 – Titre`, `ETAPE n° 1 :`, `Étape 1/3 :`        | any line; Phase and Step as well        |
 * | `1re étape : Titre`, `Deuxième étape –`                 | any line                                |
 * | `Dernière étape :`, `Étape finale :`                    | any line, after steps 1, 2… without gap |
 * | `Troisième et dernière étape :`                         | any line, as the third of three         |
 * | `I. Titre`, `1 Titre`                                   | headings or bold lines that count from 1|
 *
 * What is nearly so leaves the whole text as it is: `Étapes 1 et 2`, `Étape 2 – 3 semaines`, `Étape 1.a`, `Étape 1 bis`,
 * `Étape suivante`, a number that comes twice or goes down, « Étape 1/3 » of two.
 */

/** A step's title as typed: its number, and the words that stay once the number has gone. */
export interface NumberedTitle {
  /** `LAST` where its words say no more. */
  readonly number: number;
  /** How many steps there are, where the author said so: 3 in « Étape 1/3 ». */
  readonly total?: number;
  readonly title: readonly Inline[];
}

/** The number of « Dernière étape » until the others are known. */
export const LAST = Infinity;

/** Reads the numbered title that a line is; `titled` where its place or its bold already says title. */
export type TitleReader = (line: readonly Inline[], titled: boolean) => NumberedTitle | undefined;

const WORD = "(?:[ÉéEe](?:tape|TAPE)|[Pp](?:hase|HASE)|[Ss](?:tep|TEP))";
// One separator or two, « - : », that make no range with what follows, « 1 – 2 semaines », « I/II », and no part, « 1.a ».
const RANGE = String.raw`(?<=[-–—/|→])\s*(?:\d|[IVX]{2,4}(?![\p{L}\p{N}])|${WORD}\s)`;
const SEPARATORS = String.raw`(?:\s*[-–—:.)/|→]){1,4}(?!\s*[-–—:.)/|→]|\d)(?!${RANGE}|(?<=\.)\p{Ll})\s*`;
// They may miss before a capital, and when nothing follows.
const SEPARATOR = String.raw`(?:${SEPARATORS}|\s+(?=\p{Lu})|\s*$)`;
// « Étape 1 – », « ETAPE n° 2 : », « Étape 1/3 : », « Phase II. », « Step 1: ».
const STEP_WORD = new RegExp(
  String.raw`^${WORD}\s+(?:[nN]°\s?)?(\d{1,3}|[IVX]{1,4})(?:\s?(?:/|sur)\s?(\d{1,3}))?${SEPARATOR}`,
  "u",
);
// « 1re étape : », « Deuxième étape – », « Seconde étape. ».
const STEP_ORDINAL = new RegExp(
  String.raw`^(?:(\d{1,3})(?:[eè]re|er|re|nde|i?[eè]me|e)|(\p{L}{7,9}))\s+${WORD}${SEPARATOR}`,
  "u",
);
// « I. », « II – », « 1 Titre »: only in a text whose titles count so.
const LOOSE = new RegExp(String.raw`^(?:([IVX]{1,4})${SEPARATORS}|(\d{1,2})\s+(?=\p{Lu}))`, "u");

// « Dernière étape : », « Étape finale – », « Troisième et dernière étape : ».
const LAST_STEP = new RegExp(
  String.raw`^(?:(?:(?:(\d{1,2})(?:de|nde|i?[eè]me|e)|(\p{L}{7,9}))\s+(?:et|ET)\s+)?(?:[Dd]erni[eè]re|DERNI[EÈ]RE|[Uu]ltime)\s+${WORD}|${WORD}\s+(?:finale|FINALE))${SEPARATOR}`,
  "u",
);

const PLACE = String.raw`(?:\p{L}+i[eè]me|premi[eè]re|seconde|(?:avant-)?derni[eè]re|ultime|finale|suivante|prochaine|pr[eé]alable|pr[eé]liminaire|initiale|interm[eé]diaire|facultative|optionnelle|suppl[eé]mentaire|bonus|unique)`;
// « Étape 2 – 3 semaines », « Étapes 1 et 2 », « Étape 1.a », « Étape 1 bis », « Étape suivante : »: a step that is not
// one, or whose number is not known.
const DOUBT = new RegExp(
  String.raw`^(?:${WORD}(?:s\s+\d|\s+(?:n°\s?)?\d{1,3}(?:\s*[-–—/|→]\s*(?:\d|${WORD}\s)|\s+(?:et|ou|à)\s+\d|\.\p{Ll}|\s*(?:bis|ter|[a-z])(?!\p{L})))|(?:${WORD}\s+${PLACE}|(?:\p{L}+\s+et\s+)?${PLACE}\s+${WORD})\s*(?:[-–—:,.]|$))`,
  "iu",
);
// In a title, also « Étape 2 du parcours », « Dernière étape avant le contrat ».
const DOUBT_IN_TITLE = new RegExp(
  String.raw`^(?:${WORD}s?\s+(?:n°\s?)?(?:\d|[IVX]+(?!\p{L}))|${WORD}\s+${PLACE}|(?:\p{L}+\s+et\s+)?${PLACE}\s+${WORD}(?!\p{L}))`,
  "iu",
);

/**
 * True for a line that may name a step or several: one of them, and nobody can say which the steps are. So is one whose
 * number has made no list.
 */
export function isDoubtful(line: readonly Inline[], titled: boolean): boolean {
  const text = textOf(line);
  if (numberedTitle(line, titled)) return false;
  return titled ? DOUBT_IN_TITLE.test(text) : DOUBT.test(text) || typedNumber(text) !== undefined;
}

/** Reads « Étape 1 – Titre » at the start of a line; where it is a title, also « 1. Titre ». */
export const numberedTitle: TitleReader = (line, titled) => {
  const text = textOf(line);
  const [found, number, total] = STEP_WORD.exec(text) ?? [];
  if (found !== undefined && number !== undefined) {
    const read = titleAfter(line, found.length, readNumber(number));
    return read && total !== undefined ? { ...read, total: Number(total) } : read;
  }
  const last = LAST_STEP.exec(text);
  if (last) return lastStep(line, last[1] ?? last[2]);
  const [named, figure, word] = STEP_ORDINAL.exec(text) ?? [];
  if (named !== undefined) return titleAfter(line, named.length, readNumber(figure ?? word ?? ""));
  const typed = titled ? typedNumber(text) : undefined;
  return typed && titleAfter(line, typed.length, typed.number);
};

/** Its words stay: no number says that it is the last. */
function lastStep(line: readonly Inline[], rank: string | undefined): NumberedTitle | undefined {
  const title = withoutLook(line);
  if (rank === undefined) return { number: LAST, title };
  const number = readNumber(rank);
  return Number.isNaN(number) ? undefined : { number, total: number, title };
}

/** How a text numbers its titles: also in Roman, or without a separator, when they count from 1. */
export function titleReader(blocks: RichText): TitleReader {
  const numbers = blocks.flatMap(titlesOf).flatMap((line) => looseTitle(line)?.number ?? []);
  if (!isCount(numbers)) return numberedTitle;
  return (line, titled) => numberedTitle(line, titled) ?? (titled ? looseTitle(line) : undefined);
}

function titlesOf(block: Block): (readonly Inline[])[] {
  if (block.type === "heading") return [block.children];
  return block.type === "paragraph" ? linesOf(block.children).filter(isBold) : [];
}

function looseTitle(line: readonly Inline[]): NumberedTitle | undefined {
  const match = LOOSE.exec(textOf(line));
  return match ? titleAfter(line, match[0].length, readNumber(match[1] ?? match[2] ?? "")) : undefined;
}

function titleAfter(line: readonly Inline[], length: number, number: number): NumberedTitle | undefined {
  const title = Number.isNaN(number) ? undefined : dropStart(line, length);
  return title && { number, title: withoutLook(title) };
}

/** Cuts a paragraph before each of its lines that begins a step: folding has joined them. */
export function splitAtSteps(paragraph: Paragraph, read: TitleReader): Block[] {
  const parts: Inline[][][] = [];
  for (const line of linesOf(paragraph.children)) {
    const last = read(line, isBold(line)) ? undefined : parts.at(-1);
    if (last) last.push(line);
    else parts.push([line]);
  }
  if (parts.length < 2) return [paragraph];
  return parts.map((lines) => ({ ...paragraph, children: joinLines(lines) }));
}
