import { CONTROLS, isExposed, isShown, getText } from "./dom";
import type { Listeners, Reading } from "./readings";

const NO_LISTENERS: Listeners = {
  clickTargets: new Set(),
  keyTargets: new Set(),
  leavingFields: new Set(),
  hearsKeys: false,
};

/** Returns the elements of the body that match a selector of event handler attributes. */
const queryByAttributes = ({ body }: Document, attributes: string) => [
  ...body.querySelectorAll<HTMLElement>(attributes),
];

/**
 * Returns the elements with event handlers: visible targets of clicks, targets of keys, and fields whose change leaves the
 * page. Combines the listeners that scripts add with the handlers in attributes.
 */
export const findHandlers: Reading<{
  readonly clickTargets: readonly HTMLElement[];
  readonly keyTargets: ReadonlySet<Element>;
  readonly leavingFields: ReadonlySet<Element>;
  readonly hearsKeys: boolean;
}> = (document, { listeners = NO_LISTENERS }) => {
  const collect = (elements: ReadonlySet<Element>, attributes: string) =>
    new Set([...(elements as ReadonlySet<HTMLElement>), ...queryByAttributes(document, attributes)]);
  const clickTargets = collect(listeners.clickTargets, "[onclick]");
  return {
    clickTargets: [...clickTargets].filter(
      (element) => isShown(element) && !element.matches("html, body, main"),
    ),
    keyTargets: collect(listeners.keyTargets, "[onkeydown], [onkeyup], [onkeypress]"),
    leavingFields: collect(listeners.leavingFields, "select[onchange], input[onchange], input[onclick]"),
    hearsKeys: listeners.hearsKeys,
  };
};

/**
 * Whether keyboard users can operate an element, directly or through a control inside or around it. For example, keyboard users
 * can use the link inside a clickable row. An element without text counts as usable.
 */
export function isKeyboardUsable(element: HTMLElement): boolean {
  // the `tabIndex` of an `a` without `href` is also 0, but such an element is not focusable
  const takesFocus = element.tabIndex >= 0 && !element.matches("a:not([href], [tabindex])");
  if (takesFocus || getText(element) === "") return true;
  return element.querySelector(CONTROLS) !== null || element.closest("a[href], button, label") !== null;
}

const NATIVE =
  "a[href], area[href], button, input, select, textarea, summary, label, option, video, audio, iframe";

/**
 * Whether a clickable element is a custom control, such as a `div` that is focusable by its `tabindex`. Native controls,
 * elements inside a native control, and elements that contain a control do not count.
 */
export function isCustomControl(element: HTMLElement): boolean {
  if (!isKeyboardUsable(element) || !element.hasAttribute("tabindex")) return false;
  if (element.matches(NATIVE) || element.tabIndex < 0 || !isExposed(element) || element.isContentEditable)
    return false;
  return !element.querySelector(CONTROLS) && !element.closest("a[href], button, label");
}

export const hasRole = (element: Element) => Boolean(element.getAttribute("role")?.trim());

/** Matches code that navigates or submits a form. */
export const NAVIGATION_CODE =
  /\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:assign|replace|reload)\(|\.href\s*=(?!=)|\.(?:requestS|s)ubmit\(|\bwindow\.open\(|history\.(?:back|forward|go|pushState)\(/;

/** Returns the values of some attributes of an element, joined by spaces. */
export function joinAttributes(element: Element, names: readonly string[]): string {
  return names
    .map((name) => element.getAttribute(name) ?? "")
    .join(" ")
    .trim();
}
