import { findExposed, getText } from "./dom";
import type { Reading } from "./readings";

const STOP_SELECTOR = "a[href], button, input:not([type=hidden]), select, textarea, summary";
const SKIP_TEXT = /contenu|aller|passer|accès|skip|content|main/i;

/**
 * Returns the exposed tab stops, in order. Includes transparent stops, such as the DSFR's skip links, which are transparent
 * until one of them has the focus.
 */
export const findExposedStops: Reading<readonly Element[]> = (document) =>
  findExposed(document, STOP_SELECTOR);

/** Whether a link leads to an anchor of its own page. */
export const isSamePageLink = (link: Element) => /^#[^/]/.test(link.getAttribute("href") ?? "");

/** Returns the skip links whose target is missing, among the first three tab stops. */
export const findDeadSkipLinks: Reading<readonly Element[]> = (_document, { once }) =>
  once(findExposedStops)
    .slice(0, 3)
    .filter((link) => isSamePageLink(link) && SKIP_TEXT.test(getText(link)) && !findTarget(link));

export function findTarget(link: Element): Element | undefined {
  const id = decodeURIComponent((link.getAttribute("href") ?? "").slice(1));
  const { ownerDocument } = link;
  if (id === "top") return ownerDocument.body;
  return ownerDocument.getElementById(id) ?? ownerDocument.getElementsByName(id)[0];
}
