import { quote, getText } from "../page/dom";
import { type Field, FIELDS, isInUse, isRequired, getLabelTexts } from "../page/fields";
import type { Reading } from "../page/readings";
import type { RuleFinder, RuleMeta } from "../rule";

export const requiredUnsaidMeta: RuleMeta = {
  severity: "error",
  tests: ["11.10.1"],
  title: {
    fr: "Le sens de l’astérisque d’un champ n’est pas expliqué",
    en: "The meaning of a field’s asterisk is not explained",
  },
  help: {
    fr: "Ajoutez required, et expliquez le sens de l’astérisque.",
    en: "Add required, and explain what the asterisk means.",
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
  breaks: (field: Field, { once }) => {
    const label = once(getLabelTexts)(field);
    const isStarred = label.includes("*") && !isRequired(field) && isInUse(field);
    return isStarred && !once(isStarExplained) && mustBeMarked(field) && quote(label);
  },
};

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
