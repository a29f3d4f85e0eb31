import { withSingleSpaces } from "@dsfr-blocks/content/markdown/text";

/*
 * The grammar of a line on salaries. The whole line is in it, or the line is not understood.
 *
 *   line      = label separator parts | parts " pour " label
 *   label     = years (« Jusqu’à 10 ans d’expérience »), a level (« Profil sénior »), « Au-delà »
 *   separator = ":" | "→" | "=" | "," | " - "
 *   parts     = part (boundary part)*
 *   boundary  = "," | ";" | "et" | "avec" | "+" | "plus" before what it adds | "soit" | "=" | a parenthesis
 *   part      = [[article] words (":" | "de" | "est de" | nothing)] sum [["de"] words]
 *   words     = one of each kind at most: a noun, fixe or variable, net or brut, a period
 *   sum       = [bound] a number and its unit
 *
 * So a part holds one sum, and its words are that sum's alone: `isSure` refuses the rest. What else stands between
 * two sums, or in the place of one, is not in the grammar: « dont » (a table would add up what is already counted),
 * « ou », « / », « à », « de 2 800 à 3 200 € », « entre … et … », « prime de 10 % de 4 000 € », « selon profil »,
 * « hors primes », « sur 13 mois ».
 */

/** What a line on salaries says, every word of it understood. */
export interface SalaryLine {
  /** Whom the sums are for, as written: « Jusqu’à 10 ans d’expérience ». */
  readonly label: string;
  /** In the order of the text. */
  readonly figures: readonly Figure[];
}

export interface Figure {
  /** The author's own words for it: « salaire net mensuel », « part variable ». */
  readonly name: string;
  readonly unit: "euro" | "percent";
  /** Euros, or per cent. */
  readonly value: number;
  /** How many decimals the author typed. */
  readonly decimals: number;
  /** What makes the figure a bound or a guess, as written: « plus de », « environ ». */
  readonly qualifier?: string;
}

const NUMBER = String.raw`\d{1,2} ?`;
// Months alone are how long a contract lasts.
const UNIT = String.raw`(?:années?|ans?|mois(?= d['’](?:exp|anc)))(?!\p{L})`;
const RANGE = `(?:${UNIT} ?)?(?:et|à|[-–—]) ?${NUMBER}`;
const MORE = String.raw`(?: (?:d['’](?:exp[ée]riences?|exp\.|anciennet[ée])|professionnelles?|révolue?s?|inclus|minimum|au total|(?:et|ou) (?:plus|moins|au[- ]del[àa])(?! de)))`;
const COMPARED =
  "(?:(?:jusqu['’][àa]|au[- ]del[àa] de|[àa] (?:partir|compter) de|d[èe]s|au moins|(?:au )?(?:moins|plus) de|[+-] ?de|après|avant|entre|de|(?:inf|sup)érieure?(?: ou égale?)? à) |[<>≤≥]=? ?)";
const YEARS = new RegExp(
  `^(?:${COMPARED}${NUMBER}(?:${RANGE})?${UNIT}${MORE}*|${NUMBER}${RANGE}${UNIT}${MORE}*|${NUMBER}${UNIT}${MORE}+)$`,
  "iu",
);
const SUBJECT = /^(?:vous avez|expérience(?: professionnelle)?) /i;
const LEVEL =
  /^(?:profils? )?(?:débutant|junior|confirmé|expérimenté|expert|s[ée]nior)(?:[·.-]?e|\(e\))?(?:[·.]?s|\(s\))?(?: ?\(([^()]+)\))?$/iu;
const OTHER_LABEL = /^(?:au[- ]del[àa]|sans expérience)$/i;
const SEPARATOR = / ?[:→=] ?|, | [–—-] /g;
const FOR = / pour /gi;
/** A longer text is not a label: the search tries each place where a label may end. */
const LONGEST_LABEL = 200;

/** « - 500 € » is negative: a dash is not a boundary. After a sum, « et plus » says that the sum may be more. */
const BOUNDARY =
  /(\)?(?:(?: ?[,;])? (?:et|avec|soit|[+=]|plus(?= (?:une?|la|les?|part|primes?|bonus) )) | ?[,;] | \())/iu;
