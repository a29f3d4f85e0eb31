import { collapseSpaces } from "@dsfr-blocks/content/markdown/text";

/*
 * Grammar of a line about salaries. A line is recognised only if the whole line matches.
 *
 *   line      = label separator parts | parts " pour " label
 *   label     = years (« Jusqu’à 10 ans d’expérience »), a level (« Profil sénior »), « Au-delà »
 *   separator = ":" | "→" | "=" | "," | " - "
 *   parts     = part (boundary part)*
 *   boundary  = "," | ";" | "et" | "avec" | "+" | "plus" before what it adds | "soit" | "=" | a parenthesis
 *   part      = [[article] words (":" | "de" | "est de" | nothing)] sum [["de"] words]
 *   words     = one of each type at most: a noun, fixe or variable, net or brut, a period
 *   sum       = [bound] a number and its unit
 *
 * So a part contains one sum, and its words describe only that sum: `isUnambiguous` refuses other lines. Anything else between
 * two sums, or instead of a sum, is not in the grammar: « dont » (a table would suggest adding an amount that is already
 * counted), « ou », « / », « à », « de 2 800 à 3 200 € », « entre … et … », « prime de 10 % de 4 000 € », « selon profil »,
 * « hors primes », « sur 13 mois ».
 */

/** A recognised line about salaries. */
export interface SalaryLine {
  /** Experience or level to which the sums apply, as written: « Jusqu’à 10 ans d’expérience ». */
  readonly label: string;
  /** Sums of the line, in the order of the text. */
  readonly figures: readonly Figure[];
}

/** A recognised sum. */
export interface Figure {
  /** Name that the author gave the sum: « salaire net mensuel », « part variable ». Empty if the sum has no name. */
  readonly name: string;
  readonly unit: "euro" | "percent";
  /** Value in euros or in per cent, according to `unit`. */
  readonly value: number;
  /** Number of decimals that the author typed. */
  readonly decimals: number;
  /** Text that makes the sum a limit or an estimate, as written: « plus de », « environ ». */
  readonly qualifier?: string;
}

const NUMBER = String.raw`\d{1,2} ?`;
// « mois » is a unit only before « d’expérience » or « d’ancienneté »: otherwise, « mois » is the duration of a contract
const UNIT = "(?:années?|ans?|mois(?= d['’](?:exp|anc)))(?![a-zà])";
const RANGE = `(?:${UNIT} ?)?(?:et|à|[-–—]) ?${NUMBER}`;
const MORE = String.raw`(?: (?:d['’](?:exp[ée]riences?|exp\.|anciennet[ée])|professionnelles?|révolue?s?|inclus|minimum|au total|(?:et|ou) (?:plus|moins|au[- ]del[àa])(?! de)))`;
const COMPARISON =
  "(?:(?:jusqu['’][àa]|au[- ]del[àa] de|[àa] (?:partir|compter) de|d[èe]s|au moins|(?:au )?(?:moins|plus) de|[+-] ?de|après|avant|entre|de|(?:inf|sup)érieure?(?: ou égale?)? à) |[<>≤≥]=? ?)";
const YEARS = new RegExp(
  `^(?:${COMPARISON}${NUMBER}(?:${RANGE})?${UNIT}${MORE}*|${NUMBER}${RANGE}${UNIT}${MORE}*|${NUMBER}${UNIT}${MORE}+)$`,
  "iu",
);
const SUBJECT = /^(?:vous avez|expérience(?: professionnelle)?) /i;
const LEVEL =
  /^(?:profils? )?(?:débutant|junior|confirmé|expérimenté|expert|s[ée]nior)(?:[·.-]?e|\(e\))?(?:[·.]?s|\(s\))?(?: ?\(([^()]+)\))?$/iu;
const OTHER_LABEL = /^(?:au[- ]del[àa]|sans expérience)$/i;
const SEPARATOR = / ?[:→=] ?|, | [–—-] /g;
const FOR = / pour /gi;
/**
 * Maximum length of a label, in characters. This maximum limits the search, which tries each position where a label may end.
 */
const MAX_LABEL_LENGTH = 200;

/**
 * Matches a boundary between two parts. A dash is not a boundary: « - 500 € » is negative. « plus » is a boundary only before
 * the name of the sum that it adds: after a sum, « et plus » means that the sum may be higher.
 */
const BOUNDARY =
  /(\)?(?:(?: ?[,;])? (?:et|avec|soit|[+=]|plus(?= (?:une?|la|les?|part|primes?|bonus) )) | ?[,;] | \())/iu;
