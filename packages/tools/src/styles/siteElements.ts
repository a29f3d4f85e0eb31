import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Root } from "postcss";
import { type Element, elementOf, type Kinds, newKinds } from "./element";
import type { Scheme } from "./scheme";
import { copyHeaderLinks, inAnyState, isState } from "./script";
import { compoundsOf } from "./selector";

type Node = DefaultTreeAdapterTypes.Node;

export interface SiteMarkup {
  /** Attributes that may have any value on any element. */
  readonly states: readonly string[];
  readonly scheme: Scheme;
  /** Classes that some element may have, anywhere. */
  readonly keep: readonly string[];
}

/** Values that a rule counts on; each other one would make an element of its own kind. */
const COUNTED = new Set(["class", "contenteditable", "target", "type"]);

/** The kinds of elements of whole pages, in whatever state a script may put them. */
export function siteElements(
  pages: readonly string[],
  { states, scheme, keep }: SiteMarkup,
): readonly Element[] {
  const kinds = newKinds((element) => (element.name === "html" ? element : inAnyState(element, states)));
  const theme = scheme === "system" ? undefined : scheme;
  for (const page of pages) read(parse(page), undefined);
  copyHeaderLinks(kinds);
  return keep.length > 0 ? [...kinds.all(), ...elementsWith(keep, kinds)] : kinds.all();

  function read(node: Node, parent: Element | undefined): void {
    const element =
      "tagName" in node ? kinds.add(node.tagName.toLowerCase(), attributesOf(node), parent) : parent;
    if ("content" in node) read(node.content, element);
    if ("childNodes" in node) for (const child of node.childNodes) read(child, element);
  }

  function attributesOf({ tagName, attrs }: DefaultTreeAdapterTypes.Element) {
    const own = attrs.map(({ name, value }): [string, string | undefined] => [
      name,
      COUNTED.has(name) ? value : undefined,
    ]);
    const attributes = new Map(own.sort());
    if (tagName === "html") attributes.set("data-fr-scheme", theme).set("data-fr-theme", theme);
    return attributes;
  }
}

/** Elements of any name with these classes, in `<body>` and in one another as deep as the DSFR's rules go. */
function elementsWith(names: readonly string[], kinds: Kinds): Element[] {
  const attributes = new Map([["class", names.join(" ")]]);
  const elements: Element[] = [];
  for (const body of kinds.all().filter(({ name }) => name === "body"))
    for (let depth = 0, parent = body; depth < 6; depth++)
      elements.push((parent = elementOf("*", attributes, parent)));
  return elements;
}

/**
 * What the classes named by `keep`, with `*` for any letters, may be on: an element of any name, in any place and state. `idle` holds
 * what is named in vain.
 */
export function keptElements(
  keep: readonly string[],
  root: Root,
): { readonly elements: readonly Element[]; readonly idle: readonly string[] } {
  if (keep.length === 0) return { elements: [], idle: [] };
  const { classes, attributes } = namesIn(root);
  const wanted = keep.map((pattern) => namesLike(pattern, classes));
  const any = ["href", ...[...attributes].filter(isState)].map((name) => [name, undefined] as const);
  const own = new Map<string, string | undefined>([...any, ["class", wanted.flat().join(" ")]]);
  return {
    elements: [elementOf("*", own, undefined)],
    idle: keep.filter((_, index) => wanted[index]?.length === 0),
  };
}

/** The classes and attributes that some selector names. */
export function namesIn(root: Root): {
  readonly classes: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
} {
  const classes = new Set<string>();
  const attributes = new Set<string>();
  root.walkRules(({ selectors }) => {
    for (const compound of selectors.flatMap(compoundsOf)) {
      for (const each of [compound, ...compound.choices.flat()]) {
        for (const name of each.classes) classes.add(name);
        for (const { name } of each.attributes) attributes.add(name);
      }
    }
  });
  return { classes, attributes };
}

/** The names that a pattern fits: `fr-alert`, `fr-alert*`. */
export function namesLike(pattern: string, names: Iterable<string>): string[] {
  const source = pattern
    .replace(/^\./, "")
    .split("*")
    .map((part) => part.replace(/[^\w-]/g, "\\$&"));
  const fits = new RegExp(`^${source.join(".*")}$`, "u");
  return [...names].filter((name) => fits.test(name));
}
