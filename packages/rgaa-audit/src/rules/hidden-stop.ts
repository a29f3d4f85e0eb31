import { quoteElement } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const hiddenStopMeta: RuleMeta = {
  severity: "error",
  tests: ["10.8.1"],
  title: {
    fr: "Derrière une fenêtre de dialogue ouverte, Tab s’arrête sur un élément caché aux technologies d’assistance",
    en: "A dialog is open, and Tab stops on an element hidden from assistive technology",
  },
  help: {
    fr: "Gardez le focus dans la fenêtre, ou ajoutez l’attribut inert à ce qui est derrière elle.",
    en: "Keep the focus inside the dialog, or add inert to what is behind it.",
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
