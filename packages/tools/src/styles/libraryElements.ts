import { readFileSync } from "node:fs";
import { type Element, elementOf } from "./element";
import { ownFile } from "./ownFile";
import type { Scheme } from "./scheme";
import { compoundsOf } from "./selector";

/** The elements that the library may render, as the build listed them, in a document of this scheme. */
export function libraryElements(scheme: Scheme): Element[] {
  const data = readFileSync(ownFile("dsfr.json", "../../../../dist/dsfr.json"), "utf8");
  return documentElements(scheme, (JSON.parse(data) as { elements: string[] }).elements);
}

/**
 * Elements written as selectors, with the `<html>` and `<body>` around them. They stand in no place, and each
 * may have an `id`, a `lang` and a `title` of any value.
 */
export function documentElements(scheme: Scheme, selectors: readonly string[]): Element[] {
  const theme = scheme === "system" ? "" : `="${scheme}"`;
  return [`html[data-fr-scheme${theme}][data-fr-theme${theme}]`, "body", ...selectors].map(elementLike);
}

/** Attributes that content and hosts give to any element. */
const GLOBAL = ["id", "lang", "title"];

/** `a.fr-link[href]` as an element: an attribute without a value may have any. */
function elementLike(selector: string): Element {
  const [compound] = compoundsOf(selector);
  const { name = "", classes = [], attributes = [] } = compound ?? {};
  const pairs = attributes.map(({ name: key, operator, value }): [string, string | undefined] => [
    key,
    operator ? value : undefined,
  ]);
  for (const key of GLOBAL) pairs.push([key, undefined]);
  if (classes.length > 0) pairs.push(["class", classes.join(" ")]);
  return elementOf(name, new Map(pairs), undefined);
}

/** An element as a selector, for `documentElements` to read. */
export function selectorOf({ name, classes, attributes }: Element): string {
  const tests = Array.from(attributes, ([key, value]) =>
    key === "class" || GLOBAL.includes(key) ? "" : value === undefined ? `[${key}]` : `[${key}="${value}"]`,
  );
  return [name, ...[...classes].map((each) => `.${each}`), ...tests.sort()].join("");
}
