import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { hiddenCharacters } from "./hidden";
import { shorten } from "./issue";
import { jsonSchema } from "./jsonSchema";
import type { Fields, InferFields, ObjectSchema } from "./schema";
import { HIDDEN_CHARACTER, READING } from "./sentences/reading";
import { validate } from "./validate";
import { nodeOf } from "./values";

/** A schema that other tools take too, by the Standard Schema: such as Astro's content collections. */
export interface Standard<Value> {
  readonly "~standard": StandardSchemaV1.Props<Value> & StandardJSONSchemaV1.Props<Value>;
}

/** A block's or a page's schema, which other tools take too. */
export type StandardSchema<F extends Fields> = ObjectSchema<F> & Standard<InferFields<F>>;

/**
 * The schema with what the standard asks for, where neither JSON nor a comparison of schemas looks. Every page in
 * a browser carries it: it says the sentences of values alone, and not those of texts.
 */
export function withStandard<F extends Fields>(schema: ObjectSchema<F>): StandardSchema<F> {
  const value = {
    version: 1,
    vendor: "dsfr-blocks",
    validate: (given: unknown, options?: StandardSchemaV1.Options) => resultOf(given, schema, options),
    jsonSchema: { input: json, output: json },
  };
  return Object.defineProperty({ ...schema }, "~standard", { value }) as StandardSchema<F>;

  function json({ target }: StandardJSONSchemaV1.Options): Record<string, unknown> {
    const $schema = DIALECTS[target];
    if ($schema === undefined) throw new RangeError(`There is no JSON Schema for the target ${target}.`);
    return { ...jsonSchema(schema), $schema };
  }
}

/** Sentences are French; `libraryOptions: { language: "en" }` asks for English. */
function resultOf<F extends Fields>(
  given: unknown,
  schema: ObjectSchema<F>,
  options: StandardSchemaV1.Options | undefined,
): StandardSchemaV1.Result<InferFields<F>> {
  const language = options?.libraryOptions?.["language"] === "en" ? "en" : "fr";
  const issues: StandardSchemaV1.Issue[] = [];
  const value = validate(nodeOf(given), schema, {
    onValue: () => undefined,
    onIssue: (rule, _offset, details, path) =>
      issues.push({ message: READING[rule][language](shorten(details)), path }),
    onText: (path, _schema, text) => {
      for (const { code } of hiddenCharacters(text))
        issues.push({ message: HIDDEN_CHARACTER[language]({ code }), path });
    },
  });
  return value === undefined || issues.length > 0 ? { issues } : { value };
}

/** The words that ours are written in mean the same in both. */
const DIALECTS: Readonly<Record<string, string | undefined>> = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
};
