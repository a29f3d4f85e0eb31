import { quote } from "../page/dom";
import {
  getDeclaredLanguage,
  detectPassageLanguage,
  PASSAGES,
  findWrongPageLanguage,
  getUnmarkedText,
} from "../page/language";
import type { RuleFinder, RuleMeta } from "../rule";

export const langPartMeta: RuleMeta = {
  severity: "error",
  tests: ["8.7.1"],
  title: {
    fr: "Un passage n’est pas dans la langue déclarée",
    en: "A passage is not in the declared language",
  },
  help: {
    fr: 'Entourez-le d’un élément qui indique sa langue, comme lang="en" ou lang="fr".',
    en: 'Wrap it in an element that declares its language, such as lang="en" or lang="fr".',
  },
  example: {
    before: "<p>هذه الصفحة متاحة باللغة العربية لجميع السكان</p>",
    after: '<p lang="ar" dir="rtl">هذه الصفحة متاحة باللغة العربية لجميع السكان</p>',
  },
};

export const langPart: RuleFinder = {
  name: "lang-part",
  when: "width",
  kind: { exposed: PASSAGES },
  breaks: (passage, { once }) => {
    if (once(findWrongPageLanguage) || passage.hasAttribute("lang")) return false;
    if (passage.querySelector(`${PASSAGES}, [lang]`)) return false;
    const [text, declared] = [getUnmarkedText(passage), getDeclaredLanguage(passage)];
    const actual = declared === "" ? undefined : detectPassageLanguage(text, declared);
    return actual !== undefined && actual !== declared && `${declared} → ${actual} ${quote(text)}`;
  },
};
