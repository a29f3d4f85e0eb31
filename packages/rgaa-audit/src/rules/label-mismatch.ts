import { lettersOf, quote } from "../page/dom";
import { getAriaName, type Field, FIELDS, isInUse, labelTexts } from "../page/fields";
import { isMeaninglessName } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const labelMismatchMeta: RuleMeta = {
  severity: "error",
  tests: ["11.2.5"],
  title: {
    fr: "Le nom d’un champ ne reprend pas son étiquette visible",
    en: "A field’s name does not hold its visible label",
  },
  help: {
    fr: "Retirez aria-label, ou commencez-le par l’étiquette.",
    en: "Remove aria-label, or start it with the label.",
  },
  example: {
    before:
      '<form><label for="n">Téléphone</label> <input type="tel" id="n" name="n" aria-label="Adresse" autocomplete="tel"></form>',
    after:
      '<form><label for="n">Téléphone</label> <input type="tel" id="n" name="n" autocomplete="tel"></form>',
  },
};

export const labelMismatch: RuleFinder = {
  name: "label-mismatch",
  when: "width",
  kind: { all: FIELDS },
  breaks: (field: Field, { once }) => {
    const aria = getAriaName(field);
    if (aria === "" || !isInUse(field)) return false;
    const visible = once(labelTexts)(field);
    if (visible === "" || isMeaninglessName(visible)) return false;
    return !lettersOf(aria).includes(lettersOf(visible)) && `${quote(visible)} ≠ ${quote(aria)}`;
  },
};
