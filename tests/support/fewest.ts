import { parseElements } from "@dsfr-blocks/tools/styles/markup";
import type { Element } from "@dsfr-blocks/tools/styles/element";
import { formatSelector } from "@dsfr-blocks/tools/styles/libraryElements";

/** Of these pieces of markup, those that show an element in a parent that none before them has. */
export function findFewest(markup: readonly string[], shown: readonly string[] = []): string[] {
  const known = new Set(shown.flatMap(pairsOf));
  return markup.filter((html) => {
    const pairs = pairsOf(html);
    const isNew = pairs.some((pair) => !known.has(pair));
    for (const pair of pairs) known.add(pair);
    return isNew;
  });
}

function pairsOf(html: string): string[] {
  return parseElements(html).map((element) => `${name(element.parent)} > ${name(element)}`);
}

function name(element: Element | undefined): string {
  return element ? formatSelector(element).replace(/\[(id|lang|aria-labelledby)\]/g, "") : "";
}