const BALANCED_BRACKETS = /^[^()]*(?:\([^()]*\)[^()]*)*$/;

const WORD = `(?:salaire|rémunération|traitement|part (?:fixe|variable)|primes?|bonus|fixe|variable|nets?|nettes?|bruts?|brutes?|mensuel(?:le)?s?|annuel(?:le)?s?|par (?:mois|an))`;
const WORDS = `${WORD}(?: ${WORD})*`;
const BOUND =
  "(?:(?:(?:plus|moins|près) de|[+] ?de|au moins|au plus|environ|jusqu['’][àa]|[àa] partir de|au[- ]del[àa] de|(?:au )?(?:minimum|maximum)(?: de)?) )?";
const EURO = "(?:€|euros?|eur)";
// not an amount: « 3.500 k€ », which may be 3 500 € or 3 500 000 €
const AMOUNT = String.raw`(?!0[ .]?\d)(?:\d{1,3}(?:,\d{1,2})? ?k ?|(?:\d{4,6}|\d{1,3}(?:[ .]\d{3})*)(?:,\d{1,2})? ?)${EURO}`;
const PERCENT = String.raw`(?!0\d)\d{1,3}(?:[.,]\d{1,2})? ?(?:%|pour cent)`;
const PART = new RegExp(
  `^(?:(?:(?:une?|les?|la) |l['’])?(${WORDS})(?: ?: ?| (?:(?:est )?d(?:e |['’]))?))?(${BOUND})(?:(${AMOUNT})|(${PERCENT}))(?: (?:de |d['’])?(${WORDS}))?$`,
  "iu",
);
/** Maximum number of sums in a line of a table. */
const MAX_SUMS = 4;

/** Recognises a line about salaries. Returns undefined if a word of the line is unknown, or could apply to another sum. */
export function recogniseSalaryLine(text: string): SalaryLine | undefined {
  if (!mayContainSum(text)) return undefined;
  const line = collapseSpaces(text).replace(/ ?[.,;]$/, "");
  const { label, sums } = splitLabel(line) ?? {};
  const parts = sums && recogniseParts(sums.replace(/ ?\/ ?(?=(?:mois|an)(?!\p{L}))/giu, " par "));
  if (label === undefined || !parts || !parts.every(isUnambiguous)) return undefined;
  const figures = parts.map(({ figure }) => figure);
  return figures.some(({ unit }) => unit === "euro") ? { label, figures } : undefined;
}

/** Splits a line into its label and its sums. If several labels are possible, chooses the longest label. */
function splitLabel(line: string): { readonly label: string; readonly sums: string } | undefined {
  const splitAt = (separator: RegExp) =>
    [...line.matchAll(separator)].map(({ index, 0: { length } }) => [
      line.slice(0, index),
      line.slice(index + length),
    ]);
  for (const [label = "", sums = ""] of splitAt(SEPARATOR).reverse())
    if (sums !== "" && isLabel(label)) return { label, sums };
  for (const [sums = "", label = ""] of splitAt(FOR))
    if (sums !== "" && isLabel(label)) return { label, sums };
  return undefined;
}

/** Whether a text is a label: years of experience, a level, « Au-delà » or « Sans expérience ». */
function isLabel(text: string): boolean {
  if (text.length > MAX_LABEL_LENGTH) return false;
  if (OTHER_LABEL.test(text)) return true;
  const [level, levelYears] = LEVEL.exec(text) ?? [];
  if (level !== undefined) return levelYears === undefined || YEARS.test(levelYears);
  const years = text.replace(SUBJECT, "");
  const joinsTwoYears = ({ index, 0: and }: RegExpExecArray) =>
    YEARS.test(years.slice(0, index)) && YEARS.test(years.slice(index + and.length));
  return YEARS.test(years) || [...years.matchAll(/ et /gi)].some(joinsTwoYears);
}

/** Whether a text may contain a sum in euros. This test is fast: if it fails, no other search is needed. */
export function mayContainSum(text: string): boolean {
  return /€|eur/i.test(text);
}

/** Recognises a sum without any other text, « 4250 € » or « 6 % ». Returns any other text unchanged. */
export function recogniseFigure(text: string): Figure | string {
  const { figure } = recognisePart(collapseSpaces(text)) ?? {};
  return figure && figure.name === "" && figure.qualifier === undefined ? figure : text;
}

