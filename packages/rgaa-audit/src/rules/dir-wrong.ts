import { quote, getText } from "../page/dom";
import { DIRECTIONAL, hasValidDirection, MIN_SCRIPT_LETTERS, findWrongPageLanguage } from "../page/language";
import type { RuleFinder, RuleMeta } from "../rule";

export const dirWrongMeta: RuleMeta = {
  severity: "error",
  tests: ["8.10.2"],
  title: {
    fr: "Le sens de lecture déclaré n’est pas celui du texte",
    en: "The declared text direction is not that of the text",
  },
  help: {
    fr: "Écrivez dans l’attribut dir le sens du texte : ltr (de gauche à droite), rtl (de droite à gauche) ou auto.",
    en: "Set the dir attribute to the direction of the text: ltr (left to right), rtl (right to left) or auto.",
  },
  example: {
    before: '<p dir="rtl">Vous avez un projet pour la ville.</p>',
    after: "<p>Vous avez un projet pour la ville.</p>",
  },
};

export const dirWrong: RuleFinder = {
  name: "dir-wrong",
  when: "width",
  kind: { exposed: DIRECTIONAL },
  breaks: (element, { once }) => {
    const direction = element.getAttribute("dir");
    if (once(findWrongPageLanguage) || direction === null) return false;
    if (!hasValidDirection(element)) return direction || true;
    const text = getText(element);
    const isLatin = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > 2 * MIN_SCRIPT_LETTERS;
    return (
      direction === "rtl" && isLatin && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) && quote(text)
    );
  },
};
