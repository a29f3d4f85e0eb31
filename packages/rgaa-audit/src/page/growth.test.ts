// @vitest-environment jsdom

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { links } from "./linksAndImages";
import { reviews } from "./reviews";
import { locateAll } from "./violation";

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

/** Links side by side, each alone in its box and with the same words. */
const page = (times: number) =>
  Array.from({ length: times }, (_, index) => `<div><a href="/${index}">Lire la suite</a></div>`).join("");

const checks: Readonly<Record<string, () => { violations: readonly unknown[] }>> = {
  links: () => links(document),
  reviews: () => reviews(document),
  "where violations stand": () => {
    const elements = [...document.body.getElementsByTagName("div")];
    return { violations: locateAll(elements.map((element) => ({ rule: "reflow", element }))) };
  },
};

it.each(Object.keys(checks))("looks at each element a few times, however many there are: %s", (name) => {
  const stepsOn = (times: number) => {
    document.body.innerHTML = page(times);
    document.body.style.display = "flex";
    steps = 0;
    const found = checks[name]?.();
    return { steps, found: found?.violations.length };
  };
  const [small, large] = [stepsOn(30), stepsOn(120)];
  if (name !== "visualOrder") expect([small.found, large.found]).toEqual([30, 120]);
  expect(small.steps).toBeGreaterThan(0);
  expect(large.steps / small.steps).toBeLessThan(5);
});
