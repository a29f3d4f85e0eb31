import { quote, getText } from "../page/dom";
import {
  CHOICES,
  type Field,
  FIELDS,
  FORM_MEMBER,
  isInUse,
  isRequired,
  getLabelTexts,
  getTextsAround,
} from "../page/fields";
import type { Reading } from "../page/readings";
import type { RuleFinder, RuleMeta } from "../rule";

export const requiredUnsaidMeta: RuleMeta = {
  severity: "error",
  tests: ["11.10.1", "11.10.2"],
  title: {
    fr: "Un champ obligatoire n’est pas signalé, ou son astérisque n’est pas expliqué",
    en: "A required field is not marked, or its asterisk is not explained",
  },
  help: {
    fr: "Écrivez « obligatoire » dans l’étiquette, ou expliquez l’astérisque avant le formulaire. Si le champ n’a pas l’attribut required, ajoutez-le.",
    en: "Write “required” in its label, or explain the asterisk before the form. If the field has no required attribute, add it.",
  },
  example: {
    before:
      '<form><label for="n">Nom *</label> <input id="n" autocomplete="name"> <label>Sujet <input name="s"></label></form>',
    after:
      '<form><p>Les champs marqués d’un * sont obligatoires.</p><label for="n">Nom *</label> <input id="n" required autocomplete="name"> <label>Sujet <input name="s"></label></form>',
  },
};

export const requiredUnsaid: RuleFinder = {
  name: "required-unsaid",
  when: "width",
  kind: { all: FIELDS },
  // report an asterisk that nothing explains, and a required field that nothing marks
  breaks: (field: Field, { once }) => {
    const [label, hasAttribute] = [once(getLabelTexts)(field), isRequired(field)];
    const isStarred = label.includes("*");
    if (!(hasAttribute || isStarred) || !isInUse(field) || !mustBeMarked(field)) return false;
    const around = getTextsAround(field);
    const isMarked = around.includes("*") || hasImage(field);
    if (REQUIRED_WORDS.test(around) || (isMarked && (!isStarred || once(isStarExplained)))) return false;
    // an asterisk beside the attribute is a usual sign; a text may say that all fields are required; outside a form, a field is
    // perhaps the only one
    const isDoubtful =
      (hasAttribute && (isMarked || field.matches(CHOICES) || once(areAllRequired))) ||
      !field.matches(FORM_MEMBER);
    return { detail: quote(label), isDoubtful, test: hasAttribute ? "11.10.2" : "11.10.1" };
  },
};

const REQUIRED_WORDS = /obligatoire|requis|required|mandatory/i;

/** Whether an image in a field's label may mark the field. */
const hasImage = (field: Field) => [...(field.labels ?? [])].some((label) => label.querySelector("img, svg"));

/** Whether a text of the page may say that all fields are required. */
const areAllRequired: Reading<boolean> = ({ body }) =>
  /(?:tous|toutes|all)(?!\p{L})[^.]{0,60}(?:obligatoire|requis|required|mandatory)/iu.test(getText(body));

/**
 * Whether a field must be marked as required. RGAA 11.10 exempts a form with a single field, and a form that marks its
 * optional fields.
 */
const mustBeMarked = ({ form }: Field) =>
  !form || (form.querySelectorAll(FIELDS).length > 1 && !OPTIONAL.test(getText(form)));

const OPTIONAL = /facultati|optionnel|\boptional/i;

/** Whether the page explains what an asterisk means. */
const isStarExplained: Reading<boolean> = ({ body }) =>
  /\*[^*]{0,60}(?:obligatoire|requis|required|mandatory)|(?:obligatoire|requis|required)[^*]{0,60}\*/i.test(
    getText(body),
  );
