import { isDate } from "@dsfr-blocks/base/day";
import { EMAIL } from "@dsfr-blocks/base/email";
import type { ScalarSchema, TextSchema } from "./schemaTypes";

/** The rules for a value that holds no other. */
export type ScalarRule =
  | "wrong-type"
  | "empty-text"
  | "wrong-date"
  | "wrong-email"
  | "wrong-choice"
  | "wrong-pattern"
  | "out-of-range";

/** Which rule a value breaks; undefined for one that fits its schema. */
export function brokenRuleOf(value: unknown, schema: ScalarSchema): ScalarRule | undefined {
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

function brokenTextRule(
  value: string,
  { filled, format, choices, pattern }: TextSchema,
): ScalarRule | undefined {
  const word = value.trim();
  if (word === "") return filled ? "empty-text" : undefined;
  if (format === "date" && !isDate(word)) return "wrong-date";
  if (format === "email" && !EMAIL.test(word)) return "wrong-email";
  if (choices && !choices.includes(word)) return "wrong-choice";
  return pattern && !new RegExp(pattern.source, "u").test(value) ? "wrong-pattern" : undefined;
}
