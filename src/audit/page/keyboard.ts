import { isShown } from "./dom";
import type { Fault, Look } from "./fault";

/** Where Tab stopped, in order; null where the focus left the document, between the last stop and the first. */
export interface Stops {
  readonly elements: (Element | null)[];
  end(): void;
}

/** Writes down each element that the focus comes to, from now on. */
export function recordStops(document: Document): Stops {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const elements: (Element | null)[] = [];
  const arrive = ({ target }: FocusEvent) => elements.push(target instanceof Element ? target : null);
  const leave = ({ relatedTarget }: FocusEvent) => relatedTarget ?? elements.push(null);
  document.addEventListener("focusin", arrive, true);
  document.addEventListener("focusout", leave, true);
  const end = () => {
    document.removeEventListener("focusin", arrive, true);
    document.removeEventListener("focusout", leave, true);
  };
  return { elements, end };
}

/** What Tab should stop at, in the document's order; a group of radio buttons is one stop, and frames are apart. */
export function tabStops(document: Document): HTMLElement[] {
  const candidates = document.body.querySelectorAll<HTMLElement>(
    "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true]",
  );
  return [...candidates].filter((element) => {
    if (element.tabIndex < 0 || element.matches(":disabled") || element.closest("[inert]")) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.matches("summary") && element.parentElement?.querySelector("summary") !== element)
      return false;
    return !element.matches("input[type=radio]");
  });
}

/**
 * RGAA 12.8, 12.9 and 7.3, from the stops of two rounds with Tab: the order, what was never reached, and
 * where the focus stayed.
 */
export function walkFaults(document: Document, { elements }: Stops): Look {
  const reached = new Set(elements);
  const tested = reached.size;
  // a modal keeps the focus in on purpose
  const modal = document.querySelector("dialog:modal, [aria-modal=true]");
  if (modal && isShown(modal)) return { tested, faults: [] };
  const order = orderFaults(elements);
  // a frame has stops of its own, which nothing here can count
  if (document.querySelector("iframe, frame, object, embed")) return { tested, faults: order };
  const stay = document.activeElement;
  if (stay && stay !== document.body && !elements.includes(null))
    return { tested, faults: [...order, { rule: "focus-trap", element: stay }] };
  const missed = tabStops(document).filter((element) => !reached.has(element));
  return {
    tested,
    faults: [...order, ...missed.map((element): Fault => ({ rule: "focus-unreached", element }))],
  };
}

/** Over one whole round: the first may have started anywhere, where the page had its focus last. */
function orderFaults(elements: Stops["elements"]): Fault[] {
  const second = elements.slice(elements.indexOf(null) + 1);
  const end = second.findIndex((element, index) => element === null || second.indexOf(element) < index);
  const round = second.slice(0, end === -1 ? undefined : end);
  return round.flatMap((element, index): Fault[] => {
    const next = round[index + 1];
    if (!element || !next) return [];
    const isBack = (element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return isBack ? [{ rule: "focus-order", element }] : [];
  });
}
