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
}

type TokenType = "experience" | "amount" | "percent" | "name" | "filler";

const YEARS = String.raw`\d{1,2}\s*(?:années?|ans?)(?!\p{L})(?:\s+(?:d['’]expériences?|d['’]ancienneté|révolue?s?)(?:\s+professionnelles?)?)?(?:\s+au total)?`;

/** Tried in order at each place of the line. Each is anchored and linear. */
const TOKENS: readonly (readonly [TokenType, RegExp])[] = [
  [
    "experience",
    new RegExp(String.raw`(?:entre|de)\s+\d{1,2}\s*(?:ans?|années?)?\s*(?:et|à)\s+${YEARS}`, "iuy"),
  ],
  [
    "experience",
    new RegExp(
      String.raw`(?:jusqu['’]à|au[- ]delà\s+de|à\s+partir\s+de|à\s+compter\s+de|dès|moins\s+de|plus\s+de|après|avant)\s+${YEARS}`,
      "iuy",
    ),
  ],
  ["experience", /(?:au[- ]delà|débutante?s?|junior|confirmée?s?|senior)(?![\p{L}\p{N}])/iuy],
  [
    "amount",
    /\d{1,3}(?:[ .\u00A0\u202F]\d{3})*(?:,\d{1,2})?\s*(?:k\s?€|€|euros?(?!\p{L}))|\d{4,6}(?:,\d{1,2})?\s*(?:€|euros?(?!\p{L}))/iuy,
  ],
  ["percent", /\d{1,3}(?:,\d{1,2})?\s*(?:%|pour\s+cent)/iuy],
  [
    "name",
    /(?:salaire|rémunération|traitement|part\s+variable|prime|bonus|fixe|variable|nets?|nettes?|bruts?|brutes?|mensuel(?:le)?s?|annuel(?:le)?s?|par\s+(?:mois|an)|\/\s?(?:mois|an))(?![\p{L}\p{N}])/iuy,
  ],
  [
    "filler",
    /(?:une?|les?|la|et|avec|soit|est|de|du|des|à|plus|pour)(?![\p{L}\p{N}'’])|[ld]['’]|[\s,:;.()+–—-]/iuy,
  ],
];

/** Reads a line on salaries. Undefined as soon as one word of it is not understood. */
export function readSalaryLine(text: string): SalaryLine | undefined {
  const experiences: string[] = [];
  const figures: Figure[] = [];
  let words: string[] = [];
  for (let position = 0; position < text.length;) {
    const token = tokenAt(text, position);
    if (!token) return undefined;
    const [type, value] = token;
    position += value.length;
    if (type === "experience") experiences.push(value);
    else if (type === "name") {
      // « 4 250 € net par mois »: words after a figure qualify it, until another begins.
      const last = figures.at(-1);
      const qualifies =
        last?.unit === "euro" && words.length === 0 && /^(?:net|brut|mensuel|annuel|par\s|\/)/iu.test(value);
      if (qualifies) figures[figures.length - 1] = { ...last, name: `${last.name} ${value}`.trim() };
      else words.push(value);
    } else if (type !== "filler") {
      figures.push({ name: words.join(" "), ...figureOf(type, value) });
      words = [];
    }
  }
  const [experience] = experiences;
  const understood = experience !== undefined && experiences.length === 1 && words.length === 0;
  return understood && figures.some(({ unit }) => unit === "euro") ? { experience, figures } : undefined;
}

function tokenAt(text: string, position: number): readonly [TokenType, string] | undefined {
  for (const [type, pattern] of TOKENS) {
    pattern.lastIndex = position;
    const value = pattern.exec(text)?.[0];
    if (value) return [type, value];
  }
  return undefined;
}

function figureOf(type: "amount" | "percent", text: string): Pick<Figure, "unit" | "value"> {
  const digits = /^[\d., \u00A0\u202F]+/
    .exec(text)?.[0]
    .replace(/[. \u00A0\u202F]/g, "")
    .replace(",", ".");
  const value = Number(digits) * (/k\s?€/i.test(text) ? 1000 : 1);
  return { unit: type === "amount" ? "euro" : "percent", value };
}

/** One figure alone, « 4250 € » or « 6 % »; the text itself when it is not one. */
export function readFigure(text: string): Figure | string {
  const token = tokenAt(text.trim(), 0);
  if (!token || token[1].length !== text.trim().length) return text;
  const [type, value] = token;
  return type === "amount" || type === "percent" ? { name: "", ...figureOf(type, value) } : text;
}
