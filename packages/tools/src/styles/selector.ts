import { list } from "postcss";

/** Compound selector, such as `a.fr-link[href]`: conditions that one element must meet. */
export interface Compound {
  /** Combinator between the previous compound and this one: `>`, `+`, `~` or a space. Empty for the first compound. */
  readonly combinator: string;
  name?: string;
  id?: string;
  readonly classes: string[];
  readonly attributes: AttributeTest[];
  /** Lists of alternatives, such as `a` and `.b` in `:is(a, .b)`. The element must match at least one compound of each list. */
  readonly choices: (readonly Compound[])[];
  /** Attributes that the element must not have: `href` in `a:not([href])`. */
  readonly absentAttributes: string[];
  /** Whether the element must be disabled, which only a form control can be. */
  isDisabled?: boolean;
  /** Lists of alternatives of `:has()`. At least one compound of each list must match some element. */
  readonly inner: (readonly Compound[])[];
}

export interface AttributeTest {
  readonly name: string;
  /** Operator of the test: `=`, `^=` and so on. Undefined if any value of the attribute matches. */
  readonly operator: string | undefined;
  readonly value: string;
}

/** Argument of a pseudo-class: text with parentheses that are nested at most two levels deep. */
const ARGUMENT = String.raw`(?:[^()]|\((?:[^()]|\([^()]*\))*\))*`;
const PART = new RegExp(
  [
    String.raw`:(?:is|where)\((?<choice>${ARGUMENT})\)`,
    String.raw`:has\((?<inner>${ARGUMENT})\)`,
    String.raw`:not\(\s*\[\s*(?<absent>[\w-]+)\s*\]\s*\)`,
    String.raw`:(?<disabled>disabled)\b`,
    String.raw`::?[\w-]+(?:\(${ARGUMENT}\))?`, // a pseudo-class or pseudo-element, with any argument
    String.raw`\[\s*(?<attribute>[\w-]+)\s*(?:(?<operator>[~|^$*]?=)\s*(?<value>"[^"]*"|'[^']*'|[\w-]+)\s*(?<flag>[is])?\s*)?\]`,
    String.raw`\.(?<class>(?:\\.|[\w-])+)`,
    String.raw`#(?<id>(?:\\.|[\w-])+)`,
    String.raw`(?<name>[a-z][\w-]*)`,
    String.raw`\s*(?<combinator>[>+~])\s*|(?<space>\s+)`,
    ".",
  ].join("|"),
  "giu",
);

/**
 * Parses a complex selector into its compounds, from first to last. Ignores pseudo-classes and pseudo-elements, except
 * `:is()`, `:where()`, `:has()`, `:disabled`, and `:not()` of one attribute. Each alternative of `:is()`, `:where()` and `:has()`
 * is reduced to its last compound.
 */
export function parseSelector(selector: string): Compound[] {
  let current = createCompound("");
  const compounds = [current];
  for (const { groups = {} } of selector.trim().matchAll(PART)) {
    const combinator = groups.combinator ?? groups.space;
    if (combinator) compounds.push((current = createCompound(combinator)));
    else if (groups.choice) current.choices.push(list.comma(groups.choice).flatMap(parseLastCompound));
    else if (groups.inner) current.inner.push(list.comma(groups.inner).flatMap(parseLastCompound));
    else if (groups.absent) current.absentAttributes.push(groups.absent.toLowerCase());
    else if (groups.disabled) current.isDisabled = true;
    else if (groups.name) current.name = groups.name.toLowerCase();
    else if (groups.id) current.id = unescape(groups.id);
    else if (groups.class) current.classes.push(unescape(groups.class));
    else if (groups.attribute) {
      current.attributes.push({
        name: groups.attribute.toLowerCase(),
        // a case flag (`i`, `s`) is not supported: test only that the attribute exists
        operator: groups.flag ? undefined : groups.operator,
        value: (groups.value ?? "").replace(/^["']|["']$/g, ""),
      });
    }
  }
  return compounds;
}

function createCompound(combinator: string): Compound {
  return { combinator, classes: [], attributes: [], absentAttributes: [], choices: [], inner: [] };
}

function parseLastCompound(selector: string): Compound[] {
  return parseSelector(selector).slice(-1);
}

function unescape(name: string): string {
  return name.replace(/\\(.)/g, "$1");
}
