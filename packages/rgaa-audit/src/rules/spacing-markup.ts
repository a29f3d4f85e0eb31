import { isExposed, isHtml, getText } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const spacingMarkupMeta: RuleMeta = {
  severity: "warning",
  tests: ["8.9.1"],
  title: { fr: "Un élément vide ne sert qu’à espacer", en: "An empty element is used only for spacing" },
  help: { fr: "Retirez-le, et utilisez une marge.", en: "Remove it, and use a margin." },
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

/**
 * Whether an element is an empty paragraph or a second consecutive line break. A paragraph with attributes does not count,
 * because a script may fill it.
 */
function isSpacer(element: Element): boolean {
  if (element.localName === "p")
    return (
      element.attributes.length === 0 &&
      getText(element) === "" &&
      !element.querySelector(":not(br)") &&
      isExposed(element)
    );
  let previous = element.previousSibling;
  while (previous?.nodeType === Node.TEXT_NODE && getText(previous) === "")
    previous = previous.previousSibling;
  return previous?.nodeName === "BR";
}
