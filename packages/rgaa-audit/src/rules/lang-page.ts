import { findDoubtfulPageLanguage, findWrongPageLanguage } from "../page/language";
import type { RuleFinder, RuleMeta } from "../rule";

export const langPageMeta: RuleMeta = {
  severity: "error",
  tests: ["8.4.1"],
  title: {
    fr: "La langue déclarée de la page n’est pas celle de son texte",
    en: "The page’s declared language is not that of its text",
  },
  help: {
    fr: 'Écrivez dans l’attribut lang de l’élément html la langue du texte, comme lang="fr".',
    en: "Correct the lang attribute of the html element.",
  },
  example: {
    before:
      '<!doctype html><html lang="en"><head><title>Met de trein naar het strand</title></head><body><main><h1>Met de trein naar het strand</h1><p>Wij reizen met de trein, en niet met onze auto.</p></main></body></html>',
    after:
      '<!doctype html><html lang="nl"><head><title>Met de trein naar het strand</title></head><body><main><h1>Met de trein naar het strand</h1><p>Wij reizen met de trein, en niet met onze auto.</p></main></body></html>',
  },
};

export const langPage: RuleFinder = {
  name: "lang-page",
  when: "width",
  find: ({ documentElement: element }, { once }) => {
    const certain = once(findWrongPageLanguage);
    const detail = certain ?? once(findDoubtfulPageLanguage);
    return detail === undefined ? [] : [{ element, detail, isDoubtful: certain === undefined }];
  },
};
