import { isExposed, lineage, quote, shown, textOf } from "./dom";

/**
 * Returns the visible and exposed elements that match a selector. The detail of each is its quoted alternative, title or text.
 * If `text` is given, returns only the innermost elements whose text matches this pattern.
 */
export function findReviewItems(document: Document, selector: string, text?: RegExp) {
  const found = shown(document, selector).filter(
    (element) => isExposed(element) && (!text || text.test(textOf(element))),
  );
  const ancestors = new Set(text && found.flatMap((element) => lineage(element).slice(1)));
  return found
    .filter((element) => !ancestors.has(element))
    .map((element) => {
      const label = element.getAttribute("alt") ?? element.getAttribute("title") ?? textOf(element);
      return { element, detail: label === "" ? undefined : quote(label) };
    });
}
