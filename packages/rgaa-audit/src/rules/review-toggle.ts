import { getReferencedElements, isShown } from "../page/dom";
import { findReviewItems } from "../page/findReviewItems";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewToggleMeta: RuleMeta = {
  severity: "review",
  tests: ["7.1.1"],
  title: {
    fr: "Ce bouton indique-t-il si ce qu’il commande est ouvert ou fermé ?",
    en: "Does this button say whether what it controls is open or closed?",
  },
  help: {
    fr: "Sinon, donnez-lui aria-expanded, avec la valeur true (ouvert) ou false (fermé).",
    en: "If not, give it aria-expanded, with the value true (open) or false (closed).",
  },
  example: {
    before:
      '<button class="menu" onclick="this.nextElementSibling.hidden = !this.nextElementSibling.hidden">Menu</button><ul hidden><li><a href="/a">Le dossier</a></li></ul>',
  },
};

export const reviewToggle: RuleFinder = {
  name: "review-toggle",
  when: "width",
  find: (document) =>
    findReviewItems(document, BUTTONS_WITHOUT_STATE).filter(({ element }) =>
      [element.nextElementSibling, ...getReferencedElements(element, "aria-controls")].some(
        (part) => part !== null && !part.matches(NO_CONTENT) && !isShown(part),
      ),
    ),
};

const BUTTONS_WITHOUT_STATE =
  "button:is([type=button], :not(form *)):not([role], [aria-expanded], [aria-pressed], [aria-haspopup])";

/** Selector of hidden elements that a button does not open in its place: a dialog has no state that its button indicates. */
const NO_CONTENT =
  "dialog, [role=dialog], [role=alertdialog], [role=status], [role=alert], [aria-live], :empty, button, input, script, style, template";
