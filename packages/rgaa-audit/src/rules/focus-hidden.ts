import { findFlaws } from "../page/colour/focus";
import type { RuleFinder, RuleMeta } from "../rule";

export const focusHiddenMeta: RuleMeta = {
  severity: "error",
  tests: ["10.7.1"],
  needs: "width",
  title: { fr: "Le focus va sur un élément invisible", en: "The focus goes to an invisible element" },
  help: {
    fr: "Affichez l’élément quand il reçoit le focus, ou retirez-le de l’ordre de tabulation.",
    en: "Make the element visible on focus, or remove it from the tab order.",
  },
  example: {
    before: '<div style="height:0;overflow:hidden"><a href="/a">Le dossier de l’été</a></div>',
    after: '<div hidden><a href="/a">Le dossier de l’été</a></div><p>Un texte.</p>',
  },
};

export const focusHidden: RuleFinder = {
  name: "focus-hidden",
  when: "focus",
  find: (_document, readings) => findFlaws(readings, "isHidden"),
};
