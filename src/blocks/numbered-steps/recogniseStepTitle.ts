import { dropStart, joinLines, splitLines, getText } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, InlineNode, ParagraphNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { isBold, removeLook } from "../../rich-text/look";
import { isCounting, readTypedNumber } from "../../rich-text/typedMarks";
import { parseNumber } from "../../rich-text/numerals";

/*
 * A line names a step in one of these forms. A text may mix these forms, if the numbers increase:
 *
 * | form                                                    | position                                |
 * |---------------------------------------------------------|-----------------------------------------|
 * | `1. Titre`, `1) `, `1 - `, `1/ `, `(1) `                | numbered list, heading, line in bold    |
 * | `Étape 1 – Titre`, `ETAPE n° 1 :`, `Étape 1/3 :`        | any line; Phase and Step as well        |
 * | `1re étape : Titre`, `Deuxième étape –`                 | any line                                |
 * | `Dernière étape :`, `Étape finale :`                    | any line, after steps 1, 2… without gap |
 * | `Troisième et dernière étape :`                         | any line, as the third of three         |
 * | `I. Titre`, `1 Titre`                                   | headings or bold lines that count from 1|
 *
 * A line that is similar but ambiguous leaves the whole text unchanged: `Étapes 1 et 2`, `Étape 2 – 3 semaines`,
 * `Étape 1.a`, `Étape 1 bis`, `Étape suivante`, a number that is repeated or decreases, « Étape 1/3 » for two steps.
 */

/** The title of a step, separated into its number and the rest of its text. */
export interface StepTitle {
  /** Number of the step; `LAST` for « Dernière étape », whose number is not written. */
  readonly number: number;
  /** Total number of steps, if the author wrote it: 3 in « Étape 1/3 ». */
  readonly total?: number;
  readonly title: readonly InlineNode[];
}

/** Provisional number of « Dernière étape », until the numbers of the other steps are known. */
export const LAST = Infinity;

/**
 * Recognises a line that is the title of a step; returns undefined for any other line. `isTitleLine`: whether the line
 * is a title already, as a heading or in bold.
 */
export type TitleRecogniser = (line: readonly InlineNode[], isTitleLine: boolean) => StepTitle | undefined;

const WORD = "(?:[ÉéEe](?:tape|TAPE)|[Pp](?:hase|HASE)|[Ss](?:tep|TEP))";
// a fast test: most lines contain none of these words, and need none of the patterns below that contain WORD
const NAMES_STEP = new RegExp(WORD, "i");
// one or more separators, « - : ». With the text after them, these separators form neither a range, as in « 1 – 2 semaines » or
// « I/II », nor a part of a step, as in « 1.a ».
const RANGE = String.raw`(?<=[-–—/|→])\s*(?:\d|[IVX]{2,4}(?![\p{L}\p{N}])|${WORD}\s)`;
const SEPARATORS = String.raw`(?:\s*[-–—:.)/|→]){1,4}(?!\s*[-–—:.)/|→]|\d)(?!${RANGE}|(?<=\.)\p{Ll})\s*`;
// separators are optional before a capital, and at the end of the line
const OPTIONAL_SEPARATORS = String.raw`(?:${SEPARATORS}|\s+(?=\p{Lu})|\s*$)`;
// « Étape 1 – », « ETAPE n° 2 : », « Étape 1/3 : », « Phase II. », « Step 1: »
const STEP_WORD = new RegExp(
  String.raw`^${WORD}\s+(?:[nN]°\s?)?(\d{1,3}|[IVX]{1,4})(?:\s?(?:/|sur)\s?(\d{1,3}))?${OPTIONAL_SEPARATORS}`,
  "u",
);
// « 1re étape : », « Deuxième étape – », « Seconde étape. »
const STEP_ORDINAL = new RegExp(
  String.raw`^(?:(\d{1,3})(?:[eè]re|er|re|nde|i?[eè]me|e)|(\p{L}{7,9}))\s+${WORD}${OPTIONAL_SEPARATORS}`,
  "u",
);
// « I. », « II – », « 1 Titre »: only in a text whose titles count from 1 in this form
const LOOSE = new RegExp(String.raw`^(?:([IVX]{1,4})${SEPARATORS}|(\d{1,2})\s+(?=\p{Lu}))`, "u");

// « Dernière étape : », « Étape finale – », « Troisième et dernière étape : »
const LAST_STEP = new RegExp(
  String.raw`^(?:(?:(?:(\d{1,2})(?:de|nde|i?[eè]me|e)|(\p{L}{7,9}))\s+(?:et|ET)\s+)?(?:[Dd]erni[eè]re|DERNI[EÈ]RE|[Uu]ltime)\s+${WORD}|${WORD}\s+(?:finale|FINALE))${OPTIONAL_SEPARATORS}`,
  "u",
);

const RANK = String.raw`(?:\p{L}+i[eè]me|premi[eè]re|seconde|(?:avant-)?derni[eè]re|ultime|finale|suivante|prochaine|pr[eé]alable|pr[eé]liminaire|initiale|interm[eé]diaire|facultative|optionnelle|suppl[eé]mentaire|bonus|unique)`;
// « Étape 2 – 3 semaines », « Étapes 1 et 2 », « Étape 1.a », « Étape 1 bis », « Étape suivante : »: several steps, a part of a
// step, or a step whose number is unknown
const AMBIGUOUS = new RegExp(
  String.raw`^(?:${WORD}(?:s\s+\d|\s+(?:n°\s?)?\d{1,3}(?:\s*[-–—/|→]\s*(?:\d|${WORD}\s)|\s+(?:et|ou|à)\s+\d|\.\p{Ll}|\s*(?:bis|ter|[a-z])(?!\p{L})))|(?:${WORD}\s+${RANK}|(?:\p{L}+\s+et\s+)?${RANK}\s+${WORD})\s*(?:[-–—:,.]|$))`,
  "iu",
);
// in a title, « Étape 2 du parcours », « Dernière étape avant le contrat » are ambiguous too
const AMBIGUOUS_TITLE = new RegExp(
  String.raw`^(?:${WORD}s?\s+(?:n°\s?)?(?:\d|[IVX]+(?!\p{L}))|${WORD}\s+${RANK}|(?:\p{L}+\s+et\s+)?${RANK}\s+${WORD}(?!\p{L}))`,
  "iu",
);

