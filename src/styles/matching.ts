import type { Element } from "./element";
import { type AttributeTest, type Compound, compoundsOf } from "./selector";

/**
 * `page`: the elements stand as they do in one document. `anywhere`: each may stand in, before and after
 * any other, as in content that is not written yet.
 */
export type Nesting = "page" | "anywhere";

/**
 * The elements that a selector may match. It never leaves one out, and may give too many: every
 * state (`:hover`, `:not()`, `:nth-child()`) is taken as met.
 */
export function matched(selector: string, elements: readonly Element[], nesting: Nesting): Element[] {
  const compounds = compoundsOf(selector);
  const [last, ...before] = [...compounds].reverse();
  if (!last) return [];
  const index = indexOf(elements);
  const fitting = candidates(last, index).filter((element) => fits(element, last));
  if (fitting.length === 0 || before.length === 0) return fitting;
  if (nesting === "page") return fitting.filter((element) => fitsAll(element, compounds, index));
  const isPossible = before.every((compound) =>
    candidates(compound, index).some((element) => fits(element, compound)),
  );
  return isPossible ? fitting : [];
}

interface Index {
  readonly all: readonly Element[];
  readonly byClass: ReadonlyMap<string, readonly Element[]>;
  readonly byParent: ReadonlyMap<Element | undefined, readonly Element[]>;
}

// a stylesheet asks of the same elements thousands of times
const known = new WeakMap<readonly Element[], Index>();

function indexOf(elements: readonly Element[]): Index {
  const made = known.get(elements);
  if (made) return made;
  const byClass = new Map<string, Element[]>();
  const byParent = new Map<Element | undefined, Element[]>();
  const add = <Key>(map: Map<Key, Element[]>, key: Key, element: Element) => {
    const there = map.get(key);
    if (there) there.push(element);
    else map.set(key, [element]);
  };
  for (const element of elements) {
    for (const name of element.classes) add(byClass, name, element);
    add(byParent, element.parent, element);
  }
  const index = { all: elements, byClass, byParent };
  known.set(elements, index);
  return index;
}

function candidates({ classes: [name] }: Compound, { all, byClass }: Index): readonly Element[] {
  return name === undefined ? all : (byClass.get(name) ?? []);
}

function fitsAll(element: Element, compounds: readonly Compound[], index: Index): boolean {
  const last = compounds.at(-1);
  if (!last || !fits(element, last)) return false;
  const before = compounds.slice(0, -1);
  if (before.length === 0) return true;
  const { parent } = element;
  if (last.combinator === ">") return parent !== undefined && fitsAll(parent, before, index);
  if (last.combinator === "+" || last.combinator === "~")
    return (index.byParent.get(parent) ?? []).some((each) => fitsAll(each, before, index));
  for (let each = parent; each; each = each.parent) if (fitsAll(each, before, index)) return true;
  return false;
}

function fits(element: Element, compound: Compound): boolean {
  const { name, classes, attributes } = element;
  const isAny = name === "*";
  return (
    (isAny || compound.name === undefined || compound.name === name) &&
    (isAny ||
      compound.id === undefined ||
      passes(attributes, { name: "id", operator: "=", value: compound.id })) &&
    compound.classes.every((each) => classes.has(each)) &&
    (isAny || compound.attributes.every((test) => passes(attributes, test))) &&
    compound.choices.every((choices) => choices.some((each) => fits(element, each)))
  );
}

function passes(attributes: Element["attributes"], { name, operator, value }: AttributeTest): boolean {
  const has = attributes.get(name);
  if (has === undefined || operator === undefined) return attributes.has(name);
  switch (operator) {
    case "=":
      return has === value;
    case "^=":
      return value !== "" && has.startsWith(value);
    case "$=":
      return value !== "" && has.endsWith(value);
    case "*=":
      return value !== "" && has.includes(value);
    case "~=":
      return has.split(/\s+/).includes(value);
    default:
      return has === value || has.startsWith(`${value}-`);
  }
}
