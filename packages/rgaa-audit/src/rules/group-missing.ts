import { groupBy } from "@dsfr-blocks/base/groupBy";
import { findExposed, quote } from "../page/dom";
import { CHOICES, FIELDS, GROUPS, NAMED_BY_ATTRIBUTE } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const groupMissingMeta: RuleMeta = {
  severity: "error",
  tests: ["11.5.1"],
  title: { fr: "Des choix de même nature ne sont pas regroupés", en: "Related choices are not grouped" },
  help: {
    fr: "Mettez-les dans un fieldset, avec une legend qui indique ce que l’on choisit.",
    en: "Put them in a fieldset, with a legend that says what people choose.",
  },
  example: {
    before:
      '<form><label>Nom <input name="n" autocomplete="name"></label><p>Civilité</p><label><input type="radio" name="c"> Madame</label> <label><input type="radio" name="c"> Monsieur</label></form>',
    after:
      '<form><label>Nom <input name="n" autocomplete="name"></label><fieldset><legend>Civilité</legend><label><input type="radio" name="c"> Madame</label> <label><input type="radio" name="c"> Monsieur</label></fieldset></form>',
  },
};

export const groupMissing: RuleFinder = {
  name: "group-missing",
  when: "width",
  find: (document) => {
    const choices = findExposed<HTMLInputElement>(document, CHOICES).filter(({ name }) => name !== "");
    const groups = groupBy(choices, ({ type, name }) => `${type} ${name}`);
    return [...groups.values()].flatMap(([first, ...rest]) =>
      first && rest.length > 0 && !first.closest(`${GROUPS}, table`)
        ? [
            {
              element: first,
              detail: `name=${quote(first.name)}`,
              isDoubtful: mayNeedNoGroup([first, ...rest]),
            },
          ]
        : [],
    );
  },
};

/**
 * Whether choices may need no group according to the RGAA's glossary, « Légende »: each choice has a name or description of its
 * own that may indicate its group, or the form contains no other fields.
 */
function mayNeedNoGroup(group: readonly HTMLInputElement[]): boolean {
  const fields = [...(group[0]?.form?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])];
  return (
    group.every((field) => field.matches(NAMED_BY_ATTRIBUTE)) ||
    (fields.length > 0 && fields.every((field) => group.includes(field)))
  );
}
