import { error, isExposed, ownTexts, type PageRule, quote } from "rgaa-audit/rule";
import { ENGLISH_TERMS } from "@dsfr-blocks/base/english";

/** English terms that the blocks mark by default. */
export const englishTerm: PageRule = {
  name: "own-lang-term",
  when: "width",
  ...error(["8.7"])`
    Un terme anglais connu n’est pas marqué. Entourez-le de <span lang="en">.
    A known English term is not marked. Wrap it in <span lang="en">.`,
  find: ({ body }) => {
    const terms = new RegExp(`(?<!\\p{L})(?:${ENGLISH_TERMS.join("|")})(?!\\p{L})`, "iu");
    return [...body.querySelectorAll("*")].flatMap((element) => {
      if (!isExposed(element) || languageOf(element) === "en") return [];
      const [term] = ownTexts(element).flatMap((text) => terms.exec(text.data) ?? []);
      return term === undefined ? [] : [{ element, detail: quote(term) }];
    });
  },
};

/** The primary part of the language that an element is in: `en` of `en-GB`. */
function languageOf(element: Element): string | undefined {
  return element.closest("[lang]")?.getAttribute("lang")?.split("-")[0]?.toLowerCase();
}