/** A sum with the text around it. */
interface Part {
  readonly figure: Figure;
  /** Part of the sum's name that is before the sum. */
  readonly before: string;
  /** Boundary between this part and the previous part. */
  readonly link: string;
}

/** Recognises the parts of a line after its label. Returns undefined if a part is not recognised. */
function recogniseParts(text: string): Part[] | undefined {
  // every second piece is a boundary
  const pieces = BALANCED_BRACKETS.test(text) ? text.replace(/\)$/, "").split(BOUNDARY) : [];
  if (pieces.length > 2 * MAX_SUMS) return undefined;
  const parts = pieces.flatMap((piece = "", index) => {
    const part = index % 2 === 0 ? recognisePart(piece, pieces[index - 1]) : undefined;
    return part ? [part] : [];
  });
  return parts.length > 0 && parts.length === Math.ceil(pieces.length / 2) ? parts : undefined;
}

function recognisePart(text: string, link = ""): Part | undefined {
  const found = PART.exec(text);
  if (!found) return undefined;
  const [, before = "", bound = "", amount, percent = "", after = ""] = found;
  const qualifier = bound.trim();
  const figure = amount === undefined ? parseAmount(percent, "percent") : parseAmount(amount, "euro");
  const name = `${before} ${after}`.trim();
  return { figure: { name, ...figure, ...(qualifier !== "" && { qualifier }) }, before, link };
}

const NOUN = /salaire|rémunération|traitement|prime|bonus|fixe|variable/i;
const EXTRA = /prime|bonus|variable/i;
/** Patterns of word types: a name contains at most one word of each type. */
const WORD_TYPES = [
  /salaire|rémunération|traitement|prime|bonus|part /i,
  /fixe|variable/i,
  /net|brut/i,
  /mensuel|annuel|par (?:mois|an)/i,
];

/** Whether the name and the qualifier of a sum apply to this sum alone. */
function isUnambiguous({ figure, before, link }: Part, index: number, parts: readonly Part[]): boolean {
  const { name, unit, qualifier } = figure;
  const isExtra = EXTRA.test(name);
  const earlier = parts.slice(0, index).map((part) => part.figure);
  if (WORD_TYPES.some((type) => name.split(type).length > 2)) return false; // « net … brut »
  // « 5 % »: only a percentage with the name of an extra, such as « prime », is clear
  if (unit === "percent" && !isExtra) return false;
  // a sum without a name is clear only if every other sum is an extra, such as a bonus
  if (name === "" && parts.some((part, partIndex) => partIndex !== index && !EXTRA.test(part.figure.name)))
    return false;
  if (earlier.some((sum) => sum.name.toLowerCase() === name.toLowerCase())) return false;
  // « prime de 500 €, 300 € net »: the second sum may be a bonus too, or a salary
  if (!NOUN.test(name) && earlier.some((sum) => EXTRA.test(sum.name))) return false;
  // « 100 € net et 200 € de prime »: the first sum may be a bonus too
  if (isExtra && unit === "euro" && !NOUN.test(before) && earlier.some((sum) => !NOUN.test(sum.name)))
    return false;
  // « à partir de 3 000 € net, 3 900 € brut »: the limit may apply to both sums
  const isSimilar = (sum: Figure) => EXTRA.test(sum.name) === isExtra || (unit === "euro" && before === "");
  const isLimit = (sum: Figure) => sum.qualifier !== undefined && isSimilar(sum);
  if (qualifier === undefined && earlier.some(isLimit)) return false;
  // « prime de 5 % = 100 € », « 3 000 € net (prime de 500 €) »: one sum may repeat the other, or be included in it. With
  // « soit », « = » or a parenthesis, a line is clear only if none of its sums is an extra.
  return !/soit|[=(]/i.test(link) || !parts.some((part) => EXTRA.test(part.figure.name));
}

/** Returns the value of an amount and its number of decimals. */
function parseAmount(text: string, unit: Figure["unit"]): Omit<Figure, "name"> {
  // the full stop in « 4.250 € » separates thousands; the full stop in « 6.5 % » separates decimals
  const number = (unit === "euro" ? text.replace(/[ .]/g, "") : text).replace(",", ".");
  const value = parseFloat(number);
  if (/k/i.test(number)) return { unit, value: Math.round(value * 1000), decimals: 0 };
  return { unit, value, decimals: /\.(\d+)/.exec(number)?.[1]?.length ?? 0 };
}
