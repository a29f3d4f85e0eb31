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
  const index = indexOf(elements);
  const fitting = (compound: Compound) => candidates(compound, index).filter((each) => fits(each, compound));
  const last = compounds.at(-1);
  const found = last ? fitting(last) : [];
  // most selectors end in what no page has
  if (found.length === 0 || compounds.length === 1) return found;
  const before = compounds.slice(0, -1).map(fitting);
  if (nesting === "anywhere") return before.every(({ length }) => length > 0) ? found : [];
  const [first = [], ...others] = before;
  return [...others, found].reduce(
    (reached, next, at) => next.filter(placed(compounds[at + 1]?.combinator, reached)),
    first,
  );
}

/** Whether an element stands as a combinator asks by one of those that the selector has reached. */
function placed(combinator: string | undefined, reached: readonly Element[]): (element: Element) => boolean {
  if (combinator === "+" || combinator === "~") {
    const parents = new Set(reached.map(({ parent }) => parent));
    return ({ parent }) => parents.has(parent);
  }
  const parents = new Set<Element | undefined>(reached);
  return combinator === ">" ? ({ parent }) => parents.has(parent) : within(parents);
}

/** Whether an element stands in one of these, however deep: what is above an element is looked at once for all. */
function within(outer: ReadonlySet<Element | undefined>): (element: Element) => boolean {
  const answers = new Map<Element, boolean>();
  return ({ parent }) => {
    const passed: Element[] = [];
    let each = parent;
    for (; each && !outer.has(each) && !answers.has(each); each = each.parent) passed.push(each);
    const isWithin = each !== undefined && (answers.get(each) ?? true);
    for (const element of passed) answers.set(element, isWithin);
    return isWithin;
  };
}

interface Index {
  readonly all: readonly Element[];
  readonly byClass: ReadonlyMap<string, readonly Element[]>;
}

// a stylesheet asks of the same elements thousands of times
const known = new WeakMap<readonly Element[], Index>();

function indexOf(elements: readonly Element[]): Index {
  const made = known.get(elements);
  if (made) return made;
  const byClass = new Map<string, Element[]>();
  for (const element of elements)
    for (const name of element.classes) {
      const there = byClass.get(name);
      if (there) there.push(element);
      else byClass.set(name, [element]);
    }
  const index = { all: elements, byClass };
  known.set(elements, index);
  return index;
}

function candidates({ classes: [name] }: Compound, { all, byClass }: Index): readonly Element[] {
  return name === undefined ? all : (byClass.get(name) ?? []);
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
