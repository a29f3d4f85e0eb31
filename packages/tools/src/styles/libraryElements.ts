import { readFileSync } from "node:fs";
import { type Element, createElement } from "./element";
import { findPackageFile } from "./findPackageFile";
import type { Scheme } from "./scheme";
import { parseSelector } from "./selector";

/**
 * Returns the elements that the library may render in a document with this colour scheme. The build writes the list of these
 * elements.
 */
export function readLibraryElements(scheme: Scheme): Element[] {
  const data = readFileSync(findPackageFile("dsfr.json", "../../../../dist/dsfr.json"), "utf8");
  return createDocumentElements(scheme, (JSON.parse(data) as { elements: string[] }).elements);
}

/**
 * Returns `<html>`, `<body>` and the elements that `selectors` describe. These elements have no parent, and each may have
 * any `id`, `lang` and `title`.
 */
export function createDocumentElements(scheme: Scheme, selectors: readonly string[]): Element[] {
  const theme = scheme === "system" ? "" : `="${scheme}"`;
  return [`html[data-fr-scheme${theme}][data-fr-theme${theme}]`, "body", ...selectors].map(parseElement);
}

/** Names of the attributes that content and frameworks may set on any element. */
const GLOBAL = ["id", "lang", "title"];

/** Parses a selector such as `a.fr-link[href]` into an element. An attribute without a value may have any value. */
function parseElement(selector: string): Element {
  const [compound] = parseSelector(selector);
  const { name = "", classes = [], attributes = [] } = compound ?? {};
  const pairs = attributes.map(({ name: key, operator, value }): [string, string | undefined] => [
    key,
    operator ? value : undefined,
  ]);
  for (const key of GLOBAL) pairs.push([key, undefined]);
  if (classes.length > 0) pairs.push(["class", classes.join(" ")]);
  return createElement(name, new Map(pairs), undefined);
}

/** Formats an element as a selector that `createDocumentElements` can parse. */
export function formatSelector({ name, classes, attributes }: Element): string {
  const tests = Array.from(attributes, ([key, value]) =>
    key === "class" || GLOBAL.includes(key) ? "" : value === undefined ? `[${key}]` : `[${key}="${value}"]`,
  );
  return [name, ...[...classes].map((className) => `.${className}`), ...tests.sort()].join("");
}
