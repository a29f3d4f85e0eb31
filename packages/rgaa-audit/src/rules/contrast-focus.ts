import { findFlaws } from "../page/colour/focus";
import type { RuleFinder, RuleMeta } from "../rule";

export const contrastFocusMeta: RuleMeta = {
  severity: "error",
  tests: ["10.7.1", "3.3.1"],
  needs: "scheme",
  title: {
    fr: "Le contraste entre l’indicateur de focus et son fond est insuffisant",
    en: "The focus indicator does not have enough contrast with its background",
  },
  help: {
    fr: "Donnez au contour un contraste d’au moins 3:1 avec ce qui l’entoure.",
    en: "Give the outline a contrast of at least 3:1 with what is around it.",
  },
  example: {
    before:
      '<style>a:focus-visible{outline:2px solid #ddd}</style><p><a href="/a">Le dossier de l’été</a></p>',
    after:
      '<style>a:focus-visible{outline:2px solid #0a76f6}</style><p><a href="/a">Le dossier de l’été</a></p>',
  },
};

export const contrastFocus: RuleFinder = {
  name: "contrast-focus",
  when: "focus",
  find: (_document, readings) => findFlaws(readings, "shortfall"),
};
