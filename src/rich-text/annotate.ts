import { ENGLISH_TERMS } from "@dsfr-blocks/base/english";
import { splitAtAddresses } from "@dsfr-blocks/base/typography";
import { isSameLanguage } from "./language";
import { parseRoman } from "./numerals";

/**
 * Piece of text: plain text, a term in another language, an abbreviation with its full form, an ordinal with its ending, or a
 * verb joined to its pronoun, which stays on one line.
 */
export type Piece =
  | string
  | { readonly type: "lang"; readonly lang: string; readonly text: string }
  | { readonly type: "abbr"; readonly title: string; readonly text: string }
  | { readonly type: "ordinal"; readonly number: string; readonly ending: string }
  | { readonly type: "joined"; readonly text: string };

/** Terms in languages other than the page's, by language code: `{en: ["Chief Product Officer"]}`. */
export type Languages = Readonly<Record<string, readonly string[]>>;
/** Abbreviations and their full forms: `{DINUM: "Direction interministérielle du numérique"}`. */
export type Abbreviations = Readonly<Record<string, string>>;

export type Annotator = (text: string) => readonly Piece[];

// 1er, 2nde, 7ème, XIIIe. A Roman numeral is an ordinal only with -e or -ème, and I only with -er, -re or -ère.
// Otherwise, the word « Vers » would be V with an ending.
const ORDINAL =
  /(?:(\d{1,4})(ères?|ers?|res?|nde?s?|i?[èe]mes?|es?)|([XVI]{2,7}|[XV])(i?[èe]mes?|es?)|(I)(ère|er|re))(?![\p{L}\p{N}])/gu;

/** Matches a verb and its pronoun, which must stay on one line: « donnez-lui », « dira-t-on », « qu’est-ce ». */
const JOINED =
  /(?<![\p{L}\p{N}/.@-])(?:qu['’])?\p{L}{1,14}(?:-t)?-(?:ce|elles?|en|ils?|je|l[ae]|les|leur|lui|moi|nous|on|toi|tu|vous|y)(?![\p{L}\p{N}/@-])/giu;

type Term = Exclude<Piece, string | { type: "ordinal" | "joined" }>;

/**
 * Creates a function that annotates the terms of a text: the terms of the arguments, and the built-in English terms.
 * `typography` enables ordinals and joined words. `pageLanguage` is the language of the text, whose own terms need no mark.
 */
export function createAnnotator(
  typography: boolean,
  languages: Languages = {},
  abbreviations: Abbreviations = {},
  pageLanguage = "fr",
): Annotator {
  const terms = new Map<string, Term>();
  for (const [lang, texts] of [["en", ENGLISH_TERMS] as const, ...Object.entries(languages)]) {
    if (isSameLanguage(lang, pageLanguage)) continue;
    for (const text of texts) terms.set(normalize(text), { type: "lang", lang, text });
  }
  for (const [text, title] of Object.entries(abbreviations))
    terms.set(normalize(text), { type: "abbr", title, text });
  const pattern = createTermPattern(terms.keys());
  const annotate: Annotator = (text) => {
    const pieces = pattern ? split(text, pattern, (match) => findTerm(match[0], terms)) : [text];
    if (!typography) return pieces;
    const withOrdinals = mapStrings(pieces, (piece) => split(piece, ORDINAL, parseOrdinal));
    if (!text.includes("-")) return withOrdinals;
    return mapStrings(withOrdinals, (piece) =>
      split(piece, JOINED, ([joined]) => ({ type: "joined", text: joined })),
    );
  };
  return (text) => {
    const parts = splitAtAddresses(text);
    if (parts.length === 1) return annotate(text);
    return joinTexts(
      parts.flatMap((part, index) => (index % 2 === 1 ? [part] : part === "" ? [] : annotate(part))),
    );
  };
}

/** Joins consecutive strings, so that they are one text node in the page, with the right letter spacing. */
export function joinTexts<Piece>(pieces: readonly Piece[]): (Piece | string)[] {
  const result: (Piece | string)[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string") result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

function mapStrings(pieces: readonly Piece[], convert: (text: string) => Piece[]): Piece[] {
  const [only] = pieces;
  // fast path: most texts are one piece
  if (pieces.length === 1 && typeof only === "string") return convert(only);
  return pieces.flatMap((piece) => (typeof piece === "string" ? convert(piece) : [piece]));
}

/**
 * Returns a pattern of the terms, longest first, so that « Head of Product » is found rather than « Product ». The character
 * before a match is checked afterwards: a lookbehind at each letter is slower than the rest of the search. Returns undefined if
 * there are no terms.
 */
function createTermPattern(terms: Iterable<string>): RegExp | undefined {
  const words = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) =>
      term
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/ /g, "\\s")
        .replace(/'/g, "['’]"),
    );
  if (words.length === 0) return undefined;
  return new RegExp(`(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

function split(
  text: string,
  pattern: RegExp,
  convert: (match: RegExpExecArray) => Piece | undefined,
): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const piece = startsWord(text, match.index) ? convert(match) : undefined;
    if (piece === undefined) {
      pattern.lastIndex = match.index + 1;
      continue;
    }
    if (match.index > position) pieces.push(text.slice(position, match.index));
    pieces.push(piece);
    position = match.index + match[0].length;
  }
  if (position < text.length || pieces.length === 0) pieces.push(text.slice(position));
  return pieces;
}

function startsWord(text: string, index: number): boolean {
  // two code units: a letter outside the Basic Multilingual Plane
  const before = text.slice(Math.max(0, index - 2), index);
  return !/[\p{L}\p{N}]$/u.test(before);
}

function findTerm(text: string, terms: ReadonlyMap<string, Term>): Term | undefined {
  const term = terms.get(normalize(text));
  // abbreviations are case-sensitive (« SUR », « sur »), terms in another language are not
  if (term?.type === "abbr" && straightenApostrophes(term.text) !== straightenApostrophes(text))
    return undefined;
  return term && { ...term, text };
}

function parseOrdinal(match: RegExpExecArray): Piece | undefined {
  const number = match[1] ?? match[3] ?? match[5] ?? "";
  const ending = match[2] ?? match[4] ?? match[6] ?? "";
  if (!/\d/.test(number) && parseRoman(number) === 0) return undefined;
  return { type: "ordinal", number, ending: ending.replace(/^ère/, "re").replace(/^i?[èe]me/, "e") };
}

function normalize(term: string): string {
  return straightenApostrophes(term).toLowerCase().replace(/\s/g, " ");
}

/** Replaces curly apostrophes with straight apostrophes: a site may write its terms with either apostrophe. */
function straightenApostrophes(term: string): string {
  return term.replaceAll("’", "'");
}
