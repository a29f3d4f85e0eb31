import { isExposed, lineage, quote, shown, textOf } from "./dom";

/** The exposed elements that match a selector, each with its words. With `text`, only the innermost elements whose words match it. */
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
