/** Names of settings and options in 0.1.0-alpha, with their current names. `host` had two meanings. */
const RENAMED: Readonly<Record<string, readonly string[]>> = {
  drawnFor: ["targetLength"],
  host: ["framework", "reactRuntime"],
  hosts: ["domains"],
};

/**
 * Returns the current name of a renamed setting or option if it is one of the `currentNames`. Returns undefined
 * otherwise.
 */
export function findNewName(name: string, currentNames: readonly string[]): string | undefined {
  return RENAMED[name]?.find((newName) => currentNames.includes(newName));
}
