import { error, exposed, lettersOf, type PageRule, quote, titleOf, visibleText } from "rgaa-audit/rule";

/** A link’s title starts with its text. */
export const linkTitle: PageRule = {
  name: "own-link-title",
  when: "width",
  ...error(["6.1"])`
    Le title d’un lien ne commence pas par son intitulé. Commencez par l’intitulé visible.
    A link’s title does not start with its text. Start with the visible text.`,
  find: (document) =>
    exposed(document, "a[href]").flatMap((element) => {
      const [text, title] = [lettersOf(visibleText(element)), lettersOf(titleOf(element))];
      if (text === "" || !title.includes(text) || title.startsWith(text)) return [];
      return [{ element, detail: `${quote(visibleText(element))} ≠ title=${quote(titleOf(element))}` }];
    }),
};
