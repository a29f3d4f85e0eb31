import { getText } from "../page/dom";
import { findMatching, collectStyleRules } from "../page/styleSheets";
import type { RuleFinder, RuleMeta } from "../rule";

export const orientationHiddenMeta: RuleMeta = {
  severity: "error",
  tests: ["13.9.1"],
  title: {
    fr: "Un contenu disparaît dans l’une des orientations de l’écran",
    en: "Some content disappears in one screen orientation",
  },
  help: { fr: "Affichez-le dans les deux orientations.", en: "Show it in both orientations." },
  example: {
    before:
      '<style>.t{display:none}@media (orientation:portrait){.c{display:none}.t{display:block}}</style><p class="t">Tournez votre appareil.</p><div class="c"><p>La mairie ouvre de 9 h à 17 h tous les jours.</p></div>',
    after:
      '<p>Tournez votre appareil.</p><div class="c"><p>La mairie ouvre de 9 h à 17 h tous les jours.</p></div>',
  },
};

export const orientationHidden: RuleFinder = {
  name: "orientation-hidden",
  when: "width",
  find: (document, { once }) =>
    once(collectStyleRules)
      .filter(({ rule, media }) => /orientation/.test(media) && rule.style.display === "none")
      .flatMap(({ rule }) => findMatching(document, rule.selectorText))
      .filter(
        (each) =>
          getText(each).length >= MIN_CONTENT_LENGTH && !each.matches("[aria-hidden=true], nav, aside"),
      )
      .filter((each) => !isTwice(getText(each), document)),
};

/** Whether the text also exists elsewhere on the page, where the other orientation may display it (RGAA 13.9). */
const isTwice = (text: string, { body }: Document) => getText(body).split(text).length > 2;

/** Minimum number of characters of a text that counts as content. */
const MIN_CONTENT_LENGTH = 30;
