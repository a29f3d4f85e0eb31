import { DEFAULTS, type ProseOptions } from "./prose";

/**
 * Parts a component's props: how prose is set, and all the rest. Options that were not given are not there:
 * most pages give none, and spreading none takes no time.
 */
export function splitProseOptions<P extends ProseOptions>(
  props: P,
): [options: ProseOptions, rest: Omit<P, keyof ProseOptions>] {
  const options: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (!Object.hasOwn(DEFAULTS, name)) rest[name] = value;
    else if (value !== undefined) options[name] = value;
  }
  return [options, rest as Omit<P, keyof ProseOptions>];
}
