import { getText } from "../page/dom";
import type { RuleFinder, RuleMeta } from "../rule";

export const focusTrapMeta: RuleMeta = {
  severity: "error",
  tests: ["12.9.1"],
  title: { fr: "Le focus est pris ici dans un piège au clavier", en: "The keyboard is trapped here" },
  help: {
    fr: "Permettez d’aller à l’élément suivant avec Tab, et au précédent avec Maj+Tab.",
    en: "Let people move to the next element with Tab, and to the previous one with Shift+Tab.",
  },
  example: {
    before: `<p><label>Code <input onkeydown="if (event.key === 'Tab') event.preventDefault()"></label></p><p><a href="/a">Suite</a></p>`,
    after: `<p><label>Code <input onkeydown="if (event.key === 'Enter') event.preventDefault()"></label></p><p><a href="/a">Suite</a></p>`,
  },
};

export const focusTrap: RuleFinder = {
  name: "focus-trap",
  when: "walk",
  find: (document, { walk }) =>
    walk?.trap ? [{ element: walk.trap, isDoubtful: mayExplainExit(document) }] : [],
};

/** Whether the page names a key that may leave the trap, such as Escape or Ctrl + M, as RGAA 12.9.1 allows. */
const mayExplainExit = (document: Document) => WAY_OUT.test(getText(document.body));

const WAY_OUT =
  /(?<!\p{L})(?:échap|esc|escape|f\d{1,2}|(?:ctrl|control|alt|maj|shift)\s*\+\s*\S+)(?!\p{L})/iu;
