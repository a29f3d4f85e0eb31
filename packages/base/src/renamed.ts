/** Names of settings and options in 0.1.0-alpha, and their names now. `host` named two things. */
const RENAMED: Readonly<Record<string, readonly string[]>> = {
  drawnFor: ["targetLength"],
  host: ["framework", "reactRuntime"],
  hosts: ["domains"],
};

/** Returns the current name of a setting or an option that was renamed, if it is one of the `known` names. */
export function findNewName(name: string, known: readonly string[]): string | undefined {
  return RENAMED[name]?.find((each) => known.includes(each));
}
