import type { Path } from "@dsfr-blocks/base/issue";
import { nearestChoice } from "@dsfr-blocks/base/nearest";
import { pathName } from "@dsfr-blocks/base/paths";
import { brokenRuleOf } from "./brokenRule";
import { isOfFormat } from "./formats";
import type { Rule } from "./rule";
import { emptyText } from "./rules/empty-text";
import { outOfRange } from "./rules/out-of-range";
import { wrongChoice } from "./rules/wrong-choice";
import { wrongDate } from "./rules/wrong-date";
import { wrongEmail } from "./rules/wrong-email";
import { wrongPattern } from "./rules/wrong-pattern";
import type { NumberSchema, TextSchema } from "./schema";

/** The rules of a value that holds no other, besides `wrong-pattern`; that it is of a wrong kind is said before. */
const SCALAR_RULES: ReadonlyMap<string, Rule<Broken>> = new Map(
  [emptyText, wrongDate, wrongEmail, wrongChoice, outOfRange].map((rule) => [rule.name, rule]),
);

/** What their sentences may name. */
interface Broken extends Asked {
  readonly key: string;
  readonly value: string;
}

/** What a schema asks for. */
interface Asked {
  /** The format of a text. */
  readonly expected: string;
  /** The words to choose among; "" where it may be any. */
  readonly known: string;
  readonly nearest?: string;
  /** The form of a text, in words; "" where its format is what it asks for. */
  readonly asked: string;
  readonly min?: string;
  readonly max?: string;
}

/** Says which rule a value breaks, if one. */
export function reportBrokenRule(
  value: unknown,
  schema: TextSchema | NumberSchema,
  path: Path,
  say: (rule: Rule<Broken>, data: Broken) => void,
): void {
  const name = brokenRuleOf(value, schema);
  if (name === undefined) return;
  const data = { key: pathName(path), value: String(value), ...askedOf(value, schema) };
  say(SCALAR_RULES.get(name) ?? wrongPattern, data);
}

function askedOf(value: unknown, schema: TextSchema | NumberSchema): Asked {
  if (schema.kind === "number") {
    const { min, max } = schema;
    const bounds = {
      ...(min !== undefined && { min: String(min) }),
      ...(max !== undefined && { max: String(max) }),
    };
    return { expected: "number", known: "", asked: "", ...bounds };
  }
  const { format, choices = [], pattern } = schema;
  return {
    expected: format,
    known: choices.join(", "),
    asked: (isOfFormat(String(value), format) && pattern?.doc) || "",
    ...nearestChoice(String(value).trim(), choices),
  };
}
