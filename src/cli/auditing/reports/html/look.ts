import type { Language } from "../../../../content/sentences";
import { typeset } from "../../../../rich-text/typography";
import { REPORT_WORDS } from "./reportWords";

/** How the report speaks. */
export interface Look {
  readonly language: Language;
  readonly words: (typeof REPORT_WORDS)[Language];
  /** Text with the spaces of its language. */
  readonly text: (text: string) => string;
}

export function lookIn(language: Language): Look {
  return {
    language,
    words: REPORT_WORDS[language],
    text: language === "fr" ? (text) => typeset(text, { apostrophes: true }) : (text) => text,
  };
}
