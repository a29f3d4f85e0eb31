import type { Element } from "./markup";

/** `a.fr-link[href]`: what one element must be. Pseudo-classes and pseudo-elements are left out. */
interface Compound {
  /** What joins it to the one before: `>`, `+`, `~`, a space; empty for the first one. */
  readonly combinator: string;
  name?: string;
  id?: string;
  readonly classes: string[];
  readonly attributes: { readonly name: string; readonly value: string | undefined }[];
}

/**
 * The elements that a selector may match. It never leaves one out, and may give too many: every
 * state (`:hover`, `:not()`, `:nth-child()`) is taken as met.
 */
export function matched(selector: string, elements: readonly Element[]): Element[] {
  const compounds = compoundsOf(selector);
  return elements.filter((element) => fitsAll(element, compounds, elements));
}

function fitsAll(element: Element, compounds: readonly Compound[], elements: readonly Element[]): boolean {
  const last = compounds.at(-1);
  if (!last || !fits(element, last)) return false;
  const before = compounds.slice(0, -1);
  if (before.length === 0) return true;
  const { parent } = element;
  if (last.combinator === ">") return parent !== undefined && fitsAll(parent, before, elements);
  if (last.combinator === "+" || last.combinator === "~") {
    return elements.some((each) => each.parent === parent && fitsAll(each, before, elements));
  }
  for (let each = parent; each; each = each.parent) if (fitsAll(each, before, elements)) return true;
  return false;
}

function fits({ name, classes, attributes }: Element, compound: Compound): boolean {
  return (
    (compound.name === undefined || compound.name === name) &&
    (compound.id === undefined || compound.id === attributes.get("id")) &&
    compound.classes.every((each) => classes.has(each)) &&
    compound.attributes.every(({ name: key, value }) =>
      value === undefined ? attributes.has(key) : attributes.get(key) === value,
    )
  );
}

const PART = new RegExp(
  [
    String.raw`::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?`, // a pseudo-class, whatever it holds
    String.raw`\[\s*(?<attribute>[\w-]+)\s*(?:(?<operator>[~|^$*]?=)\s*(?<value>"[^"]*"|'[^']*'|[\w-]+)[^\]]*)?\]`,
    String.raw`\.(?<class>(?:\\.|[\w-])+)`,
    String.raw`#(?<id>[\w-]+)`,
    String.raw`(?<name>[a-z][\w-]*)`,
    String.raw`\s*(?<combinator>[>+~])\s*|(?<space>\s+)`,
    ".",
  ].join("|"),
  "giu",
);

function compoundsOf(selector: string): Compound[] {
  let current: Compound = { combinator: "", classes: [], attributes: [] };
  const compounds = [current];
  for (const { groups = {} } of selector.trim().matchAll(PART)) {
    const combinator = groups.combinator ?? groups.space;
    if (combinator) compounds.push((current = { combinator, classes: [], attributes: [] }));
    else if (groups.name) current.name = groups.name.toLowerCase();
    else if (groups.id) current.id = groups.id;
    else if (groups.class) current.classes.push(groups.class.replace(/\\(.)/g, "$1"));
    else if (groups.attribute) {
      // `~=`, `^=` and the like: that the attribute is there is all that is asked
      const value = groups.operator === "=" ? groups.value?.replace(/^["']|["']$/g, "") : undefined;
      current.attributes.push({ name: groups.attribute.toLowerCase(), value });
    }
  }
  return compounds;
}
