import type { Fields } from "@dsfr-blocks/content/schema";

/** The values that a page has for what a block takes from it. */
export function optionsIn(
  content: Readonly<Record<string, unknown>>,
  options: Fields,
): Record<string, unknown> {
  const names = Object.keys(options).filter((name) => Object.hasOwn(content, name));
  return Object.fromEntries(names.map((name) => [name, content[name]]));
}

/** The content of the block that a page has under a key: what the file holds there, or the one key of the block that it holds. */
export function partOf(
  { only }: { readonly only: Readonly<Record<string, string>> },
  key: string,
  content: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const part = content[key] ?? undefined;
  const own = only[key];
  const isWhole = own === undefined || part === undefined;
  return (isWhole ? part : { [own]: part }) as Readonly<Record<string, unknown>> | undefined;
}
