import { isShown, lineage, quote, textOf } from "./dom";
import type { Fault, Look } from "./fault";
import { stickingOut } from "./reflow";

/** The DSFR's boxes, and ours: what a reader takes as one thing. */
const WHOLE =
  ".fr-card, .fr-callout, .fr-alert, .fr-tile, .dsfrb-steps > li, .dsfrb-reason, .dsfrb-salary tr";

/** On an A4 sheet. To be asked with print media, in a window of the sheet's width. */
export function print(document: Document): Look {
  const boxes = [...document.body.querySelectorAll(WHOLE)].filter(isShown);
  const broken = boxes.filter(
    (box) => !lineage(box).some((each) => /avoid/.test(getComputedStyle(each).breakInside)),
  );
  const hidden = [...document.querySelectorAll("main *")].filter(
    (element) =>
      !element.matches("script, style, template") &&
      textOf(element) !== "" &&
      getComputedStyle(element).display === "none",
  );
  return {
    tested: 1 + boxes.length,
    faults: [
      ...stickingOut(document, "print-cut"),
      ...broken.map((element): Fault => ({ rule: "own-print-broken", element })),
      ...hidden.map((element): Fault => ({
        rule: "own-print-hidden",
        element,
        detail: quote(textOf(element)),
      })),
    ],
  };
}
