import type * as Axe from "axe-core";
import { CONTROLS, getLetters, getOwnTexts, getReferencedElements, getText } from "../page/dom";
import { asksPersonalData, type Field, FORM_MEMBER } from "../page/fields";
import { declaresLanguages } from "../page/language";
import type { BrokenRule } from "./run";

/** Result of a run of axe. */
export interface AxeResult {
  readonly found: readonly BrokenRule[];
  /** Number of tested elements of each rule that found elements to test. All elements that pass a rule count as one. */
  readonly testedCounts: ReadonlyMap<string, number>;
}

/** Time limit of the wait for a style sheet from another domain, in milliseconds. */
const STYLE_SHEET_TIMEOUT_MS = 2000;

/** Name of the axe rule that is undecided whenever axe cannot read a style sheet. */
const UNDECIDED_WITHOUT_STYLES = "css-orientation-lock";

/**
 * Checks of axe to change. The check `aria-errormessage` requires an error message to be a live region too, which no standard
 * requires. A list may contain separators.
 */
const CHECKS = [
  { id: "aria-errormessage", enabled: false },
  { id: "only-listitems", options: { validRoles: ["listitem", "separator"], validNodeNames: ["li"] } },
];

/**
 * Runs some of axe's rules on a part of the page. Does not enter frames, because each frame is audited as a page of its
 * own.
 */
export async function runAxe(
  document: Document,
  ruleNames: readonly string[],
  context: Axe.ElementContext,
): Promise<AxeResult> {
  const { axe } = globalThis as unknown as { axe: typeof Axe };
  if (ruleNames.length === 0) return { found: [], testedCounts: new Map() };
  axe.configure({ checks: CHECKS });
  const existing = new Set(axe.getRules().map(({ ruleId }) => ruleId));
  const results = await axe.run(context, {
    runOnly: { type: "rule", values: ruleNames.filter((rule) => existing.has(rule)) },
    iframes: false,
    // return the elements, not axe's selectors: our own selectors identify the elements
    elementRef: true,
    selectors: false,
    preload: { assets: ["cssom"], timeout: STYLE_SHEET_TIMEOUT_MS },
    // return all elements only for these two types: for passes, one element per rule is enough to count the rule, and this
    // halves the time
    resultTypes: ["violations", "incomplete"],
  });
  const testedCounts = new Map<string, number>();
  // a rule that passes on one element and is undecided on another has two results
  for (const { id, nodes } of [...results.violations, ...results.passes, ...results.incomplete])
    testedCounts.set(id, (testedCounts.get(id) ?? 0) + nodes.length);
  const badLists = new Set(
    results.violations.flatMap(({ id, nodes }) =>
      id === "list" || id === "aria-required-children" ? nodes.map(getElement) : [],
    ),
  );
  const isViolation = (rule: string) => (node: Axe.NodeResult) =>
    !conformsToRgaa(rule, node, document) &&
    !(rule === "listitem" && repeatsCause(getElement(node), badLists));
  const [violations, incomplete] = [results.violations, results.incomplete].map((all) =>
    all.map((each) => ({ ...each, nodes: each.nodes.filter(isViolation(each.id)) })),
  ) as [Axe.Result[], Axe.Result[]];
  const undecided = incomplete.filter(({ id }) => id !== UNDECIDED_WITHOUT_STYLES);
  return {
    found: [
      ...toBrokenRules(violations, document),
      ...toBrokenRules(undecided, document).map((each) => ({ ...each, isDoubtful: true })),
    ],
    testedCounts,
  };
}

function getElement(node: Axe.NodeResult): Element | undefined {
  return (node as Axe.NodeResult & { element?: Element }).element;
}

function toBrokenRules(results: readonly Axe.Result[], document: Document): BrokenRule[] {
  return results.flatMap(({ id: rule, nodes }) =>
    nodes.map((node) => ({
      rule,
      element: getElement(node) ?? document.documentElement,
      isDoubtful: needsReview(rule, getElement(node), document),
      test: findTest(rule, getElement(node)),
      ...getContrastDetail(node),
    })),
  );
}

/**
 * Whether a list item is outside a list for a reason that is already reported: its list contains what its role does not
 * allow, or another item before it in the same parent is outside a list too.
 */
function repeatsCause(item: Element | undefined, badLists: ReadonlySet<Element | undefined>): boolean {
  const list = item?.closest("ul, ol") ?? undefined;
  return (list !== undefined && badLists.has(list)) || item?.matches("li ~ li") === true;
}

/** Whether an element that axe reports nevertheless conforms to the RGAA. */
function conformsToRgaa(rule: string, node: Axe.NodeResult, document: Document): boolean {
  const element = getElement(node);
  if (rule === "meta-refresh") return refreshesImmediately(document);
  // RGAA 8.3.1 also accepts a declared language on each text
  if (rule === "html-has-lang") return declaresLanguages(document.body);
  // RGAA 9.2 does not apply to the doctypes before HTML 5; a `frameset` has no content of its own
  if (rule.startsWith("landmark-") && rule.endsWith("-main"))
    return document.doctype?.publicId !== "" || document.body.matches("frameset");
  // the State's tests of components require an accordion to be a list of tabs that contains its panels
  if (rule === "aria-required-children") return element?.matches(ACCORDION) ?? false;
  // a link may be only the text of a tab: the tab takes the click and the focus, so the link is not a second control
  if (rule === "nested-interactive") return element ? containsOnlyLabelLinks(element) : false;
  // RGAA 1.2 recognises a decorative image by its role, whatever its alternative
  if (rule === "aria-allowed-role") return element?.matches(DECORATIVE_IMAGE) ?? false;
  // axe reports a name that does not contain the visible text; the text of an icon does not count
  return rule === "label-content-name-mismatch" && (isNameComplete(element) || isIconLetter(element));
}

