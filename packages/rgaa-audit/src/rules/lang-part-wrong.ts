import { quote, textOf } from "../page/dom";
import { declaredOn, isKnown, languageOfPart, wrongPageLanguage } from "../page/language";
import { error, type PageRule } from "../rule";

export const langPartWrong: PageRule = {
  name: "lang-part-wrong",
  when: "width",
  ...error(["8.8.1"])`
    La langue déclarée d’un passage n’est pas celle de son texte. Corrigez son attribut lang.
    A passage’s language is not that of its text. Correct its lang attribute.
    <p>Le dicton <span lang="fr">Zij gaat met ons naar zee</span> vient de Gand.</p>
    <p>Le dicton <span lang="nl">Zij gaat met ons naar zee</span> vient de Gand.</p>`,
  kind: { exposed: "[lang]" },
  breaks: (element, { once }) => {
    if (once(wrongPageLanguage)) return false;
    const [actual, declared] = [languageOfPart(element), declaredOn(element)];
    const isWrong = actual !== undefined && isKnown(declared) && actual !== declared;
    return isWrong && `${declared} → ${actual} ${quote(textOf(element))}`;
  },
};
