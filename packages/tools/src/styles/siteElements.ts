import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Root } from "postcss";
import { type Element, createElement, type ElementSet, createElementSet } from "./element";
import type { Scheme } from "./scheme";
import { copyHeaderLinks, withAnyState, isStateAttribute } from "./script";
import { parseSelector } from "./selector";
import type { SourceNames } from "./sourceNames";

type Node = DefaultTreeAdapterTypes.Node;

export interface SiteMarkup {
  /** Names of the state attributes. Each may have any value on any element. */
  readonly states: readonly string[];
  readonly scheme: Scheme;
  /** Classes that any element inside `<body>` may have, even if the pages contain no element with these classes. */
  readonly keep: readonly string[];
}

/**
 * Names of the attributes whose values CSS rules test. The values of other attributes are ignored, so that elements that differ
 * only by these values can be merged.
 */
const TESTED_ATTRIBUTES = new Set(["class", "contenteditable", "target", "type"]);

/** Parses whole pages into distinct elements, in any state that a script may set. */
export function parseSiteElements(
  pages: readonly string[],
  { states, scheme, keep }: SiteMarkup,
): readonly Element[] {
  const elements = createElementSet((element) =>
    element.name === "html" ? element : withAnyState(element, states),
  );
  const theme = scheme === "system" ? undefined : scheme;
  for (const page of pages) visit(parse(page), undefined);
  copyHeaderLinks(elements);
  return keep.length > 0 ? [...elements.all(), ...createWildcards(keep, elements)] : elements.all();

  function visit(node: Node, parent: Element | undefined): void {
    const element =
      "tagName" in node ? elements.add(node.tagName.toLowerCase(), readAttributes(node), parent) : parent;
    if ("content" in node) visit(node.content, element);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child, element);
  }

  function readAttributes({ tagName, attrs }: DefaultTreeAdapterTypes.Element) {
    const pairs = attrs.map(({ name, value }): [string, string | undefined] => [
      name,
      TESTED_ATTRIBUTES.has(name) ? value : undefined,
    ]);
    const attributes = new Map(pairs.sort());
    if (tagName === "html") attributes.set("data-fr-scheme", theme).set("data-fr-theme", theme);
    return attributes;
  }
}

/** Creates elements of any name with these classes, inside `<body>`, nested as deeply as the DSFR's CSS selectors require. */
function createWildcards(names: readonly string[], pageElements: ElementSet): Element[] {
  const attributes = new Map([["class", names.join(" ")]]);
  const elements: Element[] = [];
  for (const body of pageElements.all().filter(({ name }) => name === "body"))
    for (let depth = 0, parent = body; depth < 6; depth++)
      elements.push((parent = createElement("*", attributes, parent)));
  return elements;
}

/**
 * Creates an element that may have any name, position and state, and that has all the classes of the stylesheet that the
 * patterns of `keep` match (`*` matches any characters). Creates no element if `keep` is empty. `unmatched` lists the
 * patterns that match no class.
 */
export function createKeptElements(
  keep: readonly string[],
  { classes, attributes }: StylesheetNames,
): { readonly elements: readonly Element[]; readonly unmatched: readonly string[] } {
  if (keep.length === 0) return { elements: [], unmatched: [] };
  const matches = keep.map((pattern) => matchNames(pattern, classes));
  const states = ["href", ...[...attributes].filter(isStateAttribute)].map(
    (name) => [name, undefined] as const,
  );
  const allAttributes = new Map<string, string | undefined>([...states, ["class", matches.flat().join(" ")]]);
  return {
    elements: [createElement("*", allAttributes, undefined)],
    unmatched: keep.filter((_, index) => matches[index]?.length === 0),
  };
}

/**
 * Creates the elements that a site's code may render: each element that the code names, with any attributes, with all the
 * DSFR's classes that the code names, and with the classes that the DSFR's script adds. Creates no element if `sources` is
 * empty.
 */
export function createSourceElements(
  sources: SourceNames,
  { classes, attributes, tags }: StylesheetNames,
): readonly Element[] {
  if (sources.size === 0) return [];
  const used = [...sources].flatMap((name) => (name.startsWith(".") ? matchNames(name, classes) : []));
  // skip the attributes of the theme, which only the document has: see `createDocumentElements`
  const names = ["id", ...attributes].filter((name) => !/^data-fr-(?:theme|scheme)$/.test(name));
  const values = new Map<string, string | undefined>(names.map((name) => [name, undefined]));
  values.set("class", used.join(" "));
  // a `div` represents the elements that no selector names
  return ["div", ...[...tags].filter((tag) => sources.has(tag))].map((tag) =>
    withAnyState(createElement(tag, values, undefined), []),
  );
}

/** Names that the selectors of a stylesheet contain. */
export interface StylesheetNames {
  readonly classes: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

export function collectNames(root: Root): StylesheetNames {
  const classes = new Set<string>();
  const attributes = new Set<string>();
  const tags = new Set<string>();
  root.walkRules(({ selectors }) => {
    for (const compound of selectors.flatMap(parseSelector)) {
      for (const part of [compound, ...compound.choices.flat()]) {
        for (const name of part.classes) classes.add(name);
        for (const { name } of part.attributes) attributes.add(name);
        if (part.name !== undefined) tags.add(part.name);
      }
    }
  });
  return { classes, attributes, tags };
}

/** Returns the names that match a pattern: `fr-alert`, `fr-alert*`. */
export function matchNames(pattern: string, names: ReadonlySet<string>): string[] {
  const source = pattern.replace(/^\./, "");
  if (!source.includes("*")) return names.has(source) ? [source] : [];
  const parts = source.split("*").map((part) => part.replace(/[^\w-]/g, "\\$&"));
  const regex = new RegExp(`^${parts.join(".*")}$`, "u");
  return [...names].filter((name) => regex.test(name));
}
