import { groupBy } from "@dsfr-blocks/base/groupBy";
import { findExposed, quote, getText } from "../page/dom";
import { CHOICES, type Field, FIELDS, GROUPS, NAMED_BY_ATTRIBUTE } from "../page/fields";
import { HEADINGS, isBold } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewGroupMeta: RuleMeta = {
  severity: "review",
  tests: ["11.5.1", "11.6.1"],
  title: {
    fr: "Cette ligne est-elle le titre des champs qui la suivent ?",
    en: "Is this line the title of the fields that follow it?",
  },
  help: {
    fr: "Si oui, mettez ces champs dans un fieldset, et la ligne dans sa legend.",
    en: "If so, put these fields in a fieldset, and the line in its legend.",
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
    const ungrouped = findExposed<Field>(document, FIELDS).filter(
      (field) => !field.closest(`${GROUPS}, table`),
    );
    const choices = ungrouped.filter((field) => field.matches(CHOICES));
    // choices that share a name are certainly a group, which another rule reports
    const names = choices.map(({ name }) => name).filter(Boolean);
    const candidates = new Set<Element>([
      ...choices.filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name)),
      ...findFieldsOnOneLine(
        ungrouped.filter((field) => !field.matches(`${CHOICES}, ${NAMED_BY_ATTRIBUTE}`)),
      ),
    ]);
    if (candidates.size < 2) return [];
    const titles = findExposed(document, `p, div, strong, b, ${HEADINGS}`).filter(
      (line) => isTitle(line) && countFieldsAfter(line, candidates) > 1,
    );
    // if a heading is above a form that contains another title, report only the title nearer to the fields
    return titles
      .filter((title) => !titles.some((other) => title.nextElementSibling?.contains(other)))
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

/** Returns the fields that are on one line with other fields, as the day, the month and the year of a date are. */
function findFieldsOnOneLine(fields: readonly Element[]): Element[] {
  return [...groupBy(fields, (field) => field.closest("p, div, li"))].flatMap(([line, own]) =>
    line && own.length > 1 && !line.querySelector("br, p, div, li") ? own : [],
  );
}

/** Counts the candidates in the elements that directly follow a line, up to the first element without a candidate. */
function countFieldsAfter(line: Element, candidates: ReadonlySet<Element>): number {
  let count = 0;
  for (let next = line.nextElementSibling; next; next = next.nextElementSibling) {
    const fields = [next, ...next.querySelectorAll("*")].filter((each) => candidates.has(each));
    if (fields.length === 0) break;
    count += fields.length;
  }
  return count;
}
