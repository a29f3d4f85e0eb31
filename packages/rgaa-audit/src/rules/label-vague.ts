import { quote } from "../page/dom";
import { CHOICES, type Field, FIELDS, isInUse, getLabelTexts } from "../page/fields";
import { isPlaceholderName } from "../page/names";
import type { RuleFinder, RuleMeta } from "../rule";

export const labelVagueMeta: RuleMeta = {
  severity: "error",
  tests: ["11.2.1"],
  title: {
    fr: "L’étiquette d’un champ n’indique pas ce que demande ce champ",
    en: "A field’s label does not say what it asks for",
  },
  help: {
    fr: "Écrivez dans l’étiquette ce que le champ demande, comme « Votre nom ».",
    en: "Write in the label what the field asks for, such as “Your name”.",
  },
  example: {
    before: '<form><label for="n">*</label> <input type="text" id="n" name="n"></form>',
    after: '<form><label for="n">Votre nom</label> <input type="text" id="n" name="n"></form>',
  },
};

export const labelVague: RuleFinder = {
  name: "label-vague",
  when: "width",
  kind: { all: FIELDS },
  breaks: (field: Field, { once }) => {
    const label = once(getLabelTexts)(field);
    // accept a word as the label of a choice: « None » is a meaningful answer
    if (field.matches(CHOICES) && /\p{L}{3}/u.test(label)) return false;
    return isInUse(field) && isPlaceholderName(label) && quote(label);
  },
};
