import { quote, getText } from "../page/dom";
import { DIRECTIONAL, hasValidDirection, isRightToLeft, findWrongPageLanguage } from "../page/language";
import type { RuleFinder, RuleMeta } from "../rule";

export const dirMissingMeta: RuleMeta = {
  severity: "error",
  tests: ["8.10.1"],
  title: {
    fr: "Un passage se lit de droite à gauche, mais le code ne l’indique pas",
    en: "The direction of a right-to-left passage is not declared",
  },
  help: { fr: 'Ajoutez dir="rtl" à l’élément qui contient ce passage.', en: 'Add dir="rtl" to its element.' },
  example: {
    before: "<p>هذه الصفحة متاحة باللغة العربية لجميع السكان</p>",
    after: '<p lang="ar" dir="rtl">هذه الصفحة متاحة باللغة العربية لجميع السكان</p>',
  },
};

export const dirMissing: RuleFinder = {
  name: "dir-missing",
  when: "width",
  kind: { exposed: DIRECTIONAL },
  breaks: (element, { once }) => {
    if (once(findWrongPageLanguage) || (element.hasAttribute("dir") && !hasValidDirection(element)))
      return false;
    const text = getText(element);
    const isMissing = isRightToLeft(text) && getComputedStyle(element).direction === "ltr";
    return isMissing && !element.querySelector(DIRECTIONAL) && quote(text);
  },
};
