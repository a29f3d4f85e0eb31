import { quote } from "../page/dom";
import { getLabelTexts, getTextsAround, isInUse } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewFormatMeta: RuleMeta = {
  severity: "review",
  tests: ["11.10.5"],
  title: {
    fr: "Ce champ exige un format : est-il indiqué avant la saisie ?",
    en: "This field requires a format: is it given before people type?",
  },
  help: {
    fr: "Sinon, écrivez le format et un exemple dans l’étiquette, ou dans un texte associé avec aria-describedby.",
    en: "If not, write the format and an example in the label, or in a text associated with aria-describedby.",
  },
  example: {
    before:
      '<form><label for="d">Numéro de dossier</label> <input id="d" name="d" pattern="[0-9]{5}"></form>',
    after:
      '<form><label for="d">Numéro de dossier (5 chiffres)</label> <input id="d" name="d" pattern="[0-9]{5}"></form>',
  },
};

export const reviewFormat: RuleFinder = {
  name: "review-format",
  when: "width",
  kind: { all: "input[pattern]" },
  breaks: (field: HTMLInputElement, { once }) =>
    isInUse(field) &&
    !ANY_TEXT.test(field.pattern) &&
    !FORMAT.test(getTextsAround(field)) &&
    quote(once(getLabelTexts)(field)),
};

/** Matches a pattern that accepts any text that is not empty. */
const ANY_TEXT = /^(?:[.]|\\S|\\s|[*+?^$()|])*$/;
/** Matches a text that may give a format: an example with a digit, a part in brackets, or a word for what to type. */
const FORMAT =
  /[\d(@]|format|exemple|example|(?<!\p{L})(?:ex|e\.g)\.|caract|character|chiffre|digit|lettre|letter|majuscule|minuscule/iu;
