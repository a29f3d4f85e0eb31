import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Fields, InferFields, ObjectSchema, Schema } from "./schema";

/** A schema that other tools take too, by the Standard Schema: such as Astro's content collections. */
export interface Standard<Value> {
  readonly "~standard": StandardSchemaV1.Props<Value>;
}

/** The schema of a block or a page with this content, which other tools take too. */
export type StandardSchema<Content> = ObjectSchema<{ readonly [Key in keyof Content]-?: Schema }> &
  Standard<Content>;

/**
 * The schema with what the standard asks for, where neither JSON nor a comparison of schemas looks. A page in a
 * browser has no use for it: what validates, and its sentences, come once they are called for. The standard's JSON
 * Schema is no part of it, since it cannot wait: `jsonSchema` of `dsfr-blocks/content` gives it.
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
  };
  return Object.defineProperty({ ...schema }, "~standard", { value }) as ObjectSchema<F> &
    Standard<InferFields<F>>;
}
