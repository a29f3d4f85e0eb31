import { isExposed, lineage, quote, shown, textOf } from "./dom";

/** The places of a page that a selector finds, the innermost where a text is asked for, each with its words. */
export function placesOf(document: Document, selector: string, text?: RegExp) {
  const found = shown(document, selector).filter(
    (element) => isExposed(element) && (!text || text.test(textOf(element))),
  );
  const around = new Set(text && found.flatMap((element) => lineage(element).slice(1)));
  return found
    .filter((element) => !around.has(element))
    .map((element) => {
      const said = element.getAttribute("alt") ?? element.getAttribute("title") ?? textOf(element);
      return { element, detail: said === "" ? undefined : quote(said) };
    });
}
