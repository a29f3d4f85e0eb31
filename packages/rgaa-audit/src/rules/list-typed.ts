import { findExposed, getOwnTexts, quote, quoteElement, getText } from "../page/dom";
import type { Broken, RuleFinder, RuleMeta } from "../rule";

export const listTypedMeta: RuleMeta = {
  severity: "warning",
  tests: ["9.3.1", "9.3.2"],
  title: { fr: "Une liste est écrite sans ul ni ol", en: "A list is written without list elements" },
  help: {
    fr: "Si c’est une liste, mettez chacun de ses éléments dans un li, à l’intérieur d’un ul ou d’un ol.",
    en: "If this is a list, put each item in an li, inside a ul or an ol.",
  },
  example: {
    before: "<p>1. Remplir</p><p>2. Signer</p><p>3. Envoyer</p>",
    after: "<ol><li>Remplir</li><li>Signer</li><li>Envoyer</li></ol>",
  },
};

export const listTyped: RuleFinder = {
  name: "list-typed",
  when: "width",
  find: (document) => {
    const paragraphs = findExposed(document, "p, div:not(:has(:not(br)))").filter(
      (each) => getText(each) !== "",
    );
    const found: Broken[] = [];
    let items: Element[] = [];
    for (const [index, paragraph] of paragraphs.entries()) {
      if (paragraph.previousElementSibling !== paragraphs[index - 1]) items = [];
      items = startsItem(getText(paragraph), items.length) ? [...items, paragraph] : [];
      // two items with bullets are a list; with dashes or numbers, a list requires three items
      const required = BULLET.test(getText(paragraph)) ? 2 : 3;
      if (items.length === required) found.push(...items.slice(0, 1).map(quoteElement));
      const lines = splitLines(paragraph);
      const isList = lines.filter(startsItem).length >= 2;
      if (isList) found.push({ element: paragraph, detail: quote(lines[0] ?? "") });
    }
    return found;
  },
};

const BULLET = /^[•·▪◦‣∙*-]\s+\S/;

const NUMBER = /^(\d{1,2})[.)]\s+\S/;

/** Matches a list item after a dash. A line of dialogue does not match, because it ends with a sentence's punctuation. */
const DASH = /^[–—]\s+[^.?!…]*$/;

function startsItem(text: string, index: number): boolean {
  return BULLET.test(text) || DASH.test(text) || Number(NUMBER.exec(text)?.[1] ?? -1) === index + 1;
}

/** Returns the lines of a paragraph, which `<br>` elements separate. */
function splitLines(paragraph: Element): string[] {
  return getOwnTexts(paragraph)
    .filter(({ previousSibling }) => !previousSibling || previousSibling.nodeName === "BR")
    .map(getText);
}
