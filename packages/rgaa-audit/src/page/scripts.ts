import { CONTROLS, isExposed, isShown, lineage, quote, textOf } from "./dom";
import { type CheckResult, type ElementViolation, faults, faultsOf } from "./violation";

/** What scripts listen to, by the place of each element in `querySelectorAll("*")`: only the page's own world knows it. */
export interface Listeners {
  readonly clicks: readonly number[];
  readonly keys: readonly number[];
  /** Those that go on to another page or send a form as their field changes. */
  readonly leaves: readonly number[];
  /** Whether the whole document listens to keys, which may be meant for any element. */
  readonly hearsKeys: boolean;
  /** The key of a shortcut of one character for the whole page. */
  readonly shortcut?: string;
}

const NO_LISTENERS: Listeners = { clicks: [], keys: [], leaves: [], hearsKeys: false };

/** RGAA 7.1, 7.3, 7.4, 12.10 and 13.11: what answers to a mouse, to keys, and when. */
export function handlers(document: Document, listeners: Listeners = NO_LISTENERS): CheckResult {
  const { shortcut } = listeners;
  const all = [...document.querySelectorAll<HTMLElement>("*")];
  const having = (attributes: string) => [...document.body.querySelectorAll<HTMLElement>(attributes)];
  const at = (places: readonly number[], attributes: string) =>
    new Set([...places.flatMap((place) => all[place] ?? []), ...having(attributes)]);
  const clicked = at(listeners.clicks, "[onclick]");
  const keyed = at(listeners.keys, "[onkeydown], [onkeyup], [onkeypress]");
  const leaving = at(listeners.leaves, "select[onchange], input[onchange], input[onclick]");
  const found = [...clicked].filter((element) => isShown(element) && !element.matches("html, body, main"));
  const hovered = having("[onmouseover], [onmouseenter]").filter(
    (element) => isShown(element) && !isUsable(element) && !element.matches("[onfocus]"),
  );
  const pressed = having("[onmousedown], [onpointerdown], [ontouchstart]").filter((element) =>
    LEAVES.test(sourcesOf(element, PRESSES)),
  );
  return {
    tested: found.length,
    violations: [
      ...found.flatMap((element) => clickViolations(element, keyed, listeners.hearsKeys)),
      ...faults("context-change", [...leaving].filter(leaves)),
      ...faults("hover-only", hovered),
      ...faults("pointer-down", pressed),
      ...faults("focus-removed", having("a[href][tabindex^='-'], button[tabindex^='-']").filter(isRemoved)),
      ...faultsOf(document.body, { "single-key": shortcut && quote(shortcut) }),
    ],
  };
}

const NATIVE =
  "a[href], area[href], button, input, select, textarea, summary, label, option, video, audio, iframe";

function clickViolations(
  element: HTMLElement,
  keyed: ReadonlySet<Element>,
  hearsKeys: boolean,
): ElementViolation[] {
  if (!isUsable(element)) return faults("mouse-only", [element]);
  if (element.matches(NATIVE) || element.tabIndex < 0 || !isExposed(element) || element.isContentEditable)
    return [];
  if (element.querySelector(CONTROLS) || element.closest("a[href], button, label")) return [];
  if (!element.hasAttribute("tabindex")) return [];
  if (!element.getAttribute("role")?.trim()) return faults("role-missing", [element]);
  const hasKeys = hearsKeys || lineage(element).some((each) => keyed.has(each));
  return faultsOf(element, { "mouse-only": !hasKeys });
}

/** By the keyboard, itself or through what it holds: a row that is clickable beside its link takes nothing away. */
function isUsable(element: HTMLElement): boolean {
  // an `a` without `href` says 0 as well, and takes no focus
  const takesFocus = element.tabIndex >= 0 && !element.matches("a:not([href], [tabindex])");
  if (takesFocus || textOf(element) === "") return true;
  return element.querySelector(CONTROLS) !== null || element.closest("a[href], button, label") !== null;
}

const LEAVES = /\blocation\b|\.href\b|\.submit\(|\.open\(|history\./;
const PRESSES = ["onmousedown", "onpointerdown", "ontouchstart"];

function leaves(element: Element): boolean {
  const written = sourcesOf(element, ["onchange", "onclick"]);
  return isShown(element) && (written === "" || LEAVES.test(written));
}

function sourcesOf(element: Element, names: readonly string[]): string {
  return names
    .map((name) => element.getAttribute(name) ?? "")
    .join(" ")
    .trim();
}

const COMPOSITES =
  "[role=toolbar], [role=tablist], [role=menu], [role=menubar], [role=listbox], [role=tree], [role=grid], [role=radiogroup], [aria-hidden=true], [inert], dialog, [role=dialog]";

/** True for a button or a link that Tab passes over, though nothing else does what it does. */
function isRemoved(element: Element): boolean {
  if (!isShown(element) || textOf(element) === "" || element.closest(COMPOSITES)) return false;
  if (element.matches("[aria-expanded], [aria-controls], input + button")) return false;
  const twin = `a[href="${CSS.escape(element.getAttribute("href") ?? "")}"]:not([tabindex^='-'])`;
  return !element.matches("a") || element.ownerDocument.querySelector(twin) === null;
}
