/** What a line on salaries says, every word of it understood. */
export interface SalaryLine {
  /** As written: « Jusqu’à 10 ans d’expérience ». */
  readonly experience: string;
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

const TOKENS = ["experience", "amount", "percent", "name", "filler"] as const;
type TokenType = (typeof TOKENS)[number];

const NUMBER = String.raw`\d{1,2}\s*`;
// Months alone are how long a contract lasts.
const UNIT = String.raw`(?:années?|ans?|mois(?=\s+d['’](?:exp|anc)))(?!\p{L})`;
const RANGE = String.raw`(?:${UNIT}\s*)?(?:et|à|[-–—])\s*${NUMBER}`;
const MORE = String.raw`(?:\s+(?:d['’](?:exp[ée]riences?|exp\.|anciennet[ée])|professionnelles?|révolue?s?|inclus|minimum|au\s+total|(?:et|ou)\s+(?:plus|moins|au[- ]del[àa])(?!\s+de)))`;
const COMPARED = String.raw`(?:(?:jusqu['’][àa]|au[- ]del[àa]\s+de|[àa]\s+(?:partir|compter)\s+de|d[èe]s|au\s+moins|(?:au\s+)?(?:moins|plus)\s+de|[+-]\s*de|après|avant|entre|de|(?:inf|sup)érieure?(?:\s+ou\s+égale?)?\s+à)\s+|[<>≤≥]=?\s*)`;
const SUBJECT = String.raw`(?:(?:vous\s+avez|expérience(?:\s+professionnelle)?)\s+)?`;
const YEARS = String.raw`(?:${COMPARED}${NUMBER}(?:${RANGE})?${UNIT}${MORE}*|${NUMBER}${RANGE}${UNIT}${MORE}*|${NUMBER}${UNIT}${MORE}+)`;
const GRADE = String.raw`(?:profils?\s+)?(?:débutant|junior|confirmé|expérimenté|expert|s[ée]nior)(?:[·.-]?e|\(e\))?(?:[·.]?s|\(s\))?`;
const QUALIFIER = String.raw`(?:(?:(?:plus|moins|près)\s+de|\+\s*de|au\s+moins|au\s+plus|environ|jusqu['’][àa]|[àa]\s+partir\s+de|au[- ]del[àa]\s+de|(?:au\s+)?(?:minimum|maximum)(?:\s+de)?)\s+)?`;
const EURO = String.raw`(?:€|(?:euros?|eur)(?!\p{L}))`;

/** What may stand at a place of the line, the first of these that does: one of `TOKENS` each, anchored and linear. */
const TOKEN = new RegExp(
  [
    String.raw`(${SUBJECT}${YEARS}(?:\s+et\s+${YEARS})?|${GRADE}(?![\p{L}\p{N}])(?:\s*\(${YEARS}\))?|(?:au[- ]del[àa]|sans\s+expérience)(?![\p{L}\p{N}]))`,
    String.raw`(${QUALIFIER}(?!0[ .\u00A0\u202F]?\d)(?:\d{4,6}|\d{1,3}(?:[ .\u00A0\u202F]\d{3})*)(?:,\d{1,2})?\s*(?:k\s?)?${EURO})`,
    String.raw`(${QUALIFIER}(?!0\d)\d{1,3}(?:[.,]\d{1,2})?\s*(?:%|pour\s+cent))`,
    String.raw`((?:salaire|rémunération|traitement|part\s+variable|primes?|bonus|fixe|variable|nets?|nettes?|bruts?|brutes?|mensuel(?:le)?s?|annuel(?:le)?s?|par\s+(?:mois|an)|/\s?(?:mois|an))(?![\p{L}\p{N}]))`,
    // « -500 » is less than nothing: a dash and « + » part words only with a space on each side. « Plus » adds
    // what it names, « plus une prime »; after a sum, « et plus » says that the sum may be more.
    String.raw`((?:une?|les?|la|et|avec|soit|est|de|du|des|à|plus(?=\s+(?:une?|la|les?|part|primes?|bonus)(?!\p{L}))|pour)(?![\p{L}\p{N}'’])|[ld]['’]|[\s,:;.()=→]+|(?<=\s)[+–—-](?=\s))`,
  ].join("|"),
  "iuy",
);

/** Reads a line on salaries. Undefined as soon as one word of it is not understood. */
export function readSalaryLine(text: string): SalaryLine | undefined {
  if (!/€|eur/i.test(text)) return undefined; // no sum: nothing else needs a look
  if (/(?:\+|plus)\s+\d[\d\s.,]*(?:an|€)/i.test(text)) return undefined; // « + 10 ans » is more than ten
  const experiences: string[] = [];
  const figures: Figure[] = [];
  let words: string[] = [];
  let told = 0; // where the last figure ends, its qualifiers included
  let named = 0; // where the last of its words ends
  let before: TokenType = "filler"; // what was said last, and where it ends
  let end = 0;
  for (let position = 0; position < text.length;) {
    const token = tokenAt(text, position);
    if (!token) return undefined;
    const [type, value] = token;
    const start = position;
    position += value.length;
    if (type === "experience") experiences.push(value);
    else if (type === "name") {
      const word = value.replace(/^\/\s?/, "par ");
      const last = figures.at(-1);
      if (last && words.length === 0 && qualifies(last, word, text.slice(told, start))) {
        figures[figures.length - 1] = { ...last, name: `${last.name} ${word}`.trim() };
        told = position;
      } else if (words.length > 0 && !isApart(text.slice(named, start))) return undefined;
      else words.push(word);
      named = position;
    } else if (type !== "filler") {
      if (!startsFigure(before, type, text.slice(end, start))) return undefined;
      figures.push({ name: words.join(" "), ...figureOf(type, value) });
      words = [];
      told = position;
    }
    if (type !== "filler") [before, end] = [type, position];
  }
  const [experience] = experiences;
  const understood = experience !== undefined && experiences.length === 1 && words.length === 0;
  // One amount may go without a name; a percentage or a second amount could be anything.
  const unnamed = figures.filter(({ name }) => name === "");
  const isNamed = unnamed.length <= 1 && unnamed.every(({ unit }) => unit === "euro");
  const paid = figures.some(({ unit }) => unit === "euro");
  return understood && isNamed && paid ? { experience, figures } : undefined;
}

/** « 4 250 € net par mois », « 6 % de part variable »: words after a figure qualify it, until another begins. */
function qualifies({ unit }: Figure, word: string, between: string): boolean {
  if (/^\s+d(?:e\s+|['’])$/u.test(between)) return true;
  return unit === "euro" && isApart(between) && /^(?:net|brut|mensuel|annuel|par\s)/iu.test(word);
}

/**
 * Whether a figure stands for itself: not for the end of a range, « 2 500 € à 3 000 € », or for the second of two sums,
 * « 2 500 € et 3 000 € », and not for less than nothing, « prime de - 500 € ». Only after the experience does a dash stand between two.
 */
function startsFigure(before: TokenType, type: TokenType, between: string): boolean {
  if (before === "amount" && type === "amount" && /^\s+et\s+$/.test(between)) return false;
  if (before === "amount" || before === "percent") return !/[–—→-]|(?:^|\s)à\s/.test(between);
  return !/[–—-]/.test(between) || (before === "experience" && /^\s+[–—-]\s+$/.test(between));
}

/** Nothing that says more than the words around it: « salaire (net) », and not « salaire et prime ». */
function isApart(between: string): boolean {
  return /^[\s(),]*$/.test(between);
}

function tokenAt(text: string, position: number): readonly [TokenType, string] | undefined {
  TOKEN.lastIndex = position;
  const found = TOKEN.exec(text);
  const type = found && TOKENS[found.indexOf(found[0], 1) - 1];
  return type ? [type, found[0]] : undefined;
}

function figureOf(type: "amount" | "percent", text: string): Omit<Figure, "name"> {
  const start = text.search(/\d/);
  const qualifier = text.slice(0, start).trim();
  const figure = /^[\d., \u00A0\u202F]+/.exec(text.slice(start))?.[0] ?? "";
  // « 4.250 € » is thousands, « 6.5 % » is not.
  const digits = figure.replace(type === "amount" ? /[. \u00A0\u202F]/g : /[ \u00A0\u202F]/g, "");
  const number = digits.replace(",", ".");
  const inThousands = /k/i.test(text);
  return {
    unit: type === "amount" ? "euro" : "percent",
    value: inThousands ? Math.round(Number(number) * 1000) : Number(number),
    decimals: inThousands ? 0 : (number.split(".")[1]?.length ?? 0),
    ...(qualifier !== "" && { qualifier }),
  };
}

/** One figure alone, « 4250 € » or « 6 % »; the text itself when it is not one. */
export function readFigure(text: string): Figure | string {
  const words = text.trim();
  const token = tokenAt(words, 0);
  if (token?.[1] !== words) return text;
  const [type, value] = token;
  const figure = type === "amount" || type === "percent" ? figureOf(type, value) : undefined;
  return figure && figure.qualifier === undefined ? { name: "", ...figure } : text;
}
