/** Elements that stand apart from the text before and after them (WHATWG HTML, 15.3): no word goes on across their edges. */
const APART = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR BUTTON CAPTION DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER " +
    "FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN NAV OL OPTION P PRE SEARCH SECTION SUMMARY TABLE TD TH TR UL"
  ).split(" "),
);

/**
 * What a reader is told, in order: text, alternatives of images, numbers of lists; without decoration, blocks on lines.
 * `say` writes a list's number.
 */
export function spoken(body: HTMLElement, say = (number: number): string => `${number}. `): string {
  let text = "";
  const tell = (parent: Element): void => {
    let number = Number(parent.getAttribute("start") ?? 1);
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? "";
      if (!isElement(node) || node.getAttribute("aria-hidden") === "true") continue;
      if (node.nodeName === "IMG") text += ` ${node.getAttribute("alt") ?? ""} `;
      if (APART.has(node.nodeName)) text += "\n";
      if (parent !== body && parent.nodeName === "OL") {
        number = Number(node.getAttribute("value") ?? number);
        text += say(number);
        number += 1;
      }
      tell(node);
      if (APART.has(node.nodeName)) text += "\n";
    }
  };
  tell(body);
  return text;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
