/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Language } from "@dsfr-blocks/base/message";
import { typeset } from "@dsfr-blocks/base/typography";
import { REPORT_WORDS, WORDS } from "../../sentences/reports";

/** How the report speaks. */
export type Locale = ReturnType<typeof localeFor>;

/** What sentences hold of HTML, CSS and the command: an element, an attribute with its value, an option. */
const MARKED = String.raw`<\/?[a-z][^>]*>|[a-z-]+="[^"]*"|::[a-z]+|--[a-z][\w-]*|` + "`[^`]+`";
/** Elements and attributes that are a word of neither language. */
const NAMES =
  "aria-[a-z*]+|accesskey|alt|autocomplete|autofocus|autoplay|fieldset|href|html|id|iframe|ismap|lang|li|nav|ol|optgroup|src|tabindex|td|th|tr|ul";
/** Those that are not a French word; in English, those that a sentence marks as French. */
const OWN_NAMES = {
  fr: "blink|caption|controls|dir|dl|footer|for|header|headers|label|legend|main|marquee|scope|summary|title|track",
  en: "(?<=\\ban? )(?!error)[a-z]+(?= (?:element|attribute))|for(?= and id)",
};
const codeIn = (language: Language) =>
  new RegExp(
    String.raw`(${MARKED}|(?<![\p{L}\w/.-])(?:${NAMES}|${OWN_NAMES[language]})(?![\p{L}\w/-]|\.\w))`,
    "u",
  );

/** Preact types this attribute as a boolean, and writes it as `false`. */
const UNTRANSLATED: object = { translate: "no" };

/** What no browser is to translate. Renders a `<code>`. */
export function Code({ children }: { readonly children: string }) {
  return <code {...UNTRANSLATED}>{children}</code>;
}

export function localeFor(language: Language) {
  const code = codeIn(language);
  /** Text with the spaces of its language; a figure keeps its unit on its line. */
  const text = (text: string): string =>
    (language === "fr" ? typeset(text) : text).replace(/(?<=\d) (?=px(?!\p{L}))/gu, "\u00A0");
  /** The same, in which code is code. */
  const prose = (sentence: string): ComponentChildren =>
    sentence
      .split(code)
      .map((piece, index) =>
        index % 2 === 1 ? <Code key={index}>{piece.replace(/^`(.*)`$/, "$1")}</Code> : text(piece),
      );
  return { language, words: REPORT_WORDS[language], colon: WORDS[language].colon, text, prose };
}
