import { isFileName, isMeaninglessName } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const titleVagueMeta: RuleMeta = {
  severity: "error",
  tests: ["8.6.1"],
  whole: true,
  title: { fr: "Le titre de la page ne la décrit pas", en: "The page title does not describe the page" },
  help: {
    fr: "Écrivez le nom de la page, puis celui du site.",
    en: "Write the page’s name, then the site’s.",
  },
  example: {
    before:
      '<!doctype html><html lang="fr"><head><title>Untitled document</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>',
    after:
      '<!doctype html><html lang="fr"><head><title>Déménager – Ville d’Exemple</title></head><body><main><h1>Déménager</h1><p>Un texte.</p></main></body></html>',
  },
};

export const titleVague: RuleFinder = {
  name: "title-vague",
  when: "width",
  find: ({ title, documentElement: element }) =>
    (isFileName(title) || isMeaninglessName(title)) && title ? [{ element, detail: title }] : [],
};
