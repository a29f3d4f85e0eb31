import { findExposed, quote, getText } from "../page/dom";
import { CHOICES, GROUPS } from "../page/fields";
import { HEADINGS, isBold } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewGroupMeta: RuleMeta = {
  severity: "review",
  tests: ["11.5.1", "11.6.1"],
  title: {
    fr: "Cette ligne est-elle le titre des choix qui la suivent ?",
    en: "Is this line the title of the choices that follow it?",
  },
  help: {
    fr: "Si oui, mettez ces choix dans un fieldset, et la ligne dans sa legend.",
    en: "If so, put these choices in a fieldset, and the line in its legend.",
  },
  example: {
    before:
      '<form><p><b>Vos langues</b></p><p><label><input type="checkbox" name="fr"> Français</label></p><p><label><input type="checkbox" name="en"> Anglais</label></p></form>',
    after:
      '<form><fieldset><legend>Vos langues</legend><p><label><input type="checkbox" name="fr"> Français</label></p><p><label><input type="checkbox" name="en"> Anglais</label></p></fieldset></form>',
  },
};

export const reviewGroup: RuleFinder = {
  name: "review-group",
  when: "width",
  find: (document) => {
    const ungrouped = findExposed<HTMLInputElement>(document, CHOICES).filter(
      (choice) => !choice.closest(`${GROUPS}, table`),
    );
    // choices that share a name are certainly a group, which another rule reports
    const names = ungrouped.map(({ name }) => name).filter(Boolean);
    const candidates = new Set<Element>(
      ungrouped.filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name)),
    );
    if (candidates.size < 2) return [];
    return findExposed(document, `p, div, strong, b, ${HEADINGS}`)
      .filter((line) => isTitle(line) && countChoicesAfter(line, candidates) > 1)
      .map((element) => ({ element, detail: quote(getText(element)) }));
  },
};

/** Maximum length of a title, in characters. */
const LONGEST = 80;

function isTitle(line: Element): boolean {
  const { length } = getText(line);
  if (length < 3 || length > LONGEST || line.querySelector("input, select, textarea, p, div")) return false;
  // of two nested lines, only the outer line counts
  if (line.parentElement?.matches(`p, ${HEADINGS}`)) return false;
  return !line.closest("label, li, button, a") && (line.matches(HEADINGS) || isBold(line));
}

/** Counts the choices in the elements that directly follow a line, up to the first element without a choice. */
function countChoicesAfter(line: Element, candidates: ReadonlySet<Element>): number {
  let count = 0;
  for (let next = line.nextElementSibling; next; next = next.nextElementSibling) {
    const choices = [next, ...next.querySelectorAll("*")].filter((each) => candidates.has(each));
    if (choices.length === 0) break;
    count += choices.length;
  }
  return count;
}
