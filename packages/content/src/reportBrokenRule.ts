import type { Path } from "@dsfr-blocks/base/issue";
import { suggestChoice } from "@dsfr-blocks/base/nearest";
import { formatPath } from "@dsfr-blocks/base/paths";
import { findBrokenRule } from "./findBrokenRule";
import { matchesFormat } from "./formats";
import type { Rule } from "./rule";
import { emptyText } from "./rules/empty-text";
import { outOfRange } from "./rules/out-of-range";
import { wrongChoice } from "./rules/wrong-choice";
import { wrongDate } from "./rules/wrong-date";
import { wrongEmail } from "./rules/wrong-email";
import { wrongPattern } from "./rules/wrong-pattern";
import type { NumberSchema, TextSchema } from "./schema";

/**
 * Check rules for scalar values, by name, except `wrong-pattern`. `validate` reports a wrong type before applying these rules.
 */
const SCALAR_RULES: ReadonlyMap<string, Rule<MessageDetails>> = new Map(
  [emptyText, wrongDate, wrongEmail, wrongChoice, outOfRange].map((rule) => [rule.name, rule]),
);

/** Details for the messages of the rules for scalar values. */
interface MessageDetails extends Constraints {
  readonly key: string;
  readonly value: string;
}

/** Constraints of a schema on a value. */
interface Constraints {
  /** Format of a text, or `number`. */
  readonly expected: string;
  /** Allowed choices, separated by commas; "" if any value is allowed. */
  readonly known: string;
  readonly nearest?: string;
  /** Description of the pattern; "" if the value breaks the format of the text instead. */
  readonly description: string;
  readonly min?: string;
  readonly max?: string;
}

/** Calls `report` with the check rule that a value breaks. Does nothing if the value matches its schema. */
export function reportBrokenRule(
  value: unknown,
  schema: TextSchema | NumberSchema,
  path: Path,
  report: (rule: Rule<MessageDetails>, data: MessageDetails) => void,
): void {
  const name = findBrokenRule(value, schema);
  if (name === undefined) return;
  const data = { key: formatPath(path), value: String(value), ...describeConstraints(value, schema) };
  report(SCALAR_RULES.get(name) ?? wrongPattern, data);
}

function describeConstraints(value: unknown, schema: TextSchema | NumberSchema): Constraints {
  if (schema.kind === "number") {
    const { min, max } = schema;
    const bounds = {
      ...(min !== undefined && { min: String(min) }),
      ...(max !== undefined && { max: String(max) }),
    };
    return { expected: "number", known: "", description: "", ...bounds };
  }
  const { format, choices = [], pattern } = schema;
  return {
    expected: format,
    known: choices.join(", "),
    description: (matchesFormat(String(value), format) && pattern?.description) || "",
    ...suggestChoice(String(value).trim(), choices),
  };
}
