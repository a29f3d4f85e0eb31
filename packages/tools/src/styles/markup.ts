import { type Element, createElementSet } from "./element";

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[^\s=/>]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
/**
 * Names of the attributes whose values come from content or from frameworks. These values are ignored, so that elements that
 * differ only by these values can be merged. CSS rules do not depend on these values.
 */
const ARBITRARY_ATTRIBUTES = new Set(
  "href data-address src alt title id lang start value aria-label aria-labelledby".split(" "),
);

/** Parses HTML into distinct elements. The HTML must be written by React, which quotes every value and closes every element. */
export function parseElements(html: string): Element[] {
  const elements = createElementSet();
  // cache by parent: the same tag with the same attributes under the same parent is parsed only once
  const cache = new Map<Element | undefined, Map<string, Element>>();
  let parent: Element | undefined;
  for (const [, end, tag = "", attributes = "", selfClosed] of html.matchAll(TAG)) {
    if (end) {
      parent = parent?.parent;
      continue;
    }
    const siblings = cache.get(parent) ?? new Map<string, Element>();
    cache.set(parent, siblings);
    const key = tag + attributes;
    const element = siblings.get(key) ?? elements.add(tag.toLowerCase(), parseAttributes(attributes), parent);
    siblings.set(key, element);
    if (!selfClosed && !VOID.has(element.name)) parent = element;
  }
  return elements.all();
}

function parseAttributes(text: string): Map<string, string | undefined> {
  const pairs = text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g);
  return new Map(
    Array.from(pairs, ([, name = "", value = ""]) => {
      const key = name.toLowerCase();
      return [key, ARBITRARY_ATTRIBUTES.has(key) ? undefined : value];
    }),
  );
}
