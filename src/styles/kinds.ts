import { type Element, elementOf } from "./element";

type Attributes = ReadonlyMap<string, string | undefined>;

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
