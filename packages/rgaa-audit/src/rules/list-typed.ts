import { exposed, ownTexts, quote, quoted, textOf } from "../page/dom";
import type { Broken, RuleFinder, RuleMeta } from "../rule";

export const listTypedMeta: RuleMeta = {
  severity: "warning",
  tests: ["9.3.1", "9.3.2"],
  title: { fr: "Une liste est tapée à la main", en: "A list is typed by hand" },
  help: {
    fr: "Mettez chaque élément dans un li, et l’ensemble dans un ul ou un ol.",
    en: "Put each item in an li, and all of them in a ul or an ol.",
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
    const paragraphs = exposed(document, "p, div:not(:has(:not(br)))").filter((each) => textOf(each) !== "");
    const found: Broken[] = [];
    let run: Element[] = [];
    for (const [index, paragraph] of paragraphs.entries()) {
      if (paragraph.previousElementSibling !== paragraphs[index - 1]) run = [];
      run = startsItem(textOf(paragraph), run.length) ? [...run, paragraph] : [];
      // one line that starts with a dash is a dash; a number needs company too
      const enough = BULLET.test(textOf(paragraph)) ? 2 : 3;
      if (run.length === enough) found.push(...run.slice(0, 1).map(quoted));
      const lines = linesOf(paragraph);
      const isList = lines.filter(startsItem).length >= 2;
      if (isList) found.push({ element: paragraph, detail: quote(lines[0] ?? "") });
    }
    return found;
  },
};

const BULLET = /^[•·▪◦‣∙*-]\s+\S/;

const NUMBER = /^(\d{1,2})[.)]\s+\S/;

/** A line of a dialogue ends as a sentence does. */
const DASH = /^[–—]\s+[^.?!…]*$/;

function startsItem(text: string, place: number): boolean {
  return BULLET.test(text) || DASH.test(text) || Number(NUMBER.exec(text)?.[1] ?? -1) === place + 1;
}

/** The lines that `<br>` makes. */
function linesOf(paragraph: Element): string[] {
  return ownTexts(paragraph)
    .filter(({ previousSibling }) => !previousSibling || previousSibling.nodeName === "BR")
    .map(textOf);
}
