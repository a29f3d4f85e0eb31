import type { UrlKind } from "@dsfr-blocks/base/url";
import type { BilingualText } from "./rule";

/** Name of the format of a text, such as `inline`, one line of Markdown. */
export type TextFormat = "inline" | "markdown" | "plain" | "url" | "image" | "date" | "email";

/** Properties of a text format. A format that has only the required properties is plain text. */
export interface Format {
  /** French name in the authors' documentation. */
  readonly name: string;
  /** Example of a valid value. */
  readonly example: string;
  /** Extent of the Markdown: one line, or several blocks. Undefined if the text is not Markdown. */
  readonly markdown?: "line" | "blocks";
  /** Type of URL. Undefined if the text is not a URL. */
  readonly urlKind?: UrlKind;
  /**
   * Source of a regular expression for the trimmed values. If the expression has alternatives (`|`) at its top level, the
   * format needs a `formPattern` too.
   */
  readonly valuePattern?: string;
  /** Checks what no regular expression can express, such as a checksum. */
  readonly isValid?: (value: string) => boolean;
  /** Phrase for a valid value in a message, after « Écrivez »: `une date comme 2026-04-26`. */
  readonly expected?: BilingualText;
  /** Name of the check rule that an invalid value breaks, listed in reportBrokenRule.ts. By default, `wrong-pattern`. */
  readonly rule?: `wrong-${string}`;
  /** Whether a value is a single word. A YAML comment after such a value is never a part of the text. */
  readonly isSingleWord?: true;
  /** Whether spaces around the value are removed. */
  readonly isTrimmed?: true;
  /** Input control of a form, if it is not a text field. */
  readonly input?: "day";
  /** Source of the regular expression that a form uses, if it is not `valuePattern`. */
  readonly formPattern?: string;
  /** French phrase for a valid value in a form's message about an invalid value, if it is not `expected`. */
  readonly formExpected?: string;
}

/**
 * Properties of every format, as data, for checks, conversions, forms and documentation. To add a format, add its entry here
 * and its schema builder in schema.ts. The two are separate because the bundle of a page contains the builders but not this
 * table.
 */
export const FORMATS = {
  inline: { name: "Markdown, une ligne", example: "…", markdown: "line" },
  markdown: { name: "Markdown", example: "…", markdown: "blocks" },
  plain: { name: "texte", example: "…" },
  url: {
    name: "adresse",
    example: "/page",
    urlKind: "link",
    isSingleWord: true,
    // no scheme, or a scheme that the page accepts in a link: see packages/base/src/url.ts
    formPattern: "^\\s*(([Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):|[^:]*$|[^:]*[/?#])",
    formExpected: "une adresse comme /postuler, https://… ou mailto:…",
  },
  image: { name: "image", example: "/image.jpg", urlKind: "image", isSingleWord: true },
  date: {
    name: "date",
    example: "2026-04-26",
    // a day that exists
    valuePattern:
      "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|" +
      "[0-9]{4}-(0[13-9]|1[0-2])-(29|30)|" +
      "[0-9]{4}-(0[13578]|1[02])-31|" +
      "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29",
    expected: { fr: "une date comme 2026-04-26", en: "a date such as 2026-04-26" },
    rule: "wrong-date",
    isSingleWord: true,
    input: "day",
    formPattern: "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*$",
    formExpected: "un jour comme 2026-04-26",
  },
  email: {
    name: "adresse électronique",
    example: "prenom.nom@exemple.gouv.fr",
    // as browsers check `<input type="email">`, but with a dot in the domain, and letters of any script
    valuePattern: '[^\\s@<>"(),:;[\\]\\\\]+@[^\\s@<>"(),:;[\\]\\\\.]+(?:\\.[^\\s@<>"(),:;[\\]\\\\.]+)+',
    expected: {
      fr: "une adresse électronique comme prenom.nom@exemple.gouv.fr",
      en: "an e-mail address such as prenom.nom@exemple.gouv.fr",
    },
    rule: "wrong-email",
    isTrimmed: true,
    formExpected: "une adresse comme prenom.nom@exemple.gouv.fr",
  },
} as const satisfies Readonly<Record<TextFormat, Format>>;

/** Returns the properties of a format. */
export function getFormat(format: TextFormat): Format {
  return FORMATS[format];
}

/** Whether a text is valid in a format. Spaces around the text are ignored. */
export function matchesFormat(text: string, format: TextFormat): boolean {
  const { valuePattern, isValid } = getFormat(format);
  const value = text.trim();
  return (
    (!valuePattern || new RegExp(`^(?:${valuePattern})$`, "u").test(value)) && (!isValid || isValid(value))
  );
}
