import { lossesWith } from "../page/layout";
import { error, type PageRule } from "../rule";

export const textSpacing: PageRule = {
  name: "text-spacing",
  when: "spacing",
  ...error(["10.12.1"], { needs: "width" })`
    Un texte plus espacé est coupé ou en recouvre un autre. Remplacez la hauteur ou la largeur fixe par une taille minimale.
    A text with wider spacing is cut or covers another. Replace the fixed height or width with a minimum.
    <button style="width:104px;overflow:hidden;white-space:nowrap;font:16px monospace;padding:0;border:0;text-align:left">Enregistrer</button>
    <button style="min-width:104px;font:16px monospace;padding:0;border:0;text-align:left">Enregistrer</button>`,
  // what is cut or covers another, and did not before
  find: (document) => lossesWith(document, SPACED),
};

/** RGAA 10.12, WCAG 1.4.12. */
const SPACED = `*, ::before, ::after { transition: none !important; animation: none !important }
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;
