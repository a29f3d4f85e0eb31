import type { Element } from "./element";
import { isStateAttribute } from "./script";
import { type AttributeTest, type Compound, parseSelector } from "./selector";

/**
 * Relation between the elements. `page`: the elements are nested as in one document. `anywhere`: each element may be
 * inside, before or after any other element, as in content that is not written yet.
 */
export type Nesting = "page" | "anywhere";

/**
 * Returns the elements that a selector may match. The result is complete, but may contain too many elements, because every
 * other pseudo-class (`:hover`, `:nth-child()`) than those that `Compound` describes is assumed to match. For `:has()`, only whether the document has an element
 * that matches the last compound of its argument is tested.
 */
export function findMatches(selector: string, elements: readonly Element[], nesting: Nesting): Element[] {
  const compounds = parseSelector(selector);
  const index = getIndex(elements);
  const findMatching = (compound: Compound): Element[] => {
    if (!compound.inner.every((choices) => choices.some((each) => findMatching(each).length > 0))) return [];
    return getCandidates(compound, index).filter(
      (element) =>
        matchesCompound(element, compound) && (nesting === "anywhere" || lacksAttributes(element, compound)),
    );
  };
  const last = compounds.at(-1);
  const found = last ? findMatching(last) : [];
  // fast path: for most selectors, nothing matches the last compound
  if (found.length === 0 || compounds.length === 1) return found;
  const before = compounds.slice(0, -1).map(findMatching);
  if (nesting === "anywhere") return before.every(({ length }) => length > 0) ? found : [];
  const [first = [], ...intermediate] = before;
  return [...intermediate, found].reduce(
    (reached, next, step) => next.filter(createCombinatorTest(compounds[step + 1]?.combinator, reached)),
    first,
  );
}

/**
 * Returns a function that checks whether an element is at the position that a combinator requires, relative to one of the
 * elements that match the selector so far.
 */
function createCombinatorTest(
  combinator: string | undefined,
  reached: readonly Element[],
): (element: Element) => boolean {
  if (combinator === "+" || combinator === "~") {
    const parents = new Set(reached.map(({ parent }) => parent));
    return ({ parent }) => parents.has(parent);
  }
  const parents = new Set<Element | undefined>(reached);
  return combinator === ">" ? ({ parent }) => parents.has(parent) : createDescendantTest(parents);
}

/**
 * Returns a function that checks whether an element has an ancestor in `outer`. Results are cached for each ancestor that
 * is visited.
 */
function createDescendantTest(outer: ReadonlySet<Element | undefined>): (element: Element) => boolean {
  const results = new Map<Element, boolean>();
  return ({ parent }) => {
    const visited: Element[] = [];
    let ancestor = parent;
    for (; ancestor && !outer.has(ancestor) && !results.has(ancestor); ancestor = ancestor.parent)
      visited.push(ancestor);
    const isWithin = ancestor !== undefined && (results.get(ancestor) ?? true);
    for (const element of visited) results.set(element, isWithin);
    return isWithin;
  };
}

/**
 * Whether an element of a document lacks the attributes that `:not()` names. A script may remove an attribute that expresses a
 * state, so such an attribute is assumed to be absent.
 */
function lacksAttributes({ name, attributes }: Element, { absentAttributes }: Compound): boolean {
  return name === "*" || !absentAttributes.some((each) => attributes.has(each) && !isStateAttribute(each));
}

/** Matches the names of the elements that can be disabled, which include custom elements. */
const FORM_CONTROL = /^(?:\*|button|fieldset|input|optgroup|option|select|textarea|.+-.+)$/;

interface Index {
  readonly all: readonly Element[];
  readonly elementsByClass: ReadonlyMap<string, readonly Element[]>;
}

// cache the index: the selectors of one stylesheet query the same elements thousands of times
const indexCache = new WeakMap<readonly Element[], Index>();

function getIndex(elements: readonly Element[]): Index {
  const cached = indexCache.get(elements);
  if (cached) return cached;
  const elementsByClass = new Map<string, Element[]>();
  for (const element of elements)
    for (const name of element.classes) {
      const sameClass = elementsByClass.get(name);
      if (sameClass) sameClass.push(element);
      else elementsByClass.set(name, [element]);
    }
  const index: Index = { all: elements, elementsByClass };
  indexCache.set(elements, index);
  return index;
}

function getCandidates({ classes: [name] }: Compound, { all, elementsByClass }: Index): readonly Element[] {
  return name === undefined ? all : (elementsByClass.get(name) ?? []);
}

function matchesCompound(element: Element, compound: Compound): boolean {
  const { name, classes, attributes } = element;
  const isAny = name === "*";
  return (
    (isAny || compound.name === undefined || compound.name === name) &&
    (isAny ||
      compound.id === undefined ||
      passesTest(attributes, { name: "id", operator: "=", value: compound.id })) &&
    (!compound.isDisabled || FORM_CONTROL.test(name)) &&
    compound.classes.every((each) => classes.has(each)) &&
    (isAny || compound.attributes.every((test) => passesTest(attributes, test))) &&
    compound.choices.every((choices) => choices.some((each) => matchesCompound(element, each)))
  );
}

function passesTest(attributes: Element["attributes"], { name, operator, value }: AttributeTest): boolean {
  const actual = attributes.get(name);
  if (actual === undefined || operator === undefined) return attributes.has(name);
  switch (operator) {
    case "=":
      return actual === value;
    case "^=":
      return value !== "" && actual.startsWith(value);
    case "$=":
      return value !== "" && actual.endsWith(value);
    case "*=":
      return value !== "" && actual.includes(value);
    case "~=":
      return actual.split(/\s+/).includes(value);
    default:
      return actual === value || actual.startsWith(`${value}-`);
  }
}
