import { doubtfulPageLanguage, wrongPageLanguage } from "../page/language";
import { error, type PageRule } from "../rule";

export const langPage: PageRule = {
  name: "lang-page",
  when: "width",
  ...error(["8.4.1"])`
    La langue déclarée de la page n’est pas celle de son texte. Corrigez l’attribut lang de l’élément html.
    The page’s language is not that of its text. Correct the lang attribute of the html element.
    <!doctype html><html lang="en"><head><title>Met de trein naar het strand</title></head><body><main><h1>Met de trein naar het strand</h1><p>Wij reizen met de trein, en niet met onze auto.</p></main></body></html>
    <!doctype html><html lang="nl"><head><title>Met de trein naar het strand</title></head><body><main><h1>Met de trein naar het strand</h1><p>Wij reizen met de trein, en niet met onze auto.</p></main></body></html>`,
  find: ({ documentElement: element }, { once }) => {
    const sure = once(wrongPageLanguage);
    const detail = sure ?? once(doubtfulPageLanguage);
    return detail === undefined ? [] : [{ element, detail, isDoubtful: sure === undefined }];
  },
};
