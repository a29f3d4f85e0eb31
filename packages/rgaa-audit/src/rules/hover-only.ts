import { isKeyboardUsable, joinAttributes } from "../page/handlers";
import type { RuleFinder, RuleMeta } from "../rule";

export const hoverOnlyMeta: RuleMeta = {
  severity: "error",
  tests: ["7.3.1"],
  title: { fr: "Une action ne se déclenche qu’au survol", en: "An action is triggered only on hover" },
  help: { fr: "Déclenchez-la aussi au focus.", en: "Trigger it on focus too." },
  example: {
    before:
      '<div onmouseover="this.nextElementSibling.hidden = false">Aide</div><p hidden>Un texte d’aide.</p>',
    after:
      '<button onmouseover="this.nextElementSibling.hidden = false" onfocus="this.nextElementSibling.hidden = false">Aide</button><p hidden>Un texte d’aide.</p>',
  },
};

export const hoverOnly: RuleFinder = {
  name: "hover-only",
  when: "width",
  kind: { shown: "[onmouseover], [onmouseenter]" },
  breaks: (element: HTMLElement) => {
    const isDoubtful = STYLE_ONLY.test(joinAttributes(element, ["onmouseover", "onmouseenter"]));
    return !isKeyboardUsable(element) && !element.matches("[onfocus]") && { isDoubtful };
  },
};

/**
 * Matches handlers that only change the element's own appearance. Keyboard users, for whom such a handler does not run, perhaps
 * miss nothing important.
 */
const STYLE_ONLY = /^\s*(?:this\.(?:style|className|classList|src|bgColor)\b[^;]*;?\s*)+$/;
