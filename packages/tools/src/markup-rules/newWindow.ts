import { findExposed, type RuleFinder, type RuleMeta, getText, getTitle } from "rgaa-audit/rule";

export const newWindowMeta: RuleMeta = {
  severity: "error",
  title: {
    fr: "Un lien ouvre une fenêtre sans l’annoncer",
    en: "A link opens a window without announcing it",
  },
  help: {
    fr: "Annoncez la fenêtre à la fin de l’attribut title du lien : « … – nouvelle fenêtre ».",
    en: "Announce it at the end of its title attribute: “… – new window”.",
  },
};

/**
 * Rule that reports a link that opens a new window, if neither its text, its `title` nor its `aria-label` announces the
 * window. RGAA 13.2 covers only windows that open by themselves.
 */
export const newWindow: RuleFinder = {
  name: "own-new-window",
  when: "width",
  find: (document) =>
    findExposed(document, "a[href][target=_blank]").filter((link) => {
      const accessibleText = `${getText(link)} ${getTitle(link)} ${link.getAttribute("aria-label") ?? ""}`;
      return !/fenêtre|onglet|window|\btab\b/i.test(accessibleText);
    }),
};
