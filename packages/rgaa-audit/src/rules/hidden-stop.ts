import { quoteElement } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const hiddenStopMeta: RuleMeta = {
  severity: "error",
  tests: ["10.8.1"],
  title: {
    fr: "Une fenêtre est ouverte, et Tab s’arrête sur un élément que les aides techniques ne lisent pas",
    en: "A dialog is open, and Tab stops at an element that assistive technology does not read",
  },
  help: {
    fr: "Renvoyez le focus dans la fenêtre, ou mettez inert à ce qui est derrière.",
    en: "Send the focus back into the dialog, or make what is behind it inert.",
  },
  example: {
    before:
      '<div role="dialog" aria-modal="true" aria-label="Contact"><label>Nom <input></label></div><div aria-hidden="true"><a href="/a">Le dossier</a></div>',
    after:
      '<div role="dialog" aria-modal="true" aria-label="Contact"><label>Nom <input></label></div><div aria-hidden="true" inert><a href="/a">Le dossier</a></div>',
  },
};

export const hiddenStop: RuleFinder = {
  name: "hidden-stop",
  when: "walk",
  find: (_document, { walk }) => (walk?.unread ? [quoteElement(walk.unread)] : []),
};
