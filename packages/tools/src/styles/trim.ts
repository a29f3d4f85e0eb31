import type { AtRule, ChildNode, Container, Declaration, Root, Rule } from "postcss";
import type { Element } from "./element";
import { findMatches, type Nesting } from "./matching";

/** Elements that each remaining CSS rule matches. */
export type MatchesByRule = ReadonlyMap<unknown, readonly Element[]>;

/**
 * Removes the CSS selectors that match no element, then the rules and the at-rules that become empty. In the remaining
 * selectors, removes the alternatives of `:is()` whose class no element has. Returns the matches of the remaining rules.
 */
export function trim(root: Root, elements: readonly Element[], nesting: Nesting): MatchesByRule {
  const classes = new Set(elements.flatMap((element) => [...element.classes]));
  const matchesByRule = new Map<unknown, readonly Element[]>();
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const matches = rule.selectors.map((selector) => findMatches(selector, elements, nesting));
    const selectors = rule.selectors.filter((_, index) => (matches[index]?.length ?? 0) > 0);
    matchesByRule.set(rule, matches.flat());
    if (selectors.length === 0) remove(rule);
    else rule.selectors = selectors.map((selector) => trimAlternatives(selector, classes));
  });
  return matchesByRule;
}

/** Matches `:is()` with only classes as alternatives. These have the same specificity, so any of them can be removed. */
const CLASS_ALTERNATIVES = /:is\((\.[\w-]+(?:,\s*\.[\w-]+)*)\)/g;

function trimAlternatives(selector: string, classes: ReadonlySet<string>): string {
  return selector.replace(CLASS_ALTERNATIVES, (whole, alternatives: string) => {
    const used = alternatives.split(/,\s*/).filter((each) => classes.has(each.slice(1)));
    const [only] = used;
    if (only === undefined) return whole;
    return used.length === 1 ? only : `:is(${used.join(",")})`;
  });
}

/** Whether a CSS rule is a keyframe: `from`, `to` or `50%`, which are not selectors. */
function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === "atrule" && /keyframes$/i.test((parent as AtRule).name);
}

/**
 * Removes the custom properties, animations and counter styles that no remaining CSS rule uses. `usedElsewhere` lists
 * custom properties that other stylesheets use, and that must be kept.
 */
export function dropUnused(
  root: Root,
  elements: readonly Element[],
  matchesByRule: MatchesByRule,
  nesting: Nesting,
  usedElsewhere: Iterable<string> = [],
): void {
  dropUnusedVariables(root, elements, matchesByRule, nesting, usedElsewhere);
  const words = new Set<string>();
  root.walkDecls((decl) => {
    for (const [word] of decl.value.matchAll(/[\w-]+/g)) words.add(word);
  });
  root.walkAtRules(/^(keyframes|counter-style)$/, (rule: AtRule) => {
    if (!words.has(rule.params)) remove(rule);
  });
}

/**
 * Removes the custom properties that no element reads. An element reads a custom property if the name is in `usedElsewhere`,
 * or if a standard property of the element, or a custom property that is itself read, refers to the name. Elements inherit
 * custom properties. So a declaration is used only if it matches an element that reads the property, or an ancestor of such an
 * element: for example, the DSFR's hover colours of a badge are unused, because a badge contains no link.
 */
