import { isExposed, getText } from "../page/dom";
import { getAriaName, CHOICES, FIELDS, GROUPS, NAMED_BY_ATTRIBUTE } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const groupNameMeta: RuleMeta = {
  severity: "error",
  tests: ["11.6.1"],
  title: { fr: "Un groupe de champs n’a pas de légende", en: "A group of fields has no legend" },
  help: {
    fr: "Commencez le fieldset par une legend, ou donnez un aria-label au groupe en ARIA.",
    en: "Start the fieldset with a legend, or give an ARIA group an aria-label.",
  },
  example: {
    before:
      '<form><div role="radiogroup"><label><input type="radio" name="c"> Madame</label> <label><input type="radio" name="c"> Monsieur</label></div></form>',
    after:
      '<form><div role="radiogroup" aria-label="Civilité"><label><input type="radio" name="c"> Madame</label> <label><input type="radio" name="c"> Monsieur</label></div></form>',
  },
};

export const groupName: RuleFinder = {
  name: "group-name",
  when: "width",
  kind: { all: GROUPS },
  breaks: (group) => {
    if (!isExposed(group) || isNamed(group)) return false;
    const fields = [...group.querySelectorAll(FIELDS)].filter((field) => field.closest(GROUPS) === group);
    const choices = fields.filter((field) => field.matches(CHOICES));
    // RGAA 11.6.1: the name of each choice may indicate the group of the choices
    if (choices.length > 1)
      return { isDoubtful: choices.every((choice) => choice.matches(NAMED_BY_ATTRIBUTE)) };
    // only a person knows whether text fields form a group, such as a day, a month and a year, or are together by chance
    return fields.filter(isExposed).length > 1 && { isDoubtful: true };
  },
};

function isNamed(group: Element): boolean {
  const legend = group.matches("fieldset") && group.querySelector(":scope > legend");
  return Boolean((legend && getText(legend)) || getAriaName(group) || group.getAttribute("title")?.trim());
}
