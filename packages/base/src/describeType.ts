/** Describes the type of a value, for an error message. */
export function describeType(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && "$$typeof" in value) return "a React element";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
