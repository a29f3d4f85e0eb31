import { isExposed } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const optgroupLabelMeta: RuleMeta = {
  severity: "error",
  tests: ["11.8.2"],
  title: { fr: "Un groupe d’options n’a pas de nom", en: "A group of options has no name" },
  help: {
    fr: "Donnez un attribut label à l’élément optgroup.",
    en: "Give the optgroup element a label attribute.",
  },
  example: {
    before:
      '<form><label>Ville <select name="v"><optgroup><option>Lyon</option></optgroup><optgroup label="Sud"><option>Nice</option></optgroup></select></label></form>',
    after:
      '<form><label>Ville <select name="v"><optgroup label="Est"><option>Lyon</option></optgroup><optgroup label="Sud"><option>Nice</option></optgroup></select></label></form>',
  },
};

export const optgroupLabel: RuleFinder = {
  name: "optgroup-label",
  when: "width",
  kind: { all: "optgroup" },
  // a group of options is rendered only by its list, so the list's exposure counts
  breaks: (group) => isExposed(group.closest("select") ?? group) && !group.getAttribute("label")?.trim(),
};
