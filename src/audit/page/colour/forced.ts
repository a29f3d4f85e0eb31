import { isShown } from "../dom";
import type { Fault, Look } from "../fault";
import { isForced } from "./painters";

/** A button that is a link has no border of the browser's: in forced colours its ground goes, and its shape with it. */
export function forcedShape(document: Document): Look {
  if (!isForced()) return { tested: 0, faults: [] };
  const buttons = [...document.body.querySelectorAll("a.fr-btn, [role=button]")].filter(isShown);
  const faults = buttons.flatMap((element): Fault[] => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element);
    const hasEdge =
      (borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0) || outlineStyle !== "none";
    return hasEdge ? [] : [{ rule: "own-forced-shape", element }];
  });
  return { tested: buttons.length, faults };
}
