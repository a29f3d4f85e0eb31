import { isShown, getReferencedElements, getText } from "../page/dom";
import { getAriaName, type Field } from "../page/fields";
import { findHandlers, NAVIGATION_CODE, joinAttributes } from "../page/handlers";
import type { RuleFinder, RuleMeta } from "../rule";

export const contextChangeMeta: RuleMeta = {
  severity: "error",
  tests: ["7.4.1"],
  title: {
    fr: "La page change dès que l’on choisit une valeur dans ce champ",
    en: "Choosing a value in this field immediately changes the page",
  },
  help: {
    fr: "Ajoutez un bouton qui valide le choix, et changez de page seulement avec ce bouton.",
    en: "Add a button that confirms the choice, and change the page only with this button.",
  },
  example: {
    before:
      '<label>Région <select onchange="location = this.value"><option value="/n">Nord</option><option value="/s">Sud</option></select></label>',
    after:
      '<form action="/r"><label>Région <select name="r"><option value="n">Nord</option><option value="s">Sud</option></select></label> <button>Aller</button></form>',
  },
};

export const contextChange: RuleFinder = {
  name: "context-change",
  when: "width",
  find: (_document, { once }) =>
    [...once(findHandlers).leavingFields]
      .filter((field) => {
        const source = joinAttributes(field, ["onchange", "onclick"]);
        return isShown(field) && (source === "" || NAVIGATION_CODE.test(source));
      })
      .map((field) => ({ element: field, isDoubtful: isWarned(field as Field) })),
};

/** Whether the label or a description of a field warns that the page will change, as RGAA 7.4.1 allows. */
function isWarned(field: Field): boolean {
  const texts = [...(field.labels ?? []), ...getReferencedElements(field, "aria-describedby")].map(getText);
  return /\b(?:page|recharg|actualis|automati|reload|refresh|immédiat|immediate)/i.test(
    [...texts, field.title, getAriaName(field)].join(" "),
  );
}
