/**
 * Elements that separate their text from the text around them (WHATWG HTML, 15.3): a word never continues across the boundary
 * of such an element.
 */
const SEPARATE_ELEMENTS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR BUTTON CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER " +
    "FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN NAV OL OPTION P PRE SEARCH SECTION SUMMARY TABLE TD TH TR UL"
  ).split(" "),
);

/**
 * Returns what a screen reader would read, in order: text, image alternatives and list numbers. Omits hidden decoration. Block
 * elements are on separate lines. `formatNumber` formats the number of a list item.
 */
export function getSpokenText(
  body: HTMLElement,
  formatNumber = (number: number): string => `${number}. `,
): string {
  let text = "";
  const visit = (parent: Element): void => {
    let number = Number(parent.getAttribute("start") ?? 1);
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? "";
      if (!isElement(node) || node.getAttribute("aria-hidden") === "true") continue;
      if (node.nodeName === "IMG") text += ` ${node.getAttribute("alt") ?? ""} `;
      if (SEPARATE_ELEMENTS.has(node.nodeName)) text += "\n";
      if (parent !== body && parent.nodeName === "OL") {
        number = Number(node.getAttribute("value") ?? number);
        text += formatNumber(number);
        number += 1;
      }
      visit(node);
      if (SEPARATE_ELEMENTS.has(node.nodeName)) text += "\n";
    }
  };
  visit(body);
  return text;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
