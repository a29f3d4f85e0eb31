import { isFileName, saysNothing } from "../page/names";
import { error, type PageRule } from "../rule";

export const titleVague: PageRule = {
  name: "title-vague",
  when: "width",
  ...error(["8.6.1"], { whole: true })`
    Le titre de la page ne dit rien d’elle. Nommez la page, puis le site.
    The page’s title says nothing of it. Name the page, then the site.
    <!doctype html><html lang="fr"><head><title>React App</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>
    <!doctype html><html lang="fr"><head><title>Déménager – Ville d’Exemple</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>`,
  find: ({ title, documentElement: element }) =>
    (isFileName(title) || saysNothing(title)) && title ? [{ element, detail: title }] : [],
};
