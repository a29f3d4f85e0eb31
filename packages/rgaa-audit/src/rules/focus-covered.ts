import { findFlaws } from "../page/colour/focus";
import type { RuleFinder, RuleMeta } from "../rule";

export const focusCoveredMeta: RuleMeta = {
  severity: "error",
  tests: ["10.7.1"],
  needs: "width",
  title: {
    fr: "L’élément qui a le focus est caché par une partie fixe de la page",
    en: "The focused element is hidden behind a fixed part of the page",
  },
  help: {
    fr: "Réservez la place de cette partie avec scroll-padding, ou ajoutez un bouton qui la ferme.",
    en: "Make room for it with scroll-padding, or let people close that part.",
  },
  example: {
    before:
      '<div style="position:fixed;inset:auto 0 0 0;height:70vh;background:#eee"><p>Ce site utilise des cookies.</p></div><div style="height:60vh"></div><p><a href="/a">Le dossier de l’été</a></p>',
    after:
      '<div style="position:fixed;inset:auto 0 0 0;height:20vh;background:#eee"><p>Ce site utilise des cookies.</p></div><div style="height:60vh"></div><p><a href="/a">Le dossier de l’été</a></p>',
  },
};

export const focusCovered: RuleFinder = {
  name: "focus-covered",
  when: "focus",
  find: (_document, readings) => findFlaws(readings, "isCovered"),
};
