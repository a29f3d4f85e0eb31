/** An element of a rendered page, as far as a selector asks. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: ReadonlySet<string>;
  readonly parent: Element | undefined;
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[^\s=/>]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
/** Values that no style asks about, and that would make every link an element of its own kind. */
const TEXT_VALUE = /\b(href|src|alt|title)="[^"]*"/g;

/**
 * The elements of React's own HTML, in order, alike ones in the same place once: a long page has few
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
    const element = kindOf(tag.toLowerCase(), attributes.replace(TEXT_VALUE, "$1"), parent, kinds);
    if (!selfClosed && !VOID.has(element.name)) parent = element;
  }
  return [...kinds.values()].flatMap((children) => [...children.values()]);
}

function kindOf(
  name: string,
  written: string,
  parent: Element | undefined,
  kinds: Map<Element | undefined, Map<string, Element>>,
): Element {
  const siblings = kinds.get(parent) ?? new Map<string, Element>();
  kinds.set(parent, siblings);
  const known = siblings.get(`${name} ${written}`);
  if (known) return known;
  const attributes = attributesOf(written);
  const classes = new Set((attributes.get("class") ?? "").split(/\s+/).filter(Boolean));
  const element: Element = { name, attributes, classes, parent };
  siblings.set(`${name} ${written}`, element);
  return element;
}

function attributesOf(written: string): Map<string, string> {
  const pairs = written.matchAll(/([^\s=]+)(?:="([^"]*)")?/g);
  return new Map(Array.from(pairs, ([, name = "", value = ""]) => [name.toLowerCase(), value]));
}
