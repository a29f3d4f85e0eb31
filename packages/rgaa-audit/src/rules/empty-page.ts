import type { RuleFinder, RuleMeta } from "../rule";

export const emptyPageMeta: RuleMeta = {
  severity: "error",
  title: {
    fr: "La page est vide : rien n’a pu être vérifié",
    en: "The page is empty: nothing could be checked",
  },
  help: {
    fr: "Vérifiez son adresse, et ce qui peut empêcher son contenu de s’afficher.",
    en: "Check its URL, and what may prevent its content from showing.",
  },
};

// no finder: the audit itself detects an empty page, before it runs rules in the page
export const emptyPage: RuleFinder = {
  name: "empty-page",
  when: "empty",
};
