import { quote, getText } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewTitleMeta: RuleMeta = {
  severity: "review",
  tests: ["8.6.1"],
  title: { fr: "Le titre décrit-il bien cette page ?", en: "Does the title describe this page?" },
  help: { fr: "Comparez-le au titre de niveau 1.", en: "Compare it with the level 1 heading." },
  example: {
    before:
      '<!doctype html><html lang="fr"><head><title>React App</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>',
    after:
      '<!doctype html><html lang="fr"><head><title>Déménager – Ville d’Exemple</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>',
  },
};

export const reviewTitle: RuleFinder = {
  name: "review-title",
  when: "width",
  // a title that shares no word with the main heading may describe another page
  find: ({ title, documentElement: element }) => {
    const collectWords = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
    const heading = element.ownerDocument.querySelector("h1");
    const [titleWords, headingWords] = [collectWords(title), collectWords(heading ? getText(heading) : "")];
    const isAlike = [...headingWords].some((word) => titleWords.has(word));
    return titleWords.size === 0 || headingWords.size === 0 || isAlike
      ? []
      : [{ element, detail: quote(title) }];
  },
};
