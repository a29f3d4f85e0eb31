import { CONTROLS, isExposed, isShown, textOf } from "./dom";
import type { Listeners, Reading } from "./readings";

const NO_LISTENERS: Listeners = { clicks: [], keys: [], leaves: [], hearsKeys: false };

/** The elements of the body that have one of some attributes. */
const having = ({ body }: Document, attributes: string) => [
  ...body.querySelectorAll<HTMLElement>(attributes),
];

/** The elements that answer to a click, to keys, and to a change of theirs by leaving the page. */
export const handlers: Reading<{
  readonly clicked: readonly HTMLElement[];
  readonly keyed: ReadonlySet<Element>;
  readonly leaving: ReadonlySet<Element>;
  readonly hearsKeys: boolean;
}> = (document, { listeners = NO_LISTENERS }) => {
  const all = [...document.querySelectorAll<HTMLElement>("*")];
  const at = (places: readonly number[], attributes: string) =>
    new Set([...places.flatMap((place) => all[place] ?? []), ...having(document, attributes)]);
  const clicked = at(listeners.clicks, "[onclick]");
  return {
    clicked: [...clicked].filter((element) => isShown(element) && !element.matches("html, body, main")),
    keyed: at(listeners.keys, "[onkeydown], [onkeyup], [onkeypress]"),
    leaving: at(listeners.leaves, "select[onchange], input[onchange], input[onclick]"),
    hearsKeys: listeners.hearsKeys,
  };
};

/** By the keyboard, itself or through what it holds: a row that is clickable beside its link takes nothing away. */
export function isUsable(element: HTMLElement): boolean {
  // an `a` without `href` says 0 as well, and takes no focus
  const takesFocus = element.tabIndex >= 0 && !element.matches("a:not([href], [tabindex])");
  if (takesFocus || textOf(element) === "") return true;
  return element.querySelector(CONTROLS) !== null || element.closest("a[href], button, label") !== null;
}

const NATIVE =
  "a[href], area[href], button, input, select, textarea, summary, label, option, video, audio, iframe";

/** True for what answers to a click, takes the focus and is no control by itself, such as a `div` with a `tabindex`. */
export function isHomemade(element: HTMLElement): boolean {
  if (!isUsable(element) || !element.hasAttribute("tabindex")) return false;
  if (element.matches(NATIVE) || element.tabIndex < 0 || !isExposed(element) || element.isContentEditable)
    return false;
  return !element.querySelector(CONTROLS) && !element.closest("a[href], button, label");
}

export const hasRole = (element: Element) => Boolean(element.getAttribute("role")?.trim());

/** In the source of a handler, what goes on to another page or sends a form. */
export const LEAVES =
  /\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:assign|replace|reload)\(|\.href\s*=(?!=)|\.(?:requestS|s)ubmit\(|\bwindow\.open\(|history\.(?:back|forward|go|pushState)\(/;

/** What some attributes of an element hold. */
export function sourcesOf(element: Element, names: readonly string[]): string {
  return names
    .map((name) => element.getAttribute(name) ?? "")
    .join(" ")
    .trim();
}
