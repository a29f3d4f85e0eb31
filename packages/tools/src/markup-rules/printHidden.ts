import { quote, type RuleFinder, type RuleMeta, getText } from "rgaa-audit/rule";

export const printHiddenMeta: RuleMeta = {
  severity: "error",
  needs: "state",
  title: { fr: "À l’impression, un texte disparaît", en: "In print, some text disappears" },
  help: {
    fr: "Retirez display: none de ce texte sous @media print.",
    en: "Remove display: none from this text under @media print.",
  },
};

/** Rule that reports each element in `main` whose text is hidden in print. */
export const printHidden: RuleFinder = {
  name: "own-print-hidden",
  when: "print",
  find: (document) =>
    [...document.querySelectorAll("main *")]
      .filter(
        (element) =>
          // exception: navigation, because links are useless on paper
          !element.matches("script, style, template, nav, nav *") &&
          getText(element) !== "" &&
          getComputedStyle(element).display === "none",
      )
      .map((element) => ({ element, detail: quote(getText(element)) })),
};
