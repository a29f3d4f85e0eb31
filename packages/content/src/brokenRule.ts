import { formatOf, isOfFormat } from "./formats";
import type { ScalarSchema, TextSchema } from "./schemaTypes";

/** Which rule a value breaks; undefined for one that fits its schema. */
export function brokenRuleOf(value: unknown, schema: ScalarSchema): string | undefined {
  switch (schema.kind) {
    case "text":
      return typeof value === "string" ? brokenTextRule(value, schema) : "wrong-type";
    case "boolean":
      return typeof value === "boolean" ? undefined : "wrong-type";
    case "number": {
      // YAML has a number without end, `.inf`
      if (!Number.isFinite(value)) return "wrong-type";
      const { min = -Infinity, max = Infinity } = schema;
      return (value as number) < min || (value as number) > max ? "out-of-range" : undefined;
    }
  }
}

function brokenTextRule(value: string, { filled, format, choices, pattern }: TextSchema): string | undefined {
  const word = value.trim();
  if (word === "") return filled ? "empty-text" : undefined;
  if (!isOfFormat(word, format)) return formatOf(format).rule ?? "wrong-pattern";
  if (choices && !choices.includes(word)) return "wrong-choice";
  return pattern && !new RegExp(pattern.source, "u").test(value) ? "wrong-pattern" : undefined;
}
