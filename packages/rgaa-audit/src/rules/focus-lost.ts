import { findFlaws } from "../page/colour/focus";
import type { RuleFinder, RuleMeta } from "../rule";

export const focusLostMeta: RuleMeta = {
  severity: "error",
  tests: ["7.3.2"],
  title: {
    fr: "Un élément perd le focus dès qu’il le reçoit",
    en: "An element loses the focus as soon as it receives it",
  },
  help: {
    fr: "Supprimez le code qui lui retire le focus (blur).",
    en: "Remove the code that takes the focus away (blur).",
  },
  example: {
    before: '<p><a href="/a" onfocus="this.blur()">Le dossier</a></p>',
    after: '<p><a href="/a">Le dossier</a></p>',
  },
};

export const focusLost: RuleFinder = {
  name: "focus-lost",
  when: "focus",
  find: (_document, readings) => findFlaws(readings, "isLost"),
};
