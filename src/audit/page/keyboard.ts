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

/** The stops of the first round, where it came to all that Tab should stop at before it left the document. */
export function wholeRound(document: Document, { elements }: Stops): (Element | null)[] | undefined {
  const round = elements.slice(0, Math.max(elements.indexOf(null), 0));
  return tabStops(document).every((stop) => round.includes(stop)) ? round : undefined;
}

/**
 * RGAA 12.8, 12.9 and 7.3, from the stops of one whole round with Tab, or of two: the order, what was never
 * reached, and where the focus stayed.
 */
export function walkFaults(document: Document, stops: Stops): Look {
  const { elements } = stops;
  const reached = new Set(elements);
  const tested = reached.size;
  // a modal keeps the focus in on purpose
  const modal = document.querySelector("dialog:modal, [aria-modal=true]");
  if (modal && isShown(modal)) return { tested, faults: [] };
  const order = orderFaults(wholeRound(document, stops) ?? secondRound(stops));
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

/** From where the focus came in again: the first round may have started anywhere, where the page had its focus last. */
function secondRound({ elements }: Stops): (Element | null)[] {
  const second = elements.slice(elements.indexOf(null) + 1);
  const end = second.findIndex((element, index) => element === null || second.indexOf(element) < index);
  return second.slice(0, end === -1 ? undefined : end);
}

function orderFaults(round: readonly (Element | null)[]): Fault[] {
  return round.flatMap((element, index): Fault[] => {
    const next = round[index + 1];
    if (!element || !next) return [];
    const isBack = (element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return isBack ? [{ rule: "focus-order", element }] : [];
  });
}
