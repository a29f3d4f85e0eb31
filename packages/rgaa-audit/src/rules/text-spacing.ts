import { findLossesWith } from "../page/layout";
import type { RuleFinder, RuleMeta } from "../rule";

export const textSpacingMeta: RuleMeta = {
  severity: "error",
  tests: ["10.12.1"],
  needs: "width",
  title: {
    fr: "Avec un espacement plus grand, un texte est coupé ou en recouvre un autre",
    en: "With wider spacing, text is cut off or covers other text",
  },
  help: {
    fr: "Remplacez la hauteur ou la largeur fixe de sa boîte par une taille minimale.",
    en: "Replace the fixed height or width with a minimum.",
  },
  example: {
    before:
      '<button style="width:104px;overflow:hidden;white-space:nowrap;font:16px monospace;padding:0;border:0;text-align:left">Enregistrer</button>',
    after:
      '<button style="min-width:104px;font:16px monospace;padding:0;border:0;text-align:left">Enregistrer</button>',
  },
};

export const textSpacing: RuleFinder = {
  name: "text-spacing",
  when: "spacing",
  // report the texts that are cut, or that cover another text, with these styles but not without them
  find: (document) => findLossesWith(document, SPACING_STYLES),
};

/** Style sheet with the text spacing that RGAA 10.12 and WCAG 1.4.12 require. */
const SPACING_STYLES = `*, ::before, ::after { transition: none !important; animation: none !important }
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;
