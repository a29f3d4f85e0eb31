import { type Element, newKinds } from "./element";

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[^\s=/>]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
/** Values that content and hosts choose: no rule may count on them, and each would make an element of its own kind. */
const OPEN_VALUE = new Set(
  "href data-address src alt title id lang start value aria-label aria-labelledby".split(" "),
);

/** The kinds of elements of React's own HTML, which quotes every value and closes every element. */
export function elementsOf(html: string): Element[] {
  const kinds = newKinds();
  // what is written the same in the same place is read once
  const read = new Map<Element | undefined, Map<string, Element>>();
  let parent: Element | undefined;
  for (const [, end, tag = "", attributes = "", selfClosed] of html.matchAll(TAG)) {
    if (end) {
      parent = parent?.parent;
      continue;
    }
    const known = read.get(parent) ?? new Map<string, Element>();
    read.set(parent, known);
    const written = tag + attributes;
    const element = known.get(written) ?? kinds.add(tag.toLowerCase(), attributesOf(attributes), parent);
    known.set(written, element);
    if (!selfClosed && !VOID.has(element.name)) parent = element;
  }
  return kinds.all();
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
