import type { Fields } from "@dsfr-blocks/content/schema";

/** Returns the values of a block's options that are in the content of its page. */
export function pickOptions(
  content: Readonly<Record<string, unknown>>,
  options: Fields,
): Record<string, unknown> {
  const names = Object.keys(options).filter((name) => Object.hasOwn(content, name));
  return Object.fromEntries(names.map((name) => [name, content[name]]));
}

/**
 * Returns the content of the block under a key of a page; undefined if the page has no content under this key. For a block that
 * is declared with `only(…)`, the page file contains the value of a single key: wraps this value in an object,
 * `{ questions: […] }`.
 */
export function getBlockContent(
  { only }: { readonly only: Readonly<Record<string, string>> },
  key: string,
  content: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const value = content[key] ?? undefined;
  const singleKey = only[key];
  const isWhole = singleKey === undefined || value === undefined;
  return (isWhole ? value : { [singleKey]: value }) as Readonly<Record<string, unknown>> | undefined;
}