/**
 * Whether an element's text is a single letter used as an icon, such as « X ». Users of speech input do not pronounce this
 * letter.
 */
const isIconLetter = (element: Element | undefined) => [...(element ? getText(element) : "")].length === 1;

/** Whether a person has to decide on an element that axe reports as a violation. */
function needsReview(rule: string, element: Element | undefined, document: Document): boolean {
  if (!element) return false;
  // a script may still fill an empty list; elements that the list owns with `aria-owns` count as its content
  if (rule === "aria-required-children")
    return element.childElementCount === 0 && getReferencedElements(element, "aria-owns").length === 0;
  // RGAA 11.13 is only about the user's own data
  if (rule === "autocomplete-valid") return !asksPersonalData(element as Field);
  // RGAA 13.1, particular case: a page that has moved may redirect
  return rule === "meta-refresh" && MOVED_PAGE.test(getText(document.body));
}

/** Matches text that indicates that a page has moved. A text about a redirect is not enough. */
const MOVED_PAGE =
  /\b(?:déplacée?|déménagée?|transférée?|n[’']existe plus|(?:has|have) (?:been )?moved|no longer|nouvel(?:le)? (?:adresse|page|site|version)|nouveau site|new (?:address|page|site|version|website))/i;

/**
 * RGAA tests of the axe rules that are about several types of elements, by rule name. An element fails the test of the first
 * selector that matches the element.
 */
export const TESTS_BY_ELEMENT: Readonly<
  Record<string, readonly (readonly [test: string, selector: string])[]>
> = {
  "aria-command-name": [
    ["6.2.1", "[role=link]"],
    ["11.9.1", `[role=button]${FORM_MEMBER}`],
    ["7.1.1", "*"],
  ],
  "aria-required-children": [
    ["9.3.1", "[role=list]"],
    ["7.1.1", "*"],
  ],
  "aria-required-parent": [
    ["9.3.1", "[role=listitem]"],
    ["7.1.1", "*"],
  ],
  "aria-toggle-field-name": [
    ["7.1.1", "[role=menuitemcheckbox], [role=menuitemradio]"],
    ["11.1.1", "*"],
  ],
  "button-name": [
    ["11.1.1", "[role=switch], [role=checkbox], [role=radio]"],
    ["11.9.1", FORM_MEMBER],
    ["7.1.1", "*"],
  ],
  "input-button-name": [
    ["11.9.1", FORM_MEMBER],
    ["7.1.1", "*"],
  ],
  "label-content-name-mismatch": [
    ["6.1.5", "a[href]:not([role]), [role=link]"],
    ["11.2.5", "[role=checkbox], [role=radio], [role=switch], [role=option]"],
    ["11.9.2", `:is(button, input, [role=button])${FORM_MEMBER}`],
    ["7.1.3", "*"],
  ],
};

const findTest = (rule: string, element: Element | undefined) =>
  TESTS_BY_ELEMENT[rule]?.find(([, selector]) => element?.matches(selector))?.[0];

const ACCORDION = "[role=tablist][aria-multiselectable=true]:has([role=tabpanel])";

/** Whether the only interactive elements in an element are links without a role that Tab skips, as in the tabs of jQuery UI. */
function containsOnlyLabelLinks(element: Element): boolean {
  const links = "a[role=presentation][tabindex^='-'], a[role=none][tabindex^='-']";
  const parts = [...element.querySelectorAll(`${CONTROLS}, [tabindex]`)];
  return parts.length > 0 && parts.every((each) => each.matches(links));
}

const DECORATIVE_IMAGE = "img:is([role=presentation], [role=none])";

/** Whether the page refreshes immediately. An immediate refresh takes effect before any delayed one. */
function refreshesImmediately(document: Document): boolean {
  const all = document.querySelectorAll<HTMLMetaElement>("meta[http-equiv=refresh i]");
  return [...all].some(({ content }) => /^\s*0+\s*(?:$|[;,\s])/.test(content));
}

/**
 * Whether an element contains icons of an icon font or the keys of its shortcut, and the element's `aria-label` contains all
 * other texts of the element. Users of speech input pronounce neither.
 */
function isNameComplete(element: Element | undefined): boolean {
  const parts = element ? [element, ...element.querySelectorAll("*")] : [];
  const isOutsideLabel = (part: Element) => drawsIcons(part) || part.closest("kbd") !== null;
  if (!parts.some(isOutsideLabel)) return false;
  const texts = parts.filter((part) => !isOutsideLabel(part)).flatMap(getOwnTexts);
  const name = getLetters(element?.getAttribute("aria-label") ?? "");
  return name !== "" && texts.every(({ data }) => name.includes(getLetters(data)));
}

/** Whether an element's first font is an icon font, according to its name. The font itself is not always loaded. */
function drawsIcons(element: Element): boolean {
  const [first = ""] = getComputedStyle(element).fontFamily.split(",");
  return /icon|symbols|glyph|awesome|dingbats/i.test(first);
}

/**
 * Returns the measured and the required contrast as a detail. Returns no detail for axe's rules that do not measure a contrast.
 */
function getContrastDetail({ any }: Axe.NodeResult): { detail?: string } {
  const data = any[0]?.data as
    | { contrastRatio?: number; expectedContrastRatio?: string; requiredContrastRatio?: number }
    | null
    | undefined;
  if (!data?.contrastRatio) return {};
  // `expectedContrastRatio` is the contrast that a text requires with its background; `requiredContrastRatio` is the contrast
  // that a link requires with the text around it
  const required = data.expectedContrastRatio ?? `${data.requiredContrastRatio}:1`;
  return { detail: `${data.contrastRatio}:1 < ${required}` };
}
