import { findFlaws } from "../page/colour/focus";
import type { RuleFinder, RuleMeta } from "../rule";

export const focusCoveredMeta: RuleMeta = {
  severity: "error",
  tests: ["10.7.1"],
  needs: "width",
  title: {
    fr: "Un élément qui a le focus est sous une partie fixe",
    en: "An element in focus lies under a fixed part",
  },
  help: {
    fr: "Réservez sa place avec scroll-padding, ou laissez fermer cette partie.",
    en: "Keep its room with scroll-padding, or let that part be closed.",
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