function dropUnusedVariables(
  root: Root,
  elements: readonly Element[],
  matchesByRule: MatchesByRule,
  nesting: Nesting,
  usedElsewhere: Iterable<string>,
): void {
  const definitions = new Map<string, Declaration[]>();
  /** Elements that read each custom property, and the ancestors of these elements. */
  const readers = new Map<string, Set<Element>>();
  const queue: string[] = [];
  const addReaders = (name: string, added: readonly Element[]) => {
    const known = readers.get(name) ?? new Set<Element>();
    readers.set(name, known);
    const { size } = known;
    for (const reader of added)
      for (let each: Element | undefined = reader; each && !known.has(each); each = each.parent)
        known.add(each);
    if (known.size > size) queue.push(name);
  };
  // a keyframe and a font have no selector, so any element may use them
  const findElements = ({ parent }: Declaration) => matchesByRule.get(parent) ?? elements;
  const readVariables = (decl: Declaration) => {
    for (const name of findVariables(decl.value)) {
      if (nesting === "page") addReaders(name, findElements(decl));
      else if (!readers.has(name)) addReaders(name, elements);
    }
  };

  for (const name of usedElsewhere) addReaders(name, elements);
  root.walkDecls((decl) => {
    if (decl.prop.startsWith("--")) definitions.set(decl.prop, [...(definitions.get(decl.prop) ?? []), decl]);
    else readVariables(decl);
  });
  const unused = new Set([...definitions.values()].flat());
  for (let name = queue.pop(); name !== undefined; name = queue.pop())
    for (const decl of definitions.get(name) ?? []) {
      if (!unused.has(decl) || !findElements(decl).some((element) => readers.get(decl.prop)?.has(element)))
        continue;
      unused.delete(decl);
      readVariables(decl);
    }
  unused.forEach(remove);
}

/** Returns the custom properties that a value, or any CSS text, refers to with `var()`. */
export function findVariables(text: string): string[] {
  return Array.from(text.matchAll(VARIABLE), ([, name = ""]) => name);
}

const VARIABLE = /var\(\s*(--[\w-]+)/g;

/** Removes comments, except one copy of each licence. */
export function dropComments(root: Root): void {
  const licences = new Set<string>();
  root.walkComments((comment) => {
    if (!comment.text.includes("License") || licences.has(comment.text)) remove(comment);
    licences.add(comment.text);
  });
}

/**
 * Removes the media queries for Internet Explorer and the first version of Edge, and the condition that a browser supports
 * `aspect-ratio`. Every browser that supports the container queries of our styles does, and these two do not.
 */
export function dropOldQueries(root: Root): void {
  root.walkAtRules("media", (rule) => {
    const queries = rule.params.split(",").filter((query) => !query.includes("-ms-high-contrast"));
    if (queries.length === 0) remove(rule);
    else rule.params = queries.join(",");
  });
  root.walkAtRules("supports", (rule) => {
    if (rule.params.startsWith("(aspect-ratio:")) rule.replaceWith(rule.nodes ?? []);
  });
}

/** Removes the white space and zeros that have no effect, and the old name of a property that is there with its present name. */
export function dropSpaces(root: Root): void {
  root.walk((node) => {
    node.raws.before = "";
    if (node.type === "comment") return;
    if (node.type === "decl") {
      if (/^break-/.test(node.prop) && node.next()?.toString().startsWith("page-break-"))
        node.next()?.remove();
      node.raws.between = ":";
      if (node.important) node.raws.important = "!important";
      // skip values with a URL, which may contain text that looks like a number or a list
      if (!node.value.includes("url(")) node.value = replaceOutsideQuotes(node.value, shortenValue);
      return;
    }
    Object.assign(node.raws, { between: "", after: "", semicolon: false });
    if (node.type === "rule")
      node.selector = replaceOutsideQuotes(node.selector, (part) =>
        part
          .replace(/\s*([>,+~])\s*|\s+(?=\))|(?<=\()\s+/g, "$1")
          .replace(/\s+/g, " ")
          .replace(/::(?=before|after)/g, ":"),
      );
    else node.params = node.params.replace(/: +/g, ":");
  });
  root.raws.after = "";
}

/** Shortens a value: `0.5rem, 1fr / 2` becomes `.5rem,1fr/2`. */
function shortenValue(value: string): string {
  return value.replace(/\s*([,*/])\s*/g, "$1").replace(/(?<![\w.-])0(?=\.\d)/g, "");
}

/** Returns a text with `change` applied to each part that is outside quotation marks. */
function replaceOutsideQuotes(text: string, change: (part: string) => string): string {
  // the parts with an odd index are quoted
  return text
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join("");
}

/** Removes a node, then each ancestor that becomes empty. */
export function remove(node: ChildNode): void {
  const parent: Container | undefined = node.parent;
  node.remove();
  if (parent && parent.type !== "root" && parent.nodes?.length === 0) remove(parent as ChildNode);
}
