// @vitest-environment jsdom

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { locateAll } from "../page/located";
import { createReadings } from "../page/readings";
import { run } from "./run";

let steps = 0;

/** Counts the elements that a page's own methods give or compare. */
function counted<Name extends "children" | "querySelectorAll" | "contains">(owner: object, name: Name) {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const count = (result: unknown) => {
    steps += typeof result === "object" && result && "length" in result ? Number(result.length) : 1;
    return result;
  };
  const kind = own && "get" in own ? "get" : "value";
  const call = Reflect.get(own ?? {}, kind) as (...values: unknown[]) => unknown;
  function counting(this: unknown, ...values: unknown[]) {
    return count(Reflect.apply(call, this, values));
  }
  Object.defineProperty(owner, name, { ...own, [kind]: counting });
  return () => Object.defineProperty(owner, name, own ?? {});
}

let restore: (() => unknown)[];
beforeEach(() => {
  // jsdom lays nothing out
  Element.prototype.checkVisibility = () => true;
  vi.stubGlobal("CSS", { escape: String });
  restore = [
    counted(Element.prototype, "children"),
    counted(Element.prototype, "querySelectorAll"),
    counted(Document.prototype, "querySelectorAll"),
    counted(Node.prototype, "contains"),
  ];
});
afterEach(() => {
  for (const each of restore) each();
  vi.unstubAllGlobals();
});

/** Links side by side under a heading, each alone in its box and with the same words. */
const page = (times: number) =>
  "<h1>Le vélo</h1><hr>" +
  Array.from({ length: times }, (_, index) => `<div><a href="/${index}">Lire la suite</a></div>`).join("");

const runRule = async (rule: string) => (await run([rule], document, createReadings(document))).found;

const works: Readonly<Record<string, () => Promise<readonly unknown[]> | readonly unknown[]>> = {
  links: () => runRule("link-vague"),
  reviews: () => runRule("review-link"),
  "where findings stand": () => {
    const elements = [...document.body.getElementsByTagName("div")];
    return locateAll(elements.map((element) => ({ rule: "reflow", element })));
  },
};

it.each(Object.keys(works))("looks at each element a few times, however many there are: %s", async (name) => {
  const stepsOn = async (times: number) => {
    document.body.innerHTML = page(times);
    document.body.style.display = "flex";
    steps = 0;
    const all = await works[name]?.();
    return { steps, found: all?.length };
  };
  const [small, large] = [await stepsOn(30), await stepsOn(120)];
  expect([small.found, large.found]).toEqual([30, 120]);
  expect(small.steps).toBeGreaterThan(0);
  expect(large.steps / small.steps).toBeLessThan(5);
});
