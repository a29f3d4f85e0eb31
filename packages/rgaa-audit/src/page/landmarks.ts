import { exposed, textOf } from "./dom";
import { isFileName, saysNothing } from "./names";
import { type CheckResult, type ElementViolation, faults, faultsOf } from "./violation";

/** RGAA 8.6, 9.2 and 12.7: the page's title, its menus, and the way straight to its content. */
export function landmarks(document: Document): CheckResult {
  const { title, documentElement } = document;
  const isVague = isFileName(title) || saysNothing(title);
  const titles = faultsOf(documentElement, { "title-vague": isVague && title });
  return { tested: 1, violations: [...titles, ...menus(document), ...skipLinks(document)] };
}

const MENU = /(?:^|[\s_-])(?:nav|navbar|menu|navigation)(?:$|[\s_-])/i;

const NO_MENU = "nav, main, footer, [role=navigation], [role=menu], [role=menubar], [role=main]";

function menus(document: Document): ElementViolation[] {
  const lists = exposed(document, "ul, ol").filter((list) => {
    if (list.querySelectorAll(":scope > li > a[href]").length < 2) return false;
    const around = [list, list.parentElement, list.parentElement?.parentElement];
    return !list.closest(NO_MENU) && around.some((each) => each && MENU.test(`${each.className} ${each.id}`));
  });
  return faults("nav-missing", lists);
}

/** Stops before the content, from which on a link past them is due. */
const MANY = 8;
const STOPS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
const SKIPS = /contenu|aller|passer|accès|skip|content|main/i;

function skipLinks(document: Document): ElementViolation[] {
  // the DSFR's skip links are transparent until one of them has the focus
  const stops = exposed(document, STOPS);
  const inPage = stops.filter((stop) => /^#[^/]/.test(stop.getAttribute("href") ?? ""));
  const dead = inPage.filter(
    (link) => stops.indexOf(link) < 3 && SKIPS.test(textOf(link)) && !targetOf(link),
  );
  const main = document.querySelector("main, [role=main]");
  const before = stops.filter(
    (stop) => main && (stop.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const isSkipped = before.some((stop) => inPage.includes(stop) && targetOf(stop));
  const missing = main && before.length >= MANY && !isSkipped && dead.length === 0 ? [main] : [];
  return [...faults("skip-link-dead", dead), ...faults("skip-link-missing", missing)];
}

function targetOf(link: Element): Element | undefined {
  const id = decodeURIComponent((link.getAttribute("href") ?? "").slice(1));
  const { ownerDocument } = link;
  if (id === "top") return ownerDocument.body;
  return ownerDocument.getElementById(id) ?? ownerDocument.getElementsByName(id)[0];
}
