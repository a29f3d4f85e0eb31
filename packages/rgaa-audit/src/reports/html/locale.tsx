/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Language } from "@dsfr-blocks/base/message";
import { typeset } from "@dsfr-blocks/base/typography";
import { HTML_LABELS, LABELS } from "../../sentences/reports";

/** Texts of the report in its language, and functions that format them. */
export type Locale = ReturnType<typeof createLocale>;

/**
 * Pattern of code that is recognised by its form in messages, such as a tag, an attribute with its value, or an option of the
 * command.
 */
const CODE_PATTERN = String.raw`<\/?[a-z][^>]*>|[a-z-]+="[^"]*"|::[a-z]+|--[a-z][\w-]*|` + "`[^`]+`";
/** Pattern of names of elements and attributes that are words neither in French nor in English. */
const CODE_NAMES =
  "aria-[a-z*]+|accesskey|alt|autocomplete|autofocus|autoplay|fieldset|href|html|id|iframe|ismap|lang|li|nav|ol|optgroup|src|tabindex|td|th|tr|ul";
/**
 * Patterns of other code, by language. In French, names that are not French words; in English, names before "element" or
 * "attribute".
 */
const CODE_NAMES_BY_LANGUAGE = {
  fr: "blink|caption|controls|dir|dl|footer|for|header|headers|label|legend|main|marquee|scope|summary|title|track",
  en: "(?<=\\ban? )(?!error)[a-z]+(?= (?:element|attribute))|for(?= and id)",
};
const createCodePattern = (language: Language) =>
  new RegExp(
    String.raw`(${CODE_PATTERN}|(?<![\p{L}\w/.-])(?:${CODE_NAMES}|${CODE_NAMES_BY_LANGUAGE[language]})(?![\p{L}\w/-]|\.\w))`,
    "u",
  );

/**
 * Attribute that prevents translation. This attribute is not written in JSX, because Preact types it as a boolean, and would
 * render `translate="false"`.
 */
const NO_TRANSLATION: object = { translate: "no" };

/** Renders a `<code>` that browsers do not translate. */
export function Code({ children }: { readonly children: string }) {
  return <code {...NO_TRANSLATION}>{children}</code>;
}

/** Creates the locale of a report. */
export function createLocale(language: Language) {
  const codePattern = createCodePattern(language);
  /** Formats a text with the spaces of its language. Keeps a number on the same line as `px`. */
  const formatText = (text: string): string =>
    (language === "fr" ? typeset(text) : text).replace(/(?<=\d) (?=px(?!\p{L}))/gu, "\u00A0");
  /** Formats a text, and renders the code in it as `<code>`. */
  const renderProse = (message: string): ComponentChildren =>
    message
      .split(codePattern)
      .map((piece, index) =>
        index % 2 === 1 ? <Code key={index}>{piece.replace(/^`(.*)`$/, "$1")}</Code> : formatText(piece),
      );
  return {
    language,
    labels: HTML_LABELS[language],
    colon: LABELS[language].colon,
    text: formatText,
    prose: renderProse,
  };
}
