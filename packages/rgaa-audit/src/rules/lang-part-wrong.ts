import { quote, getText } from "../page/dom";
import {
  getDeclaredLanguage,
  isKnownLanguage,
  detectSectionLanguage,
  findWrongPageLanguage,
} from "../page/language";
import type { RuleFinder, RuleMeta } from "../rule";

export const langPartWrongMeta: RuleMeta = {
  severity: "error",
  tests: ["8.8.1"],
  title: {
    fr: "La langue déclarée d’un passage n’est pas celle de son texte",
    en: "A passage’s declared language is not that of its text",
  },
  help: {
    fr: 'Écrivez dans l’attribut lang du passage la langue de son texte, comme lang="en".',
    en: 'Set the passage’s lang attribute to the language of its text, such as lang="en".',
  },
  example: {
    before: '<p>Le dicton <span lang="fr">Zij gaat met ons naar zee</span> vient de Gand.</p>',
    after: '<p>Le dicton <span lang="nl">Zij gaat met ons naar zee</span> vient de Gand.</p>',
  },
};

export const langPartWrong: RuleFinder = {
  name: "lang-part-wrong",
  when: "width",
  kind: { exposed: "[lang]" },
  breaks: (element, { once }) => {
    if (once(findWrongPageLanguage)) return false;
    const [actual, declared] = [detectSectionLanguage(element), getDeclaredLanguage(element)];
    const isWrong = actual !== undefined && isKnownLanguage(declared) && actual !== declared;
    return isWrong && `${declared} → ${actual} ${quote(getText(element))}`;
  },
};
