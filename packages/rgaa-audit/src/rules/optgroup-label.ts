import { isExposed } from "../page/dom";
import { error, type PageRule } from "../rule";

export const optgroupLabel: PageRule = {
  name: "optgroup-label",
  when: "width",
  ...error(["11.8.2"])`
    Un groupe d’options n’a pas de nom. Donnez à optgroup un attribut label.
    A group of options has no name. Give optgroup a label attribute.
    <form><label>Ville <select name="v"><optgroup><option>Lyon</option></optgroup><optgroup label="Sud"><option>Nice</option></optgroup></select></label></form>
    <form><label>Ville <select name="v"><optgroup label="Est"><option>Lyon</option></optgroup><optgroup label="Sud"><option>Nice</option></optgroup></select></label></form>`,
  kind: { all: "optgroup" },
  // nobody draws a group of options but its list
  breaks: (group) => isExposed(group.closest("select") ?? group) && !group.getAttribute("label")?.trim(),
};
