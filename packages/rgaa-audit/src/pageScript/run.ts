import { groupBy } from "@dsfr-blocks/base/groupBy";
import { exposed, shown } from "../page/dom";
import type { Readings } from "../page/readings";
import type { Told } from "../page/located";
import type { Broken, Kind, RuleFinder } from "../rule";
import * as OWN from "../rules";

const rules = new Map<string, RuleFinder>(Object.values(OWN).map((rule) => [rule.name, rule]));

/** Adds rules to those of this page. */
export function add(list: readonly RuleFinder[]): void {
  for (const rule of list) rules.set(rule.name, rule);
}

/** An element that breaks a rule. */
export interface BrokenRule extends Broken {
  readonly rule: string;
}

/**
 * What some rules find in a document, in the order in which they are named. Each kind of element is gathered once, and each
 * element shown to all the rules about its kind.
 */
export async function run(names: readonly string[], document: Document, readings: Readings) {
  const asked = names.flatMap((name) => rules.get(name) ?? []);
  const found = new Map(asked.map((rule): [RuleFinder, Broken[]] => [rule, []]));
  let tested = 0;
  for (const about of groupBy(asked, ({ kind }) => kind && JSON.stringify(kind)).values()) {
    const elements = about[0]?.kind ? elementsOf(document, about[0].kind) : [];
    tested += elements.length;
    for (const element of elements)
      for (const rule of about) {
        const broken = rule.breaks?.(element, readings);
        if (broken) found.get(rule)?.push({ element, ...told(broken) });
      }
  }
  // in turn: some change the page's styles while they measure
  for (const rule of asked) {
    if (!rule.find) continue;
    const broken = [...(await rule.find(document, readings))];
    tested += 1;
    found.get(rule)?.push(...broken.map((each) => (each instanceof Element ? { element: each } : each)));
  }
  const all = [...found].flatMap(([rule, broken]) => broken.map((each) => ({ rule: rule.name, ...each })));
  return { found: all as readonly BrokenRule[], tested };
}

const told = (broken: string | true | Told): Told => {
  if (typeof broken === "string") return { detail: broken };
  return broken === true ? {} : broken;
};

function elementsOf(document: Document, kind: Kind): Element[] {
  if ("shown" in kind) return shown(document, kind.shown);
  if ("exposed" in kind) return exposed(document, kind.exposed);
  return [...document.body.querySelectorAll(kind.all)];
}
