import type { YamlNode } from "./node";

/** Gives the text that is expected at a path; undefined where it must not change. */
export type ExpectedText = (path: readonly (string | number)[]) => string | undefined;

/** Whether two texts have the same values, except the texts that are expected to change. */
export function isSameExcept(
  before: YamlNode | undefined,
  after: YamlNode | undefined,
  expected: ExpectedText,
  path: readonly (string | number)[] = [],
  around: readonly YamlNode[] = [],
): boolean {
  if (!before || !after) return before === after;
  if (around.includes(before)) return true; // an alias in what it leads to
  const inside = [...around, before];
  if (before.kind === "map") {
    return (
      after.kind === "map" &&
      before.entries.length === after.entries.length &&
      before.entries.every(({ name, value }, index) => {
        const other = after.entries[index];
        return other?.name === name && isSameExcept(value, other.value, expected, [...path, name], inside);
      })
    );
  }
  if (before.kind === "list") {
    return (
      after.kind === "list" &&
      before.items.length === after.items.length &&
      before.items.every(({ value }, index) =>
        isSameExcept(value, after.items[index]?.value, expected, [...path, index], inside),
      )
    );
  }
  return (
    after.kind === "scalar" &&
    before.style === after.style &&
    Object.is(expected(path) ?? before.value, after.value)
  );
}
