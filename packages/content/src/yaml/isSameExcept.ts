import type { YamlNode } from "./node";

/** Returns the text expected at a path, or undefined if the value must not change. */
export type ExpectedText = (path: readonly (string | number)[]) => string | undefined;

/** Whether two YAML texts have the same keys, values and scalar styles, except for the texts that are expected to change. */
export function isSameExcept(
  before: YamlNode | undefined,
  after: YamlNode | undefined,
  getExpectedText: ExpectedText,
  path: readonly (string | number)[] = [],
  ancestors: readonly YamlNode[] = [],
): boolean {
  if (!before || !after) return before === after;
  if (ancestors.includes(before)) return true; // an alias inside the node to which the alias refers
  const innerAncestors = [...ancestors, before];
  if (before.kind === "map") {
    return (
      after.kind === "map" &&
      before.entries.length === after.entries.length &&
      before.entries.every(({ name, value }, index) => {
        const other = after.entries[index];
        return (
          other?.name === name &&
          isSameExcept(value, other.value, getExpectedText, [...path, name], innerAncestors)
        );
      })
    );
  }
  if (before.kind === "list") {
    return (
      after.kind === "list" &&
      before.items.length === after.items.length &&
      before.items.every(({ value }, index) =>
        isSameExcept(value, after.items[index]?.value, getExpectedText, [...path, index], innerAncestors),
      )
    );
  }
  return (
    after.kind === "scalar" &&
    before.style === after.style &&
    Object.is(getExpectedText(path) ?? before.value, after.value)
  );
}
