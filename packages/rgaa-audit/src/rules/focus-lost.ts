import { findFlaws } from "../page/colour/focus";
import type { RuleFinder, RuleMeta } from "../rule";

export const focusLostMeta: RuleMeta = {
  severity: "error",
  tests: ["7.3.2"],
  title: {
    fr: "Un élément perd le focus dès qu’il le reçoit",
    en: "An element loses the focus as it gets it",
  },
  help: { fr: "Retirez ce qui l’enlève (blur).", en: "Remove what takes it away (blur)." },
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
