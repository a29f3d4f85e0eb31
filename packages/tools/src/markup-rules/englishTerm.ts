import { isExposed, getOwnTexts, quote, type RuleFinder, type RuleMeta } from "rgaa-audit/rule";
import { ENGLISH_TERMS } from "@dsfr-blocks/base/english";

export const englishTermMeta: RuleMeta = {
  severity: "error",
  rgaa: ["8.7"],
  title: {
    fr: "La langue d’un terme anglais n’est pas indiquée",
    en: "The language of an English term is not declared",
  },
  help: { fr: 'Entourez-le de <span lang="en">.', en: 'Wrap it in <span lang="en">.' },
};

/** Rule that reports an English term outside `lang="en"`, if it is one of the terms that the blocks mark by default. */
export const englishTerm: RuleFinder = {
  name: "own-lang-term",
  when: "width",
  find: ({ body }) => {
    const terms = new RegExp(`(?<!\\p{L})(?:${ENGLISH_TERMS.join("|")})(?!\\p{L})`, "iu");
    return [...body.querySelectorAll("*")].flatMap((element) => {
      if (!isExposed(element) || getLanguage(element) === "en") return [];
      const [term] = getOwnTexts(element).flatMap((text) => terms.exec(text.data) ?? []);
      return term === undefined ? [] : [{ element, detail: quote(term) }];
    });
  },
};

/**
 * Returns the primary subtag of the language of an element, in lower case: `en` for `en-GB`. Returns undefined if neither
 * the element nor an ancestor has a `lang`.
 */
function getLanguage(element: Element): string | undefined {
  return element.closest("[lang]")?.getAttribute("lang")?.split("-")[0]?.toLowerCase();
}
