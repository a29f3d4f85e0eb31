import { getReferencedElements, isShown } from "../page/dom";
import { findReviewItems } from "../page/findReviewItems";
import { findTarget, isSamePageLink } from "../page/skipLinks";
import type { RuleFinder, RuleMeta } from "../rule";

export const reviewToggleMeta: RuleMeta = {
  severity: "review",
  tests: ["7.1.1"],
  title: {
    fr: "Cet élément indique-t-il si ce qu’il commande est ouvert ou fermé ?",
    en: "Does this element say whether what it controls is open or closed?",
  },
  help: {
    fr: "Sinon, donnez-lui aria-expanded, avec la valeur true (ouvert) ou false (fermé).",
    en: "If not, give it aria-expanded, with the value true (open) or false (closed).",
  },
  example: {
    before: "<button>Menu</button><ul hidden><li>Le dossier</li></ul>",
    after: '<button aria-expanded="false">Menu</button><ul hidden><li>Le dossier</li></ul>',
  },
};

export const reviewToggle: RuleFinder = {
  name: "review-toggle",
  when: "width",
  find: (document) =>
    findReviewItems(document, CONTROLS_WITHOUT_STATE).filter(({ element }) =>
      findControlledParts(element).some((part) => part && !part.matches(NO_CONTENT) && !isShown(part)),
    ),
};

const CONTROLS_WITHOUT_STATE =
  ":is(button:is([type=button], :not(form *)), a[href^='#']):not([role], [aria-expanded], [aria-pressed], [aria-haspopup])";

/** Returns the elements that a control may show and hide: those that it names, and the element after it. */
function findControlledParts(control: Element) {
  return [
    control.nextElementSibling,
    ...getReferencedElements(control, "aria-controls"),
    isSamePageLink(control) ? findTarget(control) : null,
  ];
}

/** Selector of hidden elements that need no state: the dialog that a control opens, or what a script writes later. */
const NO_CONTENT =
  "dialog, [role=dialog], [role=alertdialog], [role=tooltip], [role=status], [role=alert], [aria-live], :empty, button, input, script, style, template";
