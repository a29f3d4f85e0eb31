import { list } from "postcss";

/** `a.fr-link[href]`: what one element must be. */
export interface Compound {
  /** What joins it to the one before: `>`, `+`, `~`, a space; empty for the first one. */
  readonly combinator: string;
  name?: string;
  id?: string;
  readonly classes: string[];
  readonly attributes: AttributeTest[];
  /** Of each of these lists, `:is(a, .b)`, it must be one. */
  readonly choices: (readonly Compound[])[];
}

export interface AttributeTest {
  readonly name: string;
  /** `=`, `^=` and so on; undefined when it is enough that the attribute is there. */
  readonly operator: string | undefined;
  readonly value: string;
}

const PART = new RegExp(
  [
    String.raw`:(?:is|where)\((?<choice>(?:[^()]|\([^()]*\))*)\)`,
    String.raw`::?[\w-]+(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?`, // a pseudo-class, whatever it holds
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
 * The compounds of one complex selector, first to last. Pseudo-classes and pseudo-elements are left out, save
 * `:is()` and `:where()`, of which each choice counts by its last compound.
 */
export function compoundsOf(selector: string): Compound[] {
  let current = compound("");
  const compounds = [current];
  for (const { groups = {} } of selector.trim().matchAll(PART)) {
    const combinator = groups.combinator ?? groups.space;
    if (combinator) compounds.push((current = compound(combinator)));
    else if (groups.choice) current.choices.push(list.comma(groups.choice).flatMap(lastOf));
    else if (groups.name) current.name = groups.name.toLowerCase();
    else if (groups.id) current.id = unescape(groups.id);
    else if (groups.class) current.classes.push(unescape(groups.class));
    else if (groups.attribute) {
      current.attributes.push({
        name: groups.attribute.toLowerCase(),
        // with a flag of case, that the attribute is there is all that is asked
        operator: groups.flag ? undefined : groups.operator,
        value: (groups.value ?? "").replace(/^["']|["']$/g, ""),
      });
    }
  }
  return compounds;
}

function compound(combinator: string): Compound {
  return { combinator, classes: [], attributes: [], choices: [] };
}

function lastOf(selector: string): Compound[] {
  return compoundsOf(selector).slice(-1);
}

function unescape(name: string): string {
  return name.replace(/\\(.)/g, "$1");
}
