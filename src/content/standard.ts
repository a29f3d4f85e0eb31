import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { jsonSchema } from "./jsonSchema";
import type { Fields, InferFields, ObjectSchema, Schema } from "./schema";

/** A schema that other tools take too, by the Standard Schema: such as Astro's content collections. */
export interface Standard<Value> {
  readonly "~standard": StandardSchemaV1.Props<Value> & StandardJSONSchemaV1.Props<Value>;
}

/** The schema of a block or a page with this content, which other tools take too. */
export type StandardSchema<Content> = ObjectSchema<{ readonly [Key in keyof Content]-?: Schema }> &
  Standard<Content>;

/**
 * The schema with what the standard asks for, where neither JSON nor a comparison of schemas looks. A page in a
 * browser has no use for it: what validates, and its sentences, come once they are called for.
 */
export function withStandard<F extends Fields>(
  schema: ObjectSchema<F>,
): ObjectSchema<F> & Standard<InferFields<F>> {
  const value = {
    version: 1,
    vendor: "dsfr-blocks",
    validate: async (given: unknown, options?: StandardSchemaV1.Options) => {
      const { resultOf } = await import("./standardResult");
      return resultOf(given, schema, options);
    },
    jsonSchema: { input: json, output: json },
  };
  return Object.defineProperty({ ...schema }, "~standard", { value }) as ObjectSchema<F> &
    Standard<InferFields<F>>;

  function json({ target }: StandardJSONSchemaV1.Options): Record<string, unknown> {
    const $schema = DIALECTS[target];
    if ($schema === undefined) throw new RangeError(`There is no JSON Schema for the target ${target}.`);
    return { ...jsonSchema(schema), $schema };
  }
}

/** The words that ours are written in mean the same in both. */
const DIALECTS: Readonly<Record<string, string | undefined>> = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
};
