import { findExposed, isShown, getText } from "../page/dom";
import { findExposedHeadings, isEmptyHeading, HEADING_ELEMENTS } from "../page/headings";
import type { RuleFinder, RuleMeta } from "../rule";

export const outlineEmptyMeta: RuleMeta = {
  severity: "error",
  tests: ["9.1.2", "10.8.1"],
  title: {
    fr: "Un titre est vide, ou caché aux technologies d’assistance",
    en: "A heading is empty, or hidden from assistive technology",
  },
  help: {
    fr: "S’il est vide, écrivez son texte ou supprimez-le ; s’il est caché, retirez aria-hidden.",
    en: "Write its text, remove aria-hidden, or remove the heading.",
  },
  example: {
    before: '<h2><img src="/i.png" alt=""></h2><p>De 9 h à 17 h.</p>',
    after: '<h2><img src="/i.png" alt="Horaires"></h2><p>De 9 h à 17 h.</p>',
  },
};

export const outlineEmpty: RuleFinder = {
  name: "outline-empty",
  when: "width",
  find: (document, { once }) => [
    ...once(findExposedHeadings)
      .filter(isEmptyHeading)
      .map((element) => ({ element, test: "9.1.2" })),
    ...[...document.querySelectorAll(HIDDEN_HEADINGS)]
      .filter((each) => isShown(each) && getText(each) !== "")
      .map((element) => ({ element, test: "10.8.1", isDoubtful: isReadElsewhere(element) })),
  ],
};

/**
 * Selector of headings with `aria-hidden`, outside any other hidden element, and with no heading directly before or after them.
 */
const HIDDEN_HEADINGS = `${HEADING_ELEMENTS}[aria-hidden=true]:not([aria-hidden=true] *, :has(+ ${HEADING_ELEMENTS}), ${HEADING_ELEMENTS} + *)`;

/** Whether assistive technology reads the same text elsewhere on the page. */
function isReadElsewhere(title: Element): boolean {
  const text = getText(title);
  return findExposed(title.ownerDocument, "h1, h2, h3, h4, h5, h6, p, li, a, button, span, div").some(
    (each) => getText(each) === text,
  );
}
