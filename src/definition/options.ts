import type { Fields } from "../content/schema";

/** The values that a page has for what a block takes from it. */
export function optionsIn(
  content: Readonly<Record<string, unknown>>,
  options: Fields,
): Record<string, unknown> {
  const names = Object.keys(options).filter((name) => Object.hasOwn(content, name));
  return Object.fromEntries(names.map((name) => [name, content[name]]));
}
