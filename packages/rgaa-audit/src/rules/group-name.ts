import { isExposed, textOf } from "../page/dom";
import { ariaName, CHOICES, FIELDS, GROUPS, OWN_NAMES } from "../page/fields";
import { error, type PageRule } from "../rule";

export const groupName: PageRule = {
  name: "group-name",
  when: "width",
  ...error(["11.6.1"])`
    Un groupe de champs n’a pas de légende. Commencez le fieldset par une legend.
    A group of fields has no legend. Start the fieldset with a legend.
    <form><div role="radiogroup"><label><input type="radio" name="c"> Madame</label> <label><input type="radio" name="c"> Monsieur</label></div></form>
    <form><div role="radiogroup" aria-label="Civilité"><label><input type="radio" name="c"> Madame</label> <label><input type="radio" name="c"> Monsieur</label></div></form>`,
  kind: { all: GROUPS },
  breaks: (group) => {
    if (!isExposed(group) || isNamed(group)) return false;
    const own = [...group.querySelectorAll(FIELDS)].filter((field) => field.closest(GROUPS) === group);
    const choices = own.filter((field) => field.matches(CHOICES));
    // RGAA 11.6.1: each of them may say what it belongs to
    if (choices.length > 1) return { isDoubtful: choices.every((choice) => choice.matches(OWN_NAMES)) };
    // a person knows whether fields to fill in are of one kind, as a day, a month and a year are, or stand together by chance
    return own.filter(isExposed).length > 1 && { isDoubtful: true };
  },
};

function isNamed(group: Element): boolean {
  const legend = group.matches("fieldset") && group.querySelector(":scope > legend");
  return Boolean((legend && textOf(legend)) || ariaName(group) || group.getAttribute("title")?.trim());
}
