import { quote, textOf } from "../page/dom";
import { getDeclaredLanguage, detectPassageLanguage, PASSAGES, wrongPageLanguage } from "../page/language";
import type { RuleFinder, RuleMeta } from "../rule";

export const langPartMeta: RuleMeta = {
  severity: "error",
  tests: ["8.7.1"],
  title: {
    fr: "Un passage est dans une autre langue que celle qui est déclarée",
    en: "A passage is in another language than the one declared",
  },
  help: {
    fr: 'Entourez-le d’un élément qui porte sa langue : lang="en", lang="fr".',
    en: 'Wrap it in an element that says its language: lang="en", lang="fr".',
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
    if (once(wrongPageLanguage) || passage.hasAttribute("lang")) return false;
    if (passage.querySelector(`${PASSAGES}, [lang]`)) return false;
    const [text, declared] = [textOf(passage), getDeclaredLanguage(passage)];
    const actual = declared === "" ? undefined : detectPassageLanguage(text, declared);
    return actual !== undefined && actual !== declared && `${declared} → ${actual} ${quote(text)}`;
  },
};
