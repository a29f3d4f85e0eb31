import { ENGLISH_TERMS } from "@dsfr-blocks/base/english";
import { splitAtAddresses } from "@dsfr-blocks/base/typography";
import { readRoman } from "./numerals";

/** A piece of text with what it means to a reader: its language, its full form, an ordinal's ending. */
export type Piece =
  | string
  | { readonly type: "lang"; readonly lang: string; readonly text: string }
  | { readonly type: "abbr"; readonly title: string; readonly text: string }
  | { readonly type: "ordinal"; readonly number: string; readonly ending: string }
  | { readonly type: "joined"; readonly text: string };

/** Terms in another language than the page's, by language code: `{en: ["Chief Product Officer"]}`. */
export type Languages = Readonly<Record<string, readonly string[]>>;
/** Abbreviations and their full forms: `{DINUM: "Direction interministérielle du numérique"}`. */
export type Abbreviations = Readonly<Record<string, string>>;

export type Annotator = (text: string) => readonly Piece[];

// 1er, 2nde, 7ème, XIIIe. A Roman number takes only -e, and I alone -er and -re: « Vers » is a word.
const ORDINAL =
  /(?:(\d{1,4})(ères?|ers?|res?|nde?s?|i?[èe]mes?|es?)|([XVI]{2,7}|[XV])(i?[èe]mes?|es?)|(I)(ère|er|re))(?![\p{L}\p{N}])/gu;

/** « donnez-lui », « dira-t-on », « qu’est-ce »: a verb and its pronoun, which no line break parts. */
const JOINED =
  /(?<![\p{L}\p{N}/.@-])(?:qu['’])?\p{L}{1,14}(?:-t)?-(?:ce|elles?|en|ils?|je|l[ae]|les|leur|lui|moi|nous|on|toi|tu|vous|y)(?![\p{L}\p{N}/@-])/giu;

type Term = Exclude<Piece, string | { type: "ordinal" | "joined" }>;

/** Prepares the marking of a text, English terms included; ordinals and joined words follow the `typography` switch. */
export function annotator(
  typography: boolean,
  languages: Languages = {},
  abbreviations: Abbreviations = {},
): Annotator {
  const terms = new Map<string, Term>();
  for (const [lang, texts] of [["en", ENGLISH_TERMS] as const, ...Object.entries(languages)]) {
    for (const text of texts) terms.set(fold(text), { type: "lang", lang, text });
  }
  for (const [text, title] of Object.entries(abbreviations))
    terms.set(fold(text), { type: "abbr", title, text });
  const pattern = termPattern(terms.keys());
  const annotate: Annotator = (text) => {
    const pieces = pattern ? split(text, pattern, (match) => termOf(match[0], terms)) : [text];
    if (!typography) return pieces;
    const set = inStrings(pieces, (piece) => split(piece, ORDINAL, ordinalOf));
    if (!text.includes("-")) return set;
    return inStrings(set, (piece) => split(piece, JOINED, ([joined]) => ({ type: "joined", text: joined })));
  };
  return (text) => {
    const parts = splitAtAddresses(text);
    if (parts.length === 1) return annotate(text);
    return joinTexts(
      parts.flatMap((part, index) => (index % 2 === 1 ? [part] : part === "" ? [] : annotate(part))),
    );
  };
}

/** Joins strings that follow each other: one text in the page, whose letters are spaced as one. */
export function joinTexts<Piece>(pieces: readonly Piece[]): (Piece | string)[] {
  const all: (Piece | string)[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}

function inStrings(pieces: readonly Piece[], read: (text: string) => Piece[]): Piece[] {
  const [only] = pieces;
  // most texts are one piece
  if (pieces.length === 1 && typeof only === "string") return read(only);
  return pieces.flatMap((piece) => (typeof piece === "string" ? read(piece) : [piece]));
}

/**
 * Whole words, longest first, so that « Head of Product » wins over « Product ». What stands before a
 * word is looked at once it is found: a look behind at each letter takes longer than all the rest.
 */
function termPattern(terms: Iterable<string>): RegExp | undefined {
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

function split(text: string, pattern: RegExp, read: (match: RegExpExecArray) => Piece | undefined): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const piece = startsWord(text, match.index) ? read(match) : undefined;
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
  // a letter beyond the first plane is two code units
  const before = text.slice(Math.max(0, index - 2), index);
  return !/[\p{L}\p{N}]$/u.test(before);
}

function termOf(text: string, terms: ReadonlyMap<string, Term>): Term | undefined {
  const term = terms.get(fold(text));
  // Case counts for abbreviations (« SUR », « sur »), not for words of another language.
  if (term?.type === "abbr" && straight(term.text) !== straight(text)) return undefined;
  return term && { ...term, text };
}

function ordinalOf(match: RegExpExecArray): Piece | undefined {
  const number = match[1] ?? match[3] ?? match[5] ?? "";
  const ending = match[2] ?? match[4] ?? match[6] ?? "";
  if (!/\d/.test(number) && readRoman(number) === 0) return undefined;
  return { type: "ordinal", number, ending: ending.replace(/^ère/, "re").replace(/^i?[èe]me/, "e") };
}

function fold(term: string): string {
  return straight(term).toLowerCase().replace(/\s/g, " ");
}

/** With the apostrophe of a keyboard: a site may write its terms with either. */
function straight(term: string): string {
  return term.replaceAll("’", "'");
}
