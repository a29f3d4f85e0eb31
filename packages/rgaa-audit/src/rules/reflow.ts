import { findScrolledLines, findOverflowingElements } from "../page/layout";
import type { RuleFinder, RuleMeta } from "../rule";

export const reflowMeta: RuleMeta = {
  severity: "error",
  tests: ["10.11.1"],
  needs: "width",
  title: {
    fr: "La page, ou un texte dans une zone, défile horizontalement",
    en: "The page, or text in an area of it, scrolls horizontally",
  },
  help: {
    fr: "Laissez ce contenu s’adapter : retirez les largeurs fixes, autorisez la coupure des mots longs, placez les tableaux dans une zone qui défile.",
    en: "Let this content wrap: remove fixed widths, let long words break, and put tables in an area that scrolls.",
  },
  example: {
    before: '<img src="/i.png" alt="Plan" width="700" height="80">',
    after: '<img src="/i.png" alt="Plan" width="700" height="80" style="max-width:100%;height:auto">',
  },
};

export const reflow: RuleFinder = {
  name: "reflow",
  // RGAA 10.11.1 is about a window of 320 px
  when: "narrow",
  // report content that has to be scrolled sideways, or that is cut by a page that hides its overflow
  find: (document) => [
    ...findOverflowingElements(document).map((found) => ({
      ...found,
      isDoubtful: needsTwoDimensions(found.element),
    })),
    ...findScrolledLines(document),
  ],
};

/**
 * Minimum height, in CSS pixels, of an image or a map that may have to scroll in two dimensions (RGAA 10.11, particular cases).
 */
const LARGE_HEIGHT = 256;
const needsTwoDimensions = (element: Element) =>
  [element, ...element.querySelectorAll(GRAPHICS)].some(
    (part) => part.matches(GRAPHICS) && part.getBoundingClientRect().height >= LARGE_HEIGHT,
  );
const GRAPHICS = "img, svg, canvas, video";
