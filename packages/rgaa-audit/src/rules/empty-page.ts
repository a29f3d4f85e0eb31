import type { RuleFinder, RuleMeta } from "../rule";

export const emptyPageMeta: RuleMeta = {
  severity: "error",
  title: {
    fr: "La page est vide : l’audit n’a rien pu vérifier",
    en: "The page is empty: nothing could be checked",
  },
  help: {
    fr: "Vérifiez l’adresse de la page, puis cherchez ce qui empêche son contenu de s’afficher.",
    en: "Check its URL, and what may prevent its content from showing.",
  },
};

// no finder: the audit itself detects an empty page, before it runs rules in the page
export const emptyPage: RuleFinder = {
  name: "empty-page",
  when: "empty",
};
