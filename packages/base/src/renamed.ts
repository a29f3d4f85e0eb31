/** New names of settings, options and keys, by their names before 0.1.0. `host` had two meanings, so it has two new names. */
const RENAMED: Readonly<Record<string, readonly string[]>> = {
  address: ["url"],
  doc: ["description"],
  drawnFor: ["targetLength"],
  host: ["framework", "reactRuntime"],
  hosts: ["domains"],
  mayHavePlace: ["canHaveAnchor"],
  placesOfPage: ["getAnchors"],
};

/**
 * Returns the new name of a renamed setting or option. Returns undefined if the name was not renamed, or if `names` does not
 * contain the new name.
 */
export function findNewName(name: string, names: readonly string[]): string | undefined {
  return Object.hasOwn(RENAMED, name) ? RENAMED[name]?.find((newName) => names.includes(newName)) : undefined;
}

/**
 * Refuses options under their former names, which would otherwise be ignored without a message.
 *
 * @throws {TypeError} If an option was renamed to one of `names`. The message contains the new name.
 */
export function refuseFormerNames(functionName: string, options: object, names: readonly string[]): void {
  for (const name of Object.keys(options)) {
    const newName = findNewName(name, names);
    if (newName) throw new TypeError(`${functionName}: “${name}” is now “${newName}”.`);
  }
}
