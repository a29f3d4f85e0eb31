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
  if (nesting === "page") return elements.filter((element) => fitsAll(element, compounds, elements));
  const isPossible = before.every((compound) => elements.some((element) => fits(element, compound)));
  return isPossible ? elements.filter((element) => fits(element, last)) : [];
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

function fits(element: Element, compound: Compound): boolean {
  const { name, classes, attributes } = element;
  return (
    (compound.name === undefined || compound.name === name) &&
    (compound.id === undefined || passes(attributes, { name: "id", operator: "=", value: compound.id })) &&
    compound.classes.every((each) => classes.has(each)) &&
    compound.attributes.every((test) => passes(attributes, test)) &&
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
