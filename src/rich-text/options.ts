import type { ProseOptions } from "./prose";

const KEYS: ReadonlySet<string> = new Set<keyof ProseOptions>([
  "components",
  "labels",
  "typography",
  "languages",
  "abbreviations",
  "resolveUrl",
  "sizeOf",
  "newWindow",
]);

/** Parts a component's props: how prose is set, and all the rest. */
export function splitProseOptions<P extends ProseOptions>(
  props: P,
): [ProseOptions, Omit<P, keyof ProseOptions>] {
  const options: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const key in props) (KEYS.has(key) ? options : rest)[key] = props[key];
  return [options, rest as Omit<P, keyof ProseOptions>];
}
