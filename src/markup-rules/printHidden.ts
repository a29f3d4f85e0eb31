import { error, type PageRule, quote, textOf } from "rgaa-audit/rule";

/** No text is lost on paper. */
export const printHidden: PageRule = {
  name: "own-print-hidden",
  when: "print",
  ...error([], { needs: "state" })`
    À l’impression, un texte disparaît. Retirez display: none de ce texte sous @media print.
    In print, a text disappears. Remove display: none from this text under @media print.`,
  find: (document) =>
    [...document.querySelectorAll("main *")]
      .filter(
        (element) =>
          // nobody follows a link on paper
          !element.matches("script, style, template, nav, nav *") &&
          textOf(element) !== "" &&
          getComputedStyle(element).display === "none",
      )
      .map((element) => ({ element, detail: quote(textOf(element)) })),
};
