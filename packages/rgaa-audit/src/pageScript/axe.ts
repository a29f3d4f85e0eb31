import type * as Axe from "axe-core";
import { lettersOf, ownTexts, referredBy, textOf } from "../page/dom";
import { asksAboutPerson, type Field, IN_FORM } from "../page/fields";
import { hasLanguages } from "../page/language";
import type { BrokenRule } from "./run";

/** What axe came to. */
export interface AxeResult {
  readonly found: readonly BrokenRule[];
  /** The rules that found something to judge, with how many elements each looked at. */
  readonly judged: ReadonlyMap<string, number>;
}

/** A style sheet of another host may take its time. In milliseconds. */
const TIMEOUT = 2000;

/** What axe leaves open wherever it cannot read a style sheet. */
const UNREAD = "css-orientation-lock";

/** No standard asks a message of error to be a live region too. */
const NOT_ASKED = [{ id: "aria-errormessage", enabled: false }];

/** Runs some of axe's rules on a part of the page. Frames are not entered: each is a page of its own. */
export async function runAxe(
  document: Document,
  asked: readonly string[],
  part: Axe.ElementContext,
): Promise<AxeResult> {
  const { axe } = globalThis as unknown as { axe: typeof Axe };
  if (asked.length === 0) return { found: [], judged: new Map() };
  axe.configure({ checks: NOT_ASKED });
  const known = new Set(axe.getRules().map(({ ruleId }) => ruleId));
  const results = await axe.run(part, {
    runOnly: { type: "rule", values: asked.filter((rule) => known.has(rule)) },
    iframes: false,
    // we find an element again by selectors of our own
    elementRef: true,
    selectors: false,
    preload: { assets: ["cssom"], timeout: TIMEOUT },
    // of what passes, one element a rule is enough to count the rule, and takes half the time
    resultTypes: ["violations", "incomplete"],
  });
  const judged = new Map<string, number>();
  // one that passes here and is undecided there has two results
  for (const { id, nodes } of [...results.violations, ...results.passes, ...results.incomplete])
    judged.set(id, (judged.get(id) ?? 0) + nodes.length);
  const isWrong = (rule: string) => (node: Axe.NodeResult) => !isRight(rule, node, document);
  const [violations, incomplete] = [results.violations, results.incomplete].map((all) =>
    all.map((each) => ({ ...each, nodes: each.nodes.filter(isWrong(each.id)) })),
  ) as [Axe.Result[], Axe.Result[]];
  const undecided = incomplete.filter(({ id }) => id !== UNREAD);
  return {
    found: [
      ...brokenIn(violations, document),
      ...brokenIn(undecided, document).map((each) => ({ ...each, isDoubtful: true })),
    ],
    judged,
  };
}

function elementOf(node: Axe.NodeResult): Element | undefined {
  return (node as Axe.NodeResult & { element?: Element }).element;
}

function brokenIn(results: readonly Axe.Result[], document: Document): BrokenRule[] {
  return results.flatMap(({ id: rule, nodes }) =>
    nodes.map((node) => ({
      rule,
      element: elementOf(node) ?? document.documentElement,
      isDoubtful: isForPerson(rule, elementOf(node), document),
      test: testOf(rule, elementOf(node)),
      ...detailOf(node),
    })),
  );
}

/** What axe accuses, and is right. */
function isRight(rule: string, node: Axe.NodeResult, document: Document): boolean {
  const element = elementOf(node);
  if (rule === "meta-refresh") return leavesAtOnce(document);
  // RGAA 8.3.1 takes a language on each text too
  if (rule === "html-has-lang") return hasLanguages(document.body);
  // RGAA 9.2 does not apply to the doctypes before HTML 5; a set of frames has no content of its own
  if (rule.startsWith("landmark-") && rule.endsWith("-main"))
    return document.doctype?.publicId !== "" || document.body.matches("frameset");
  // RGAA 1.2 takes an image for a decoration by its role, whatever its alternative
  if (rule === "aria-allowed-role") return element?.matches(DECOR) ?? false;
  // a name that does not hold the words that are seen
  return rule === "label-content-name-mismatch" && (isReadByName(element) || isSign(element));
}

