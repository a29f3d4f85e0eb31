import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Fields, InferFields, ObjectSchema, Schema } from "./schema";

/** Schema with the Standard Schema interface, for other tools such as Astro's content collections. */
export interface Standard<Value> {
  readonly "~standard": StandardSchemaV1.Props<Value>;
}

/** Schema of a block or a page with this content. Other tools accept this schema too: see `Standard`. */
export type StandardSchema<Content> = ObjectSchema<{ readonly [Key in keyof Content]-?: Schema }> &
  Standard<Content>;

/**
 * Returns a copy of the schema with the Standard Schema interface, in a property that JSON and comparisons of schemas ignore.
 * The validator and its messages are loaded on the first call only, since a page in a browser does not need them. The JSON
 * Schema interface of the standard is not included: that interface is synchronous, so its code could not be loaded on the first
 * call. Use `jsonSchema` of `dsfr-blocks/content` instead.
 */
export function withStandard<F extends Fields>(
  schema: ObjectSchema<F>,
): ObjectSchema<F> & Standard<InferFields<F>> {
  const value = {
    version: 1,
    vendor: "dsfr-blocks",
    validate: async (input: unknown, options?: StandardSchemaV1.Options) => {
      const { validateStandard: resultOf } = await import("./standardResult");
      return resultOf(input, schema, options);
    },
  };
  return Object.defineProperty({ ...schema }, "~standard", { value }) as ObjectSchema<F> &
    Standard<InferFields<F>>;
}
