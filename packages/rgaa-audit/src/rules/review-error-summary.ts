import { findExposed, getLetters, getReferencedElements, getText, isShown, quoteElement } from "../page/dom";
import { type Field, FIELDS, getLabelTexts, isInUse } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewErrorSummaryMeta: RuleMeta = {
  severity: "review",
  tests: ["11.10.3", "11.10.6"],
  title: {
    fr: "Ce message ne nomme aucun champ : chaque champ en erreur est-il signalé ?",
    en: "This message names no field: is each field in error identified?",
  },
  help: {
    fr: "Sinon, nommez-y chaque champ en erreur, avec un lien vers lui, ou écrivez un message à côté de chacun.",
    en: "If not, name each field in error there, with a link to it, or write a message next to each one.",
  },
  example: {
    before:
      '<form><p role="alert">Le formulaire contient des erreurs.</p><label for="n">Nom</label> <input id="n" name="n" autocomplete="name"> <label>Sujet <input name="s"></label></form>',
    after:
      '<form><p role="alert">Erreur : le nom est vide.</p><label for="n">Nom</label> <input id="n" name="n" autocomplete="name"> <label>Sujet <input name="s"></label></form>',
  },
};

export const reviewErrorSummary: RuleFinder = {
  name: "review-error-summary",
  when: "width",
  find: (document, { once }) =>
    [...document.forms].flatMap((form) => {
      const fields = [...form.querySelectorAll<Field>(FIELDS)].filter(isInUse);
      // messages beside the fields identify them
      if (fields.length < 2 || fields.some(hasMessage)) return [];
      const labels = fields.map((field) => getLetters(once(getLabelTexts)(field))).filter(Boolean);
      return findExposed(document, MESSAGES)
        .filter((message) => form.parentElement?.contains(message) && isShown(message))
        .filter(
          (message) => ERROR.test(getText(message)) && !message.querySelector(`a[href*="#"], ${FIELDS}`),
        )
        .filter((message) => !labels.some((label) => getLetters(getText(message)).includes(label)))
        .filter((message, _index, all) => !all.some((each) => each !== message && each.contains(message)))
        .map(quoteElement);
    }),
};

/** Selector of the elements that display messages. */
const MESSAGES =
  "[role=alert], [role=status], [aria-live]:not([aria-live=off]), [class*=error i], [class*=erreur i], [class*=alert i]";

const ERROR = /erreur|(?<!\p{L})errors?(?!\p{L})|incorrect|invalid|non valide|corriger/iu;

const hasMessage = (field: Field) =>
  field.getAttribute("aria-invalid") === "true" ||
  ["aria-describedby", "aria-errormessage"].some((name) =>
    getReferencedElements(field, name).some((each) => ERROR.test(getText(each))),
  );
