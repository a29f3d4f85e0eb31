import { isExposed, isHtml, textOf } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const spacingMarkupMeta: RuleMeta = {
  severity: "warning",
  tests: ["8.9.1"],
  title: { fr: "Un élément vide ne sert qu’à espacer", en: "An empty element only makes space" },
  help: {
    fr: "Retirez-le, et faites l’espace avec une marge.",
    en: "Remove it, and make the space with a margin.",
  },
  example: {
    before: "<p>Un</p><p>&nbsp;</p><p>Deux</p>",
    after: '<p>Un</p><p style="margin-top:2rem">Deux</p>',
  },
};

export const spacingMarkup: RuleFinder = {
  name: "spacing-markup",
  when: "width",
  kind: { all: "p, br" },
  breaks: (element) => isHtml(element) && isSpacer(element),
};

/** An empty paragraph that no script waits to fill, or a second line break in a row. */
function isSpacer(element: Element): boolean {
  if (element.localName === "p")
    return (
      element.attributes.length === 0 &&
      textOf(element) === "" &&
      !element.querySelector(":not(br)") &&
      isExposed(element)
    );
  if (element.localName !== "br") return false;
  let before = element.previousSibling;
  while (before?.nodeType === Node.TEXT_NODE && textOf(before) === "") before = before.previousSibling;
  return before?.nodeName === "BR";
}
