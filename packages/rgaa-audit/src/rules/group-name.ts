import { isExposed, textOf } from "../page/dom";
import { ariaName, CHOICES, GROUPS, OWN_NAMES } from "../page/fields";
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
    const own = [...group.querySelectorAll(CHOICES)].filter((choice) => choice.closest(GROUPS) === group);
    if (own.length < 2 || !isExposed(group) || isNamed(group)) return false;
    // RGAA 11.6.1: each of them may say what it belongs to
    return { isDoubtful: own.every((choice) => choice.matches(OWN_NAMES)) };
  },
};

function isNamed(group: Element): boolean {
  const legend = group.matches("fieldset") && group.querySelector(":scope > legend");
  return Boolean((legend && textOf(legend)) || ariaName(group) || group.getAttribute("title")?.trim());
}
