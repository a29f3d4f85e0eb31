import {
  findExposed,
  getLetters,
  quote,
  type RuleFinder,
  type RuleMeta,
  getTitle,
  getVisibleText,
} from "rgaa-audit/rule";

export const linkTitleMeta: RuleMeta = {
  severity: "error",
  rgaa: ["6.1"],
  title: {
    fr: "Le title d’un lien ne commence pas par son intitulé",
    en: "A link’s title does not start with its text",
  },
  help: { fr: "Commencez par l’intitulé visible.", en: "Start with the visible text." },
};

/** Rule that reports a link whose `title` contains the link's text, but does not start with that text. */
export const linkTitle: RuleFinder = {
  name: "own-link-title",
  when: "width",
  find: (document) =>
    findExposed(document, "a[href]").flatMap((element) => {
      const [text, title] = [getLetters(getVisibleText(element)), getLetters(getTitle(element))];
      if (text === "" || !title.includes(text) || title.startsWith(text)) return [];
      return [{ element, detail: `${quote(getVisibleText(element))} ≠ title=${quote(getTitle(element))}` }];
    }),
};
