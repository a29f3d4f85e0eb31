import { findFlaws } from "../page/colour/focus";
import type { RuleFinder, RuleMeta } from "../rule";

export const focusHiddenMeta: RuleMeta = {
  severity: "error",
  tests: ["10.7.1"],
  needs: "width",
  title: {
    fr: "Le focus va sur un élément que l’on ne voit pas",
    en: "The focus goes to an element that cannot be seen",
  },
  help: {
    fr: "Montrez l’élément au focus, ou retirez-le de la tabulation.",
    en: "Show the element on focus, or take it out of the tab order.",
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
