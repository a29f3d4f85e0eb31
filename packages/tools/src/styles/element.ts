/** Values by name; undefined where any value may stand. `class` is among them. */
export type Attributes = ReadonlyMap<string, string | undefined>;

/** An element as far as a selector asks: one of a page, or one that the library may make. */
export interface Element {
  /** `*` for an element that may be of any name, with any attributes. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly classes: ReadonlySet<string>;
  readonly parent: Element | undefined;
}

export function elementOf(name: string, attributes: Attributes, parent: Element | undefined): Element {
  const classes = new Set((attributes.get("class") ?? "").split(/\s+/).filter(Boolean));
  return { name, attributes, classes, parent };
}

/** Elements by the place where they stand, those that are the same in the same place only once: a long page has few kinds. */
export interface Kinds {
  add(name: string, attributes: Attributes, parent: Element | undefined): Element;
  childrenOf(parent: Element | undefined): readonly Element[];
  all(): Element[];
}

/** `stateOf` may give an element more than it has at rest. */
export function newKinds(stateOf: (element: Element) => Element = (element) => element): Kinds {
  const byParent = new Map<Element | undefined, Map<string, Element>>();
  const siblingsIn = (parent: Element | undefined) => {
    const known = byParent.get(parent) ?? new Map<string, Element>();
    byParent.set(parent, known);
    return known;
  };
  return {
    add(name, attributes, parent) {
      const siblings = siblingsIn(parent);
      const key = JSON.stringify([name, ...attributes]);
      const known = siblings.get(key);
      if (known) return known;
      const element = stateOf(elementOf(name, attributes, parent));
      siblings.set(key, element);
      return element;
    },
    childrenOf: (parent) => [...(byParent.get(parent)?.values() ?? [])],
    all: () => [...byParent.values()].flatMap((children) => [...children.values()]),
  };
}
