import { quote } from "../page/dom";
import { getAriaName, type Field, FIELDS, isInUse, createVisibleLabelLookup } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const labelPlaceholderMeta: RuleMeta = {
  severity: "error",
  // 11.1.1 is about a field without a label, 11.1.3 about a field whose label is not visible
  tests: ["11.1.1", "11.1.3"],
  title: {
    fr: "Un champ n’a pas d’autre étiquette que son texte d’invite (placeholder)",
    en: "A field’s only label is its placeholder",
  },
  help: {
    fr: "Ajoutez un label visible, associé au champ par for et id.",
    en: "Add a visible label, associated with the field through for and id.",
  },
  example: {
    before: '<form><input type="text" name="n" placeholder="Votre nom"></form>',
    after: '<form><label for="n">Votre nom</label> <input type="text" id="n" name="n"></form>',
  },
};

export const labelPlaceholder: RuleFinder = {
  name: "label-placeholder",
  when: "width",
  kind: { all: FIELDS },
  breaks: (field: Field, { once }) => {
    const placeholder = field.getAttribute("placeholder")?.trim() ?? "";
    if (placeholder === "" || !isInUse(field)) return false;
    const isNamed =
      once(createVisibleLabelLookup)(field).length > 0 ||
      getAriaName(field) !== "" ||
      field.title.trim() !== "";
    return !isNamed && quote(placeholder);
  },
};
