import { findScrolledLines, findOverflowingElements } from "../page/layout";
import type { RuleFinder, RuleMeta } from "../rule";

export const reflowMeta: RuleMeta = {
  severity: "error",
  tests: ["10.11.1"],
  needs: "width",
  title: {
    fr: "La page, ou un texte dans une zone, défile de côté",
    en: "The page scrolls sideways, or a text in an area",
  },
  help: {
    fr: "Laissez ce contenu se replier : pas de largeur fixe, mots longs coupés, tableau dans une zone qui défile.",
    en: "Let this content wrap: no fixed width, long words broken, tables in an area that scrolls.",
  },
  example: {
    before: '<img src="/i.png" alt="Plan" width="700" height="80">',
    after: '<img src="/i.png" alt="Plan" width="700" height="80" style="max-width:100%;height:auto">',
  },
};

export const reflow: RuleFinder = {
  name: "reflow",
  when: ["width", "narrow"],
  // content to scroll to sideways, or cut by a page that hides its overflow
  find: (document) => [
    ...findOverflowingElements(document).map((found) => ({
      ...found,
      isDoubtful: needsTwoDimensions(found.element),
    })),
    ...findScrolledLines(document),
  ],
};

/** Height from which an image may require two dimensions (RGAA 10.11, particular cases), in CSS pixels. */
const LARGE_HEIGHT = 256;
const needsTwoDimensions = (element: Element) =>
  element.matches("img, svg, canvas, video") && element.getBoundingClientRect().height > LARGE_HEIGHT;
