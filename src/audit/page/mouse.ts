import { CONTROLS, isShown, textOf } from "./dom";
import type { Fault, Look } from "./fault";

/** RGAA 7.3: what a click on it does, the keyboard must do. Judged where the click is written in the markup. */
export function mouseOnly(document: Document): Look {
  const found = [...document.body.querySelectorAll<HTMLElement>("[onclick]")].filter(isShown);
  const faults = found
    .filter((element) => !isUsable(element))
    .map((element): Fault => ({ rule: "mouse-only", element }));
  return { tested: found.length, faults };
}

/** By the keyboard, itself or through what it holds: a row that is clickable beside its link takes nothing away. */
function isUsable(element: HTMLElement): boolean {
  if (element.tabIndex >= 0 || textOf(element) === "") return true;
  return element.querySelector(CONTROLS) !== null || element.closest("a[href], button, label") !== null;
}
