import { quote } from "../page/dom";
import { ariaName, type Field, FIELDS, isInUse, shownLabels } from "../page/fields";
import { error, type PageRule } from "../rule";

export const labelPlaceholder: PageRule = {
  name: "label-placeholder",
  when: "width",
  // a label that nobody sees is 11.1.3's
  ...error(["11.1.1", "11.1.3"])`
    Un champ n’a pour étiquette que son texte d’invite. Ajoutez un label visible, relié par for et id.
    A field’s only label is its placeholder. Add a visible label, tied with for and id.
    <form><input type="text" name="n" placeholder="Votre nom"></form>
    <form><label for="n">Votre nom</label> <input type="text" id="n" name="n"></form>`,
  kind: { all: FIELDS },
  breaks: (field: Field, { once }) => {
    const placeholder = field.getAttribute("placeholder")?.trim() ?? "";
    if (placeholder === "" || !isInUse(field)) return false;
    const isNamed =
      once(shownLabels)(field).length > 0 || ariaName(field) !== "" || field.title.trim() !== "";
    return !isNamed && quote(placeholder);
  },
};
