import { textOf } from "../page/dom";
import { matching, styleRules } from "../page/styleSheets";
import { error, type PageRule } from "../rule";

export const orientationHidden: PageRule = {
  name: "orientation-hidden",
  when: "width",
  ...error(["13.9.1"])`
    Un contenu disparaît dans un sens de l’écran. Montrez-le dans les deux.
    Some content disappears in one orientation. Show it in both.
    <style>.t{display:none}@media (orientation:portrait){.c{display:none}.t{display:block}}</style><p class="t">Tournez votre appareil.</p><div class="c"><p>La mairie ouvre de 9 h à 17 h tous les jours.</p></div>
    <p>Tournez votre appareil.</p><div class="c"><p>La mairie ouvre de 9 h à 17 h tous les jours.</p></div>`,
  find: (document, { once }) =>
    once(styleRules)
      .filter(({ rule, media }) => /orientation/.test(media) && rule.style.display === "none")
      .flatMap(({ rule }) => matching(document, rule.selectorText))
      .filter((each) => textOf(each).length >= CONTENT && !each.matches("[aria-hidden=true], nav, aside"))
      .filter((each) => !isTwice(textOf(each), document)),
};

/** RGAA 13.9: what one orientation hides here may be shown there. */
const isTwice = (text: string, { body }: Document) => textOf(body).split(text).length > 2;

/** A text long enough to be content, which one orientation hides. */
const CONTENT = 30;