/**
 * Whether a line is ambiguous: it names a step, or begins with a number, but not in a form that `recogniseStepTitle` recognises.
 * If a text contains an ambiguous line, none of its lines is read as a step.
 */
export function isAmbiguous(line: readonly InlineNode[], isTitleLine: boolean): boolean {
  const text = getText(line);
  if (recogniseStepTitle(line, isTitleLine)) return false;
  if (NAMES_STEP.test(text) && (isTitleLine ? AMBIGUOUS_TITLE : AMBIGUOUS).test(text)) return true;
  return !isTitleLine && readTypedNumber(text) !== undefined;
}

/** Recognises « Étape 1 – Titre » at the beginning of a line and, in a line that is a title, also « 1. Titre ». */
export const recogniseStepTitle: TitleRecogniser = (line, isTitleLine) => {
  const text = getText(line);
  if (NAMES_STEP.test(text)) {
    const [found, number, total] = STEP_WORD.exec(text) ?? [];
    if (found !== undefined && number !== undefined) {
      const title = removeLabel(line, found.length, parseNumber(number));
      return title && total !== undefined ? { ...title, total: Number(total) } : title;
    }
    const last = LAST_STEP.exec(text);
    if (last) return createLastStep(line, last[1] ?? last[2]);
    const [ordinal, figure, word] = STEP_ORDINAL.exec(text) ?? [];
    if (ordinal !== undefined) return removeLabel(line, ordinal.length, parseNumber(figure ?? word ?? ""));
  }
  const startNumber = isTitleLine ? readTypedNumber(text) : undefined;
  return startNumber && removeStart(line, startNumber.length, startNumber.number);
};

/**
 * Creates the title of the last step. The title keeps « Dernière étape », because the number alone does not indicate that the
 * step is the last. Returns undefined if `rank` is not a number.
 */
function createLastStep(line: readonly InlineNode[], rank: string | undefined): StepTitle | undefined {
  const title = removeLook(line);
  if (rank === undefined) return { number: LAST, title };
  const number = parseNumber(rank);
  return Number.isNaN(number) ? undefined : { number, total: number, title };
}

/**
 * Creates the title recogniser of a text. If the headings and bold lines of the text count from 1 in Roman numerals, or in
 * numbers without a separator, the result also recognises these titles.
 */
export function createTitleRecogniser(blocks: MarkdownTree): TitleRecogniser {
  const numbers = blocks.flatMap(listTitleLines).flatMap((line) => recogniseLooseTitle(line)?.number ?? []);
  if (!isCounting(numbers)) return recogniseStepTitle;
  return (line, isTitleLine) =>
    recogniseStepTitle(line, isTitleLine) ?? (isTitleLine ? recogniseLooseTitle(line) : undefined);
}

/** Returns the lines of a node that are titles: a heading, or bold lines. */
function listTitleLines(block: BlockNode): (readonly InlineNode[])[] {
  if (block.type === "heading") return [block.children];
  return block.type === "paragraph" ? splitLines(block.children).filter(isBold) : [];
}

/** Recognises « I. Titre » and « 1 Titre ». */
function recogniseLooseTitle(line: readonly InlineNode[]): StepTitle | undefined {
  const match = LOOSE.exec(getText(line));
  return match ? removeStart(line, match[0].length, parseNumber(match[1] ?? match[2] ?? "")) : undefined;
}

/**
 * Returns a title without its first characters. Returns undefined if the number is `NaN`, or if the characters cannot be cut.
 */
function removeStart(line: readonly InlineNode[], length: number, number: number): StepTitle | undefined {
  const title = Number.isNaN(number) ? undefined : dropStart(line, length);
  return title && { number, title: removeLook(title) };
}

/** Removes a label from a title, « Étape 1 : ». The first word after the label then begins with a capital. */
function removeLabel(line: readonly InlineNode[], length: number, number: number): StepTitle | undefined {
  const step = removeStart(line, length, number);
  return step && { ...step, title: capitalise(step.title) };
}

/** Matches a first word without capitals, digits and dots: « iPhone » and « data.gouv.fr » do not match. */
const PLAIN_WORD = /^\p{Ll}[\p{Ll}'’-]*(?![^\s,;:!?…])/u;

function capitalise([first, ...rest]: readonly InlineNode[]): readonly InlineNode[] {
  if (first === undefined) return [];
  if (first.type === "text" && PLAIN_WORD.test(first.value))
    return [{ ...first, value: first.value.charAt(0).toUpperCase() + first.value.slice(1) }, ...rest];
  return [first, ...rest];
}

/** Splits a paragraph before each line that names a step. A folded YAML scalar joins such lines into one paragraph. */
export function splitAtSteps(paragraph: ParagraphNode, recogniseTitle: TitleRecogniser): BlockNode[] {
  const parts: InlineNode[][][] = [];
  for (const line of splitLines(paragraph.children)) {
    const last = recogniseTitle(line, isBold(line)) ? undefined : parts.at(-1);
    if (last) last.push(line);
    else parts.push([line]);
  }
  if (parts.length < 2) return [paragraph];
  return parts.map((lines) => ({ ...paragraph, children: joinLines(lines) }));
}
