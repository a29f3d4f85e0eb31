import { quote } from "../page/dom";
import { CHOICES, type Field, FIELDS, isInUse, labelTexts } from "../page/fields";
import { isNoWord } from "../page/names";
import { error, type PageRule } from "../rule";

export const labelVague: PageRule = {
  name: "label-vague",
  when: "width",
  ...error(["11.2.1"])`
    L’étiquette d’un champ ne dit rien. Écrivez ce que l’on attend.
    A field’s label says nothing. Write what is expected.
    <form><label for="n">*</label> <input type="text" id="n" name="n"></form>
    <form><label for="n">Votre nom</label> <input type="text" id="n" name="n"></form>`,
  kind: { all: FIELDS },
  breaks: (field: Field, { once }) => {
    const label = once(labelTexts)(field);
    // « None » is an answer
    if (field.matches(CHOICES) && /\p{L}{3}/u.test(label)) return false;
    return isInUse(field) && isNoWord(label) && quote(label);
  },
};