/** True for one letter that stands for a picture, such as « X »: nobody says it. */
const isSign = (element: Element | undefined) => [...(element ? textOf(element) : "")].length === 1;

/** What axe is sure of, and a person has to look at. */
function isForPerson(rule: string, element: Element | undefined, document: Document): boolean {
  if (!element) return false;
  // a list that is still to be filled; what it owns elsewhere fills it too
  if (rule === "aria-required-children")
    return element.childElementCount === 0 && referredBy(element, "aria-owns").length === 0;
  // RGAA 11.13 is about the person's own data
  if (rule === "autocomplete-valid") return !asksAboutPerson(element as Field);
  // RGAA 13.1, particular case: a page that has moved
  return rule === "meta-refresh" && MOVED.test(textOf(document.body));
}

/** What is said of an address that is out of date; that a page leads on says nothing of it. */
const MOVED =
  /\b(?:déplacée?|déménagée?|transférée?|n[’']existe plus|(?:has|have) (?:been )?moved|no longer|nouvel(?:le)? (?:adresse|page|site|version)|nouveau site|new (?:address|page|site|version|website))/i;

/** Of the rules that look at elements of several kinds, the test that each of these fails: that of the first selector that finds it. */
export const TESTS: Readonly<Record<string, readonly (readonly [test: string, selector: string])[]>> = {
  "aria-command-name": [
    ["6.2.1", "[role=link]"],
    ["11.9.1", `[role=button]${IN_FORM}`],
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
    ["11.9.1", IN_FORM],
    ["7.1.1", "*"],
  ],
  "input-button-name": [
    ["11.9.1", IN_FORM],
    ["7.1.1", "*"],
  ],
  "label-content-name-mismatch": [
    ["6.1.5", "a[href]:not([role]), [role=link]"],
    ["11.2.5", "[role=checkbox], [role=radio], [role=switch], [role=option]"],
    ["11.9.2", `:is(button, input, [role=button])${IN_FORM}`],
    ["7.1.3", "*"],
  ],
};

const testOf = (rule: string, element: Element | undefined) =>
  TESTS[rule]?.find(([, selector]) => element?.matches(selector))?.[0];

const DECOR = "img:is([role=presentation], [role=none])";

/** A page that goes on to another at once is gone before any other time is up. */
function leavesAtOnce(document: Document): boolean {
  const all = document.querySelectorAll<HTMLMetaElement>("meta[http-equiv=refresh i]");
  return [...all].some(({ content }) => /^\s*0+\s*(?:$|[;,\s])/.test(content));
}

/** True where the name holds all words but those that a font of icons draws as a picture. */
function isReadByName(element: Element | undefined): boolean {
  const parts = element ? [element, ...element.querySelectorAll("*")] : [];
  if (!parts.some(drawsIcons)) return false;
  const words = parts.filter((part) => !drawsIcons(part)).flatMap(ownTexts);
  const name = lettersOf(element?.getAttribute("aria-label") ?? "");
  return name !== "" && words.every(({ data }) => name.includes(lettersOf(data)));
}

/** True where the first font is one whose words are pictures, by its name: it may not have been loaded. */
function drawsIcons(element: Element): boolean {
  const [first = ""] = getComputedStyle(element).fontFamily.split(",");
  return /icon|symbols|glyph|awesome|dingbats/i.test(first);
}

/** Axe's numbers, where a rule has some. */
function detailOf({ any }: Axe.NodeResult): { detail?: string } {
  const data = any[0]?.data as
    | { contrastRatio?: number; expectedContrastRatio?: string; requiredContrastRatio?: number }
    | null
    | undefined;
  if (!data?.contrastRatio) return {};
  // of a text by its size; of a link beside the text around it
  const least = data.expectedContrastRatio ?? `${data.requiredContrastRatio}:1`;
  return { detail: `${data.contrastRatio}:1 < ${least}` };
}