const BALANCED = /^[^()]*(?:\([^()]*\)[^()]*)*$/;

const WORD = String.raw`(?:salaire|rémunération|traitement|part (?:fixe|variable)|primes?|bonus|fixe|variable|nets?|nettes?|bruts?|brutes?|mensuel(?:le)?s?|annuel(?:le)?s?|par (?:mois|an))(?![\p{L}\p{N}])`;
const WORDS = `${WORD}(?: ${WORD})*`;
const BOUND =
  "(?:(?:(?:plus|moins|près) de|[+] ?de|au moins|au plus|environ|jusqu['’][àa]|[àa] partir de|au[- ]del[àa] de|(?:au )?(?:minimum|maximum)(?: de)?) )?";
const EURO = String.raw`(?:€|(?:euros?|eur)(?!\p{L}))`;
// « 3.500 k€ » may be three thousand or three million.
const AMOUNT = String.raw`(?!0[ .]?\d)(?:\d{1,3}(?:,\d{1,2})? ?k ?|(?:\d{4,6}|\d{1,3}(?:[ .]\d{3})*)(?:,\d{1,2})? ?)${EURO}`;
const PERCENT = String.raw`(?!0\d)\d{1,3}(?:[.,]\d{1,2})? ?(?:%|pour cent)`;
const PART = new RegExp(
  `^(?:(?:(?:une?|les?|la) |l['’])?(${WORDS})(?: ?: ?| (?:(?:est )?d(?:e |['’]))?))?(${BOUND})(?:(${AMOUNT})|(${PERCENT}))(?: (?:de |d['’])?(${WORDS}))?$`,
  "iu",
);
/** A line with more sums than this is not a line of a table. */
const MOST_SUMS = 4;

/** Reads a line on salaries. Undefined as soon as one word of it is not understood, or could be another sum's. */
export function readSalaryLine(text: string): SalaryLine | undefined {
  if (!maySaySum(text)) return undefined;
  const line = withSingleSpaces(text).replace(/ ?[.,;]$/, "");
  const { label, sums } = labelled(line) ?? {};
  const parts = sums && readParts(sums.replace(/ ?\/ ?(?=(?:mois|an)(?!\p{L}))/giu, " par "));
  if (label === undefined || !parts || !parts.every(isSure)) return undefined;
  const figures = parts.map(({ figure }) => figure);
  return figures.some(({ unit }) => unit === "euro") ? { label, figures } : undefined;
}

/** The label of a line, and the sums that it is for. Where several labels could be read, the longest. */
function labelled(line: string): { readonly label: string; readonly sums: string } | undefined {
  const cuts = (sign: RegExp) =>
    [...line.matchAll(sign)].map(({ index, 0: { length } }) => [
      line.slice(0, index),
      line.slice(index + length),
    ]);
  for (const [label = "", sums = ""] of cuts(SEPARATOR).reverse())
    if (sums !== "" && isLabel(label)) return { label, sums };
  for (const [sums = "", label = ""] of cuts(FOR)) if (sums !== "" && isLabel(label)) return { label, sums };
  return undefined;
}

function isLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  if (OTHER_LABEL.test(text)) return true;
  const [isLevel, ofLevel] = LEVEL.exec(text) ?? [];
  if (isLevel !== undefined) return ofLevel === undefined || YEARS.test(ofLevel);
  const years = text.replace(SUBJECT, "");
  const isBoth = ({ index, 0: and }: RegExpExecArray) =>
    YEARS.test(years.slice(0, index)) && YEARS.test(years.slice(index + and.length));
  return YEARS.test(years) || [...years.matchAll(/ et /gi)].some(isBoth);
}

/** If it does not match, the text has no sum, and the rest can be skipped. */
export function maySaySum(text: string): boolean {
  return /€|eur/i.test(text);
}

