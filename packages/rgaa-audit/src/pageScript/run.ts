import { groupBy } from "@dsfr-blocks/base/groupBy";
import { findExposed, findShown } from "../page/dom";
import type { Readings } from "../page/readings";
import type { FindingDetails } from "../page/located";
import type { Broken, Kind, RuleFinder } from "../rule";
import * as OWN from "../rules";

const rules = new Map<string, RuleFinder>(Object.values(OWN).map((rule) => [rule.name, rule]));

/** Registers more rules in this page, besides the built-in rules. */
export function add(list: readonly RuleFinder[]): void {
  for (const rule of list) rules.set(rule.name, rule);
}

/** Element that breaks a rule, with the rule's name. */
export interface BrokenRule extends Broken {
  readonly rule: string;
}

/**
 * Runs the rules with the given names in a document. Returns what the rules find, in the order of these names, and the number
 * of tested elements. A rule that searches the document by itself counts as one element. Queries each selector only once, and
 * tests each element with all rules that have this selector.
 */
export async function run(names: readonly string[], document: Document, readings: Readings) {
  const selected = names.flatMap((name) => rules.get(name) ?? []);
  const found = new Map(selected.map((rule): [RuleFinder, Broken[]] => [rule, []]));
  let tested = 0;
  for (const group of groupBy(selected, ({ kind }) => kind && JSON.stringify(kind)).values()) {
    const elements = group[0]?.kind ? queryKind(document, group[0].kind) : [];
    tested += elements.length;
    for (const element of elements)
      for (const rule of group) {
        const broken = rule.breaks?.(element, readings);
        if (broken) found.get(rule)?.push({ element, ...toDetails(broken) });
      }
  }
  // run these rules one after the other: some rules change the page's styles while they measure
  for (const rule of selected) {
    if (!rule.find) continue;
    const broken = [...(await rule.find(document, readings))];
    tested += 1;
    found.get(rule)?.push(...broken.map((each) => (each instanceof Element ? { element: each } : each)));
  }
  const all = [...found].flatMap(([rule, broken]) => broken.map((each) => ({ rule: rule.name, ...each })));
  return { found: all as readonly BrokenRule[], tested };
}

const toDetails = (broken: string | true | FindingDetails): FindingDetails => {
  if (typeof broken === "string") return { detail: broken };
  return broken === true ? {} : broken;
};

function queryKind(document: Document, kind: Kind): Element[] {
  if ("shown" in kind) return findShown(document, kind.shown);
  if ("exposed" in kind) return findExposed(document, kind.exposed);
  return [...document.body.querySelectorAll(kind.all)];
}
