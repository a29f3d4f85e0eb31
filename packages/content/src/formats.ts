import type { UrlKind } from "@dsfr-blocks/base/address";
import type { Text } from "./rule";

/**
 * What kind of text: one line of Markdown, paragraphs of Markdown, plain words, an address, an image's address, a date,
 * an e-mail address.
 */
export type TextFormat = "inline" | "markdown" | "plain" | "url" | "image" | "date" | "email";

/** What is said of a format. One that says nothing more than it has to is words without Markdown. */
export interface Format {
  /** What the authors' documentation calls it, in French. */
  readonly name: string;
  /** A value of it. */
  readonly example: string;
  /** True for Markdown, of one line or of many. */
  readonly markdown?: "line" | "blocks";
  /** What it is the address of. */
  readonly address?: UrlKind;
  /** Its values, without the blanks around them, as the source of an expression. One with `|` at its top has a `formPattern` too. */
  readonly word?: string;
  /** What no expression can say of a value: a checksum. */
  readonly check?: (value: string) => boolean;
  /** What a sentence calls a value of it, after « Écrivez ». */
  readonly expected?: Text;
  /** The rule that another value breaks, if it has a rule of its own, in the list of reportBrokenRule.ts; else `wrong-pattern`. */
  readonly rule?: `wrong-${string}`;
  /** True where a comment after the value is no part of it. */
  readonly isOneWord?: true;
  /** True where blanks around the value are not kept. */
  readonly isTrimmed?: true;
  /** What a form has to type it in, where that is not a line of words. */
  readonly input?: "day";
  /** What a form takes, where that is not `word`. */
  readonly formPattern?: string;
  /** What a form that refuses a value asks for, in French, where that is not `expected`. */
  readonly formAsks?: string;
}

/**
 * All that is said of each format, as data: what checks, converts, types in and documents texts reads it here. Only the makers are
 * in schema.ts, since a page has these and not the table.
 */
export const FORMATS = {
  inline: { name: "Markdown, une ligne", example: "…", markdown: "line" },
  markdown: { name: "Markdown", example: "…", markdown: "blocks" },
  plain: { name: "texte", example: "…" },
  url: {
    name: "adresse",
    example: "/page",
    address: "link",
    isOneWord: true,
    // no scheme, or one that the page keeps as a link: see packages/base/src/address.ts
    formPattern: "^\\s*(([Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):|[^:]*$|[^:]*[/?#])",
    formAsks: "une adresse comme /postuler, https://… ou mailto:…",
  },
  image: { name: "image", example: "/image.jpg", address: "image", isOneWord: true },
  date: {
    name: "date",
    example: "2026-04-26",
    // a day that exists
    word:
      "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|" +
      "[0-9]{4}-(0[13-9]|1[0-2])-(29|30)|" +
      "[0-9]{4}-(0[13578]|1[02])-31|" +
      "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29",
    expected: { fr: "une date comme 2026-04-26", en: "a date such as 2026-04-26" },
    rule: "wrong-date",
    isOneWord: true,
    input: "day",
    formPattern: "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*$",
    formAsks: "un jour comme 2026-04-26",
  },
  email: {
    name: "adresse électronique",
    example: "prenom.nom@exemple.gouv.fr",
    // as browsers have it for `<input type="email">`, with a domain that has a dot, and in any script
    word: '[^\\s@<>"(),:;[\\]\\\\]+@[^\\s@<>"(),:;[\\]\\\\.]+(?:\\.[^\\s@<>"(),:;[\\]\\\\.]+)+',
    expected: {
      fr: "une adresse électronique comme prenom.nom@exemple.gouv.fr",
      en: "an e-mail address such as prenom.nom@exemple.gouv.fr",
    },
    rule: "wrong-email",
    isTrimmed: true,
    formAsks: "une adresse comme prenom.nom@exemple.gouv.fr",
  },
} as const satisfies Readonly<Record<TextFormat, Format>>;

/** What is said of a format. */
export function formatOf(format: TextFormat): Format {
  return FORMATS[format];
}

/** Whether a text is a value of a format, whatever blanks are around it. */
export function isOfFormat(text: string, format: TextFormat): boolean {
  const { word, check } = formatOf(format);
  const value = text.trim();
  return (!word || new RegExp(`^(?:${word})$`, "u").test(value)) && (!check || check(value));
}
