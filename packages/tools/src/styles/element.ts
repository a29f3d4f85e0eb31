/** Attribute values by name, including `class`. The value is undefined if the attribute may have any value. */
export type Attributes = ReadonlyMap<string, string | undefined>;

/** An element of a page, or an element that the library may render, with the properties that CSS selectors test. */
export interface Element {
  /** Tag name. `*` for an element that may have any name and any attributes. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly classes: ReadonlySet<string>;
  readonly parent: Element | undefined;
}

export function createElement(name: string, attributes: Attributes, parent: Element | undefined): Element {
  const classes = new Set((attributes.get("class") ?? "").split(/\s+/).filter(Boolean));
  return { name, attributes, classes, parent };
}

/**
 * A set of elements, indexed by parent. Equal elements with the same parent are stored only once, so that the set of a
 * long page remains small.
 */
export interface ElementSet {
  add(name: string, attributes: Attributes, parent: Element | undefined): Element;
  getChildren(parent: Element | undefined): readonly Element[];
  all(): Element[];
}

/**
 * Creates an empty set of elements. `transform` changes each element before the element is added, for instance to add the
 * classes that a script may set.
 */
export function createElementSet(
  transform: (element: Element) => Element = (element) => element,
): ElementSet {
  const elementsByParent = new Map<Element | undefined, Map<string, Element>>();
  const getSiblings = (parent: Element | undefined) => {
    const siblings = elementsByParent.get(parent) ?? new Map<string, Element>();
    elementsByParent.set(parent, siblings);
    return siblings;
  };
  return {
    add(name, attributes, parent) {
      const siblings = getSiblings(parent);
      const key = JSON.stringify([name, ...attributes]);
      const existing = siblings.get(key);
      if (existing) return existing;
      const element = transform(createElement(name, attributes, parent));
      siblings.set(key, element);
      return element;
    },
    getChildren: (parent) => [...(elementsByParent.get(parent)?.values() ?? [])],
    all: () => [...elementsByParent.values()].flatMap((children) => [...children.values()]),
  };
}
