import { isExposed, isHtml, textOf } from "../page/dom";
import { type PageRule, warning } from "../rule";

export const spacingMarkup: PageRule = {
  name: "spacing-markup",
  when: "width",
  ...warning(["8.9.1"])`
    Un élément vide ne sert qu’à espacer. Retirez-le, et faites l’espace avec une marge.
    An empty element only makes space. Remove it, and make the space with a margin.
    <p>Un</p><p>&nbsp;</p><p>Deux</p>
    <p>Un</p><p style="margin-top:2rem">Deux</p>`,
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
