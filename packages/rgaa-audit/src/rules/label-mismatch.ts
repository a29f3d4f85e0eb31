import { lettersOf, quote } from "../page/dom";
import { ariaName, type Field, FIELDS, isInUse, labelTexts } from "../page/fields";
import { saysNothing } from "../page/names";
import { error, type PageRule } from "../rule";

export const labelMismatch: PageRule = {
  name: "label-mismatch",
  when: "width",
  ...error(["11.2.5"])`
    Le nom d’un champ ne reprend pas son étiquette visible. Retirez aria-label, ou commencez-le par l’étiquette.
    A field’s name does not hold its visible label. Remove aria-label, or start it with the label.
    <form><label for="n">Téléphone</label> <input type="tel" id="n" name="n" aria-label="Adresse" autocomplete="tel"></form>
    <form><label for="n">Téléphone</label> <input type="tel" id="n" name="n" autocomplete="tel"></form>`,
  kind: { all: FIELDS },
  breaks: (field: Field, { once }) => {
    const aria = ariaName(field);
    if (aria === "" || !isInUse(field)) return false;
    const visible = once(labelTexts)(field);
    if (visible === "" || saysNothing(visible)) return false;
    return !lettersOf(aria).includes(lettersOf(visible)) && `${quote(visible)} ≠ ${quote(aria)}`;
  },
};
