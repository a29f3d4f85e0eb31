import { getFormat, matchesFormat } from "./formats";
import type { ScalarSchema, TextSchema } from "./schemaTypes";

/** Returns the name of the check rule that a value breaks; undefined if the value matches its schema. */
export function findBrokenRule(value: unknown, schema: ScalarSchema): string | undefined {
  switch (schema.kind) {
    case "text":
      return typeof value === "string" ? findBrokenTextRule(value, schema) : "wrong-type";
    case "boolean":
      return typeof value === "boolean" ? undefined : "wrong-type";
    case "number": {
      // `.inf` is a number in YAML, but not finite
      if (!Number.isFinite(value)) return "wrong-type";
      const { min = -Infinity, max = Infinity } = schema;
      return (value as number) < min || (value as number) > max ? "out-of-range" : undefined;
    }
  }
}

function findBrokenTextRule(
  value: string,
  { filled, format, choices, pattern }: TextSchema,
): string | undefined {
  const text = value.trim();
  if (text === "") return filled ? "empty-text" : undefined;
  if (!matchesFormat(text, format)) return getFormat(format).rule ?? "wrong-pattern";
  if (choices && !choices.includes(text)) return "wrong-choice";
  return pattern && !new RegExp(pattern.source, "u").test(value) ? "wrong-pattern" : undefined;
}
