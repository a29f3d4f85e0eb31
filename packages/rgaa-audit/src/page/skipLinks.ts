import { exposed, textOf } from "./dom";
import type { Reading } from "./readings";

const STOPS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
const SKIPS = /contenu|aller|passer|accès|skip|content|main/i;

/** What the keyboard comes to, in order. The DSFR's skip links are transparent until one of them has the focus. */
export const stopsOf: Reading<readonly Element[]> = (document) => exposed(document, STOPS);

/** True for a link to a place of its page. */
export const isInPage = (link: Element) => /^#[^/]/.test(link.getAttribute("href") ?? "");

/** Links that would lead past the menus, and whose target is not there. */
export const deadSkipLinks: Reading<readonly Element[]> = (_document, { once }) =>
  once(stopsOf)
    .slice(0, 3)
    .filter((link) => isInPage(link) && SKIPS.test(textOf(link)) && !targetOf(link));

export function targetOf(link: Element): Element | undefined {
  const id = decodeURIComponent((link.getAttribute("href") ?? "").slice(1));
  const { ownerDocument } = link;
  if (id === "top") return ownerDocument.body;
  return ownerDocument.getElementById(id) ?? ownerDocument.getElementsByName(id)[0];
}
