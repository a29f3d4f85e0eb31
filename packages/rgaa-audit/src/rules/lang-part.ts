import { quote, textOf } from "../page/dom";
import { declaredOn, languageOfPassage, PASSAGES, wrongPageLanguage } from "../page/language";
import { error, type PageRule } from "../rule";

export const langPart: PageRule = {
  name: "lang-part",
  when: "width",
  ...error(["8.7.1"])`
    Un passage est dans une autre langue que celle qui est déclarée. Entourez-le d’un élément qui porte sa langue : lang="en", lang="fr".
    A passage is in another language than the one declared. Wrap it in an element that says its language: lang="en", lang="fr".
    <p>هذه الصفحة متاحة باللغة العربية لجميع السكان</p>
    <p lang="ar" dir="rtl">هذه الصفحة متاحة باللغة العربية لجميع السكان</p>`,
  kind: { exposed: PASSAGES },
  breaks: (passage, { once }) => {
    if (once(wrongPageLanguage) || passage.hasAttribute("lang")) return false;
    if (passage.querySelector(`${PASSAGES}, [lang]`)) return false;
    const [text, declared] = [textOf(passage), declaredOn(passage)];
    const other = declared === "" ? undefined : languageOfPassage(text, declared);
    return other !== undefined && other !== declared && `${declared} → ${other} ${quote(text)}`;
  },
};
