import { quote, textOf } from "../page/dom";
import { DIRECTED, hasDirection, isRightToLeft, wrongPageLanguage } from "../page/language";
import { error, type PageRule } from "../rule";

export const dirMissing: PageRule = {
  name: "dir-missing",
  when: "width",
  ...error(["8.10.1"])`
    Un passage s’écrit de droite à gauche et ne le dit pas. Ajoutez dir="rtl" à son élément.
    A passage is written from right to left and does not say so. Add dir="rtl" to its element.
    <p>هذه الصفحة متاحة باللغة العربية لجميع السكان</p>
    <p lang="ar" dir="rtl">هذه الصفحة متاحة باللغة العربية لجميع السكان</p>`,
  kind: { exposed: DIRECTED },
  breaks: (element, { once }) => {
    if (once(wrongPageLanguage) || (element.hasAttribute("dir") && !hasDirection(element))) return false;
    const text = textOf(element);
    const isSilent = isRightToLeft(text) && getComputedStyle(element).direction === "ltr";
    return isSilent && !element.querySelector(DIRECTED) && quote(text);
  },
};
