import { getLetters, quote } from "../page/dom";
import { getAriaName, type Field, FIELDS, isInUse, getLabelTexts } from "../page/fields";
import { isMeaninglessName } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const labelMismatchMeta: RuleMeta = {
  severity: "error",
  tests: ["11.2.5"],
  title: {
    fr: "Le nom accessible d’un champ ne contient pas son étiquette visible",
    en: "A field’s accessible name does not contain its visible label",
  },
  help: {
    fr: "Retirez aria-label, ou commencez-le par le texte de l’étiquette.",
    en: "Remove aria-label, or start it with the label’s text.",
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
    const visible = once(getLabelTexts)(field);
    if (visible === "" || isMeaninglessName(visible)) return false;
    return !getLetters(aria).includes(getLetters(visible)) && `${quote(visible)} ≠ ${quote(aria)}`;
  },
};
