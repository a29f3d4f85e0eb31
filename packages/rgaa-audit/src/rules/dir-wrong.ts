import { quote, textOf } from "../page/dom";
import { DIRECTED, hasDirection, LEAST, wrongPageLanguage } from "../page/language";
import { error, type PageRule } from "../rule";

export const dirWrong: PageRule = {
  name: "dir-wrong",
  when: "width",
  ...error(["8.10.2"])`
    Le sens de lecture déclaré n’est pas celui du texte. Corrigez l’attribut dir : ltr, rtl ou auto.
    The reading direction declared is not that of the text. Correct the dir attribute: ltr, rtl or auto.
    <p dir="rtl">Vous avez un projet pour la ville.</p>
    <p>Vous avez un projet pour la ville.</p>`,
  kind: { exposed: DIRECTED },
  breaks: (element, { once }) => {
    const own = element.getAttribute("dir");
    if (once(wrongPageLanguage) || own === null) return false;
    if (!hasDirection(element)) return own || true;
    const text = textOf(element);
    const isLatin = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > 2 * LEAST;
    return own === "rtl" && isLatin && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) && quote(text);
  },
};
