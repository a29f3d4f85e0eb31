import { listElements } from "./listElements";

/**
 * Returns the heading errors of a document: a skipped level, an empty heading, a heading with nothing below it and, if `from`
 * is 1, no `h1` or several `h1`. `from` is the level that the first heading should have.
 */
export function findOutlineErrors(root: ParentNode, from: number): string[] {
  const headings = listElements(root).filter(({ localName }) => /^h[1-6]$/.test(localName));
  const errors: string[] = [];
  let previous = from - 1;
  for (const [index, heading] of headings.entries()) {
    const level = Number(heading.tagName[1]);
    const name = `${heading.tagName.toLowerCase()} « ${heading.textContent ?? ""} »`;
    if (level > previous + 1) errors.push(`${name} jumps from level ${previous}`);
    if ((heading.textContent ?? "").trim() === "" && !heading.querySelector("img"))
      errors.push(`${name} is empty`);
    if (!hasContentBelow(heading, headings[index + 1])) errors.push(`${name} heads nothing`);
    previous = level;
  }
  if (from === 1 && headings.filter(({ localName }) => localName === "h1").length !== 1)
    errors.push("not exactly one h1");
  return errors;
}

/** Whether there is text, an image or a deeper heading between a heading and the next heading. */
function hasContentBelow(heading: Element, next: Element | undefined): boolean {
  if (next && next.tagName > heading.tagName) return true;
  // a TreeWalker is faster than a Range here: jsdom updates every existing Range whenever a node is removed
  const walker = heading.ownerDocument.createTreeWalker(heading.getRootNode());
  walker.currentNode = heading;
  for (let node = walker.nextNode(); node && node !== next; node = walker.nextNode()) {
    if (heading.contains(node)) continue;
    const isText = node.nodeType === node.TEXT_NODE && (node.textContent ?? "").trim() !== "";
    if (isText || node.nodeName === "IMG") return true;
  }
  return false;
}
