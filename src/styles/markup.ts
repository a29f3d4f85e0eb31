import { type Element, elementOf } from "./element";

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[^\s=/>]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
/** Values that content and hosts choose: no rule may count on them, and each would make an element of its own kind. */
const OPEN_VALUE = new Set("href src alt title id lang start value aria-label aria-labelledby".split(" "));

/**
 * The elements of React's own HTML, in order, those that are the same in the same place only once: a long page has few
 * kinds. React quotes every value and closes every element.
 */
export function elementsOf(html: string): Element[] {
  const kinds = new Map<Element | undefined, Map<string, Element>>();
  let parent: Element | undefined;
  for (const [, end, tag = "", attributes = "", selfClosed] of html.matchAll(TAG)) {
    if (end) {
      parent = parent?.parent;
      continue;
    }
    const element = kindOf(tag.toLowerCase(), attributesOf(attributes), parent, kinds);
    if (!selfClosed && !VOID.has(element.name)) parent = element;
  }
  return [...kinds.values()].flatMap((children) => [...children.values()]);
}

function kindOf(
  name: string,
  attributes: ReadonlyMap<string, string | undefined>,
  parent: Element | undefined,
  kinds: Map<Element | undefined, Map<string, Element>>,
): Element {
  const siblings = kinds.get(parent) ?? new Map<string, Element>();
  kinds.set(parent, siblings);
  const key = JSON.stringify([name, ...attributes]);
  const known = siblings.get(key);
  if (known) return known;
  const element = elementOf(name, attributes, parent);
  siblings.set(key, element);
  return element;
}

function attributesOf(written: string): Map<string, string | undefined> {
  const pairs = written.matchAll(/([^\s=]+)(?:="([^"]*)")?/g);
  return new Map(
    Array.from(pairs, ([, name = "", value = ""]) => {
      const key = name.toLowerCase();
      return [key, OPEN_VALUE.has(key) ? undefined : value];
    }),
  );
}