/** One figure alone, « 4250 € » or « 6 % »; the text itself when it is not one. */
export function readFigure(text: string): Figure | string {
  const { figure } = readPart(withSingleSpaces(text)) ?? {};
  return figure && figure.name === "" && figure.qualifier === undefined ? figure : text;
}

/** A sum and what stands about it. */
interface Part {
  readonly figure: Figure;
  /** Its words before it. */
  readonly before: string;
  /** What joins it to the part before. */
  readonly link: string;
}

function readParts(text: string): Part[] | undefined {
  // every second piece is a boundary
  const pieces = BALANCED.test(text) ? text.replace(/\)$/, "").split(BOUNDARY) : [];
  if (pieces.length > 2 * MOST_SUMS) return undefined;
  const parts = pieces.flatMap((piece = "", index) => {
    const part = index % 2 === 0 ? readPart(piece, pieces[index - 1]) : undefined;
    return part ? [part] : [];
  });
  return parts.length > 0 && parts.length === Math.ceil(pieces.length / 2) ? parts : undefined;
}

function readPart(text: string, link = ""): Part | undefined {
  const found = PART.exec(text);
  if (!found) return undefined;
  const [, before = "", bound = "", amount, percent = "", after = ""] = found;
  const qualifier = bound.trim();
  const figure = amount === undefined ? figureOf(percent, "percent") : figureOf(amount, "euro");
  const name = `${before} ${after}`.trim();
  return { figure: { name, ...figure, ...(qualifier !== "" && { qualifier }) }, before, link };
}

const NOUN = /salaire|rémunération|traitement|prime|bonus|fixe|variable/i;
const EXTRA = /prime|bonus|variable/i;
const KINDS = [
  /salaire|rémunération|traitement|prime|bonus|part /i,
  /fixe|variable/i,
  /net|brut/i,
  /mensuel|annuel|par (?:mois|an)/i,
];

/** Whether a sum's words are its own, and all of them: none may be meant for another sum too. */
function isSure({ figure, before, link }: Part, index: number, parts: readonly Part[]): boolean {
  const { name, unit, qualifier } = figure;
  const isExtra = EXTRA.test(name);
  const earlier = parts.slice(0, index).map((part) => part.figure);
  if (KINDS.some((kind) => name.split(kind).length > 2)) return false; // « net … brut »
  // A percentage of what?
  if (unit === "percent" && !isExtra) return false;
  // Beside a sum without a name, only what comes on top of it has one.
  if (name === "" && parts.some((part, other) => other !== index && !EXTRA.test(part.figure.name)))
    return false;
  if (earlier.some((each) => each.name.toLowerCase() === name.toLowerCase())) return false;
  // « prime de 500 €, 300 € net »: a prime too, or a salary?
  if (!NOUN.test(name) && earlier.some((each) => EXTRA.test(each.name))) return false;
  // « 100 € net et 200 € de prime »: two primes, or one?
  if (isExtra && unit === "euro" && !NOUN.test(before) && earlier.some((each) => !NOUN.test(each.name)))
    return false;
  // « à partir de 3 000 € net, 3 900 € brut »: the bound may be that of both.
  const isAlike = (each: Figure) => EXTRA.test(each.name) === isExtra || (unit === "euro" && before === "");
  const isBound = (each: Figure) => each.qualifier !== undefined && isAlike(each);
  if (qualifier === undefined && earlier.some(isBound)) return false;
  // « prime de 5 % = 100 € », « 3 000 € net (prime de 500 €) »: said twice, or counted already? Only a salary is sure.
  return !/soit|[=(]/i.test(link) || !parts.some((part) => EXTRA.test(part.figure.name));
}

function figureOf(text: string, unit: Figure["unit"]): Omit<Figure, "name"> {
  // « 4.250 € » is thousands, « 6.5 % » is not
  const number = (unit === "euro" ? text.replace(/[ .]/g, "") : text).replace(",", ".");
  const value = parseFloat(number);
  if (/k/i.test(number)) return { unit, value: Math.round(value * 1000), decimals: 0 };
  return { unit, value, decimals: /\.(\d+)/.exec(number)?.[1]?.length ?? 0 };
}
