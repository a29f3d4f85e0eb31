import { getText } from "../page/dom";
import { type Field, isInUse } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const autocompleteMissingMeta: RuleMeta = {
  severity: "warning",
  tests: ["11.13.1"],
  title: {
    fr: "Un champ qui demande une donnée personnelle n’a pas la valeur autocomplete qui convient",
    en: "A field that asks for personal data does not have the right autocomplete value",
  },
  help: {
    fr: 'Donnez au champ l’attribut autocomplete qui convient, comme autocomplete="email" pour un courriel.',
    en: 'Give the field the right autocomplete attribute, such as autocomplete="email" for an e-mail address.',
  },
  example: {
    before: '<form><label>Votre courriel <input type="email" name="email"></label></form>',
    after:
      '<form><label>Votre courriel <input type="email" name="email" autocomplete="email"></label></form>',
  },
};

export const autocompleteMissing: RuleFinder = {
  name: "autocomplete-missing",
  when: "width",
  kind: { all: "input:is(:not([type]), [type=text], [type=email], [type=tel])" },
  breaks: (field: Field) => isInUse(field) && lacksPurpose(field),
};

/**
 * Patterns of the types or names of fields that ask for the user's own data, each with a pattern of the `autocomplete` values
 * that suit these fields.
 */
const PURPOSES: readonly (readonly [pattern: RegExp, tokens: RegExp])[] = [
  [/^(?:e-?mail|courriel|mail)$/i, /\b(?:email|username)$/],
  [/^(?:tel|telephone|phone|mobile)$/i, /\btel/],
  [/^(?:last-?name|nom|surname|nom_?de_?famille)$/i, /\b(?:family-name|name)$/],
  [/^(?:first-?name|prenom|given_?name)$/i, /\b(?:given-name|name)$/],
];

const OTHER_PERSON = /\b(?:enfant|mineur|représentant|conjoint|proche|destinataire|ami|child|friend)/i;

function lacksPurpose(field: Field): boolean {
  const typeOrName = /^(?:email|tel)$/.test(field.type) ? field.type : field.name;
  const valuePattern = PURPOSES.find(([pattern]) => pattern.test(typeOrName))?.[1];
  if (!valuePattern || valuePattern.test((field.getAttribute("autocomplete") ?? "").trim())) return false;
  const labels = [field.closest("fieldset")?.querySelector("legend"), ...(field.labels ?? [])];
  return !labels.some((each) => each && OTHER_PERSON.test(getText(each)));
}
