import { isExposed, getLineage, quote, findShown, getText } from "./dom";

/**
 * Returns the visible and exposed elements that match a selector. The detail of each element is its quoted alternative, title
 * or text. If `text` is given, returns only the innermost elements whose text matches this pattern.
 */
export function findReviewItems(document: Document, selector: string, text?: RegExp) {
  const found = findShown(document, selector).filter(
    (element) => isExposed(element) && (!text || text.test(getText(element))),
  );
  const ancestors = new Set(text && found.flatMap((element) => getLineage(element).slice(1)));
  return found
    .filter((element) => !ancestors.has(element))
    .map((element) => {
      const label = element.getAttribute("alt") ?? element.getAttribute("title") ?? getText(element);
      return { element, detail: label === "" ? undefined : quote(label) };
    });
}
