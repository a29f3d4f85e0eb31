import type { ProseOptions } from "./prose";

const KEYS = [
  "components",
  "labels",
  "typography",
  "languages",
  "abbreviations",
  "resolveUrl",
  "sizeOf",
  "newWindow",
] as const satisfies readonly (keyof ProseOptions)[];

/** Parts a component's props: how prose is set, and all the rest. */
export function splitProseOptions<P extends ProseOptions>(
  props: P,
): [ProseOptions, Omit<P, keyof ProseOptions>] {
  const entries = Object.entries(props);
  const isOption = ([key]: [string, unknown]) => (KEYS as readonly string[]).includes(key);
  const options = Object.fromEntries(entries.filter(isOption));
  const rest = Object.fromEntries(entries.filter((entry) => !isOption(entry)));
  return [options, rest as Omit<P, keyof ProseOptions>];
}
