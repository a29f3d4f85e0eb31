import type { Markdown } from "./markdown/tree";

/**
 * A schema says what an author may write, as plain data: one source for validation, types, JSON
 * Schema, CMS fields and the authors' documentation. `doc` is one French sentence for authors.
 */
export type Schema = TextSchema | BooleanSchema | ListSchema<Schema> | ObjectSchema<Fields>;
export type Fields = Readonly<Record<string, Schema>>;

interface Base {
  readonly doc: string;
  readonly optional?: boolean;
}

/** What kind of text: one line of Markdown, paragraphs of Markdown, plain words, an address, a date. */
export type TextFormat = "inline" | "markdown" | "plain" | "url" | "date";

export interface TextSchema<F extends TextFormat = TextFormat> extends Base {
  readonly kind: "text";
  readonly format: F;
  /** Blank text is refused: the page cannot stand without it. */
  readonly filled?: boolean;
}

export interface BooleanSchema extends Base {
  readonly kind: "boolean";
}

export interface ListSchema<I extends Schema> extends Base {
  readonly kind: "list";
  readonly item: I;
}

export interface ObjectSchema<F extends Fields> extends Base {
  readonly kind: "object";
  readonly fields: F;
}

export type Optional<S extends Schema> = S & { readonly optional: true };

export const inline = (doc: string): TextSchema<"inline"> => ({ kind: "text", format: "inline", doc });
export const markdown = (doc: string): TextSchema<"markdown"> => ({ kind: "text", format: "markdown", doc });
export const plain = (doc: string): TextSchema<"plain"> => ({ kind: "text", format: "plain", doc });
export const url = (doc: string): TextSchema<"url"> => ({ kind: "text", format: "url", doc });
export const date = (doc: string): TextSchema<"date"> => ({ kind: "text", format: "date", doc });
export const boolean = (doc: string): BooleanSchema => ({ kind: "boolean", doc });
export const list = <I extends Schema>(item: I, doc: string): ListSchema<I> => ({ kind: "list", item, doc });
export const object = <F extends Fields>(fields: F, doc: string): ObjectSchema<F> => ({
  kind: "object",
  fields,
  doc,
});
export const optional = <S extends Schema>(schema: S): Optional<S> => ({ ...schema, optional: true });
export const filled = <S extends TextSchema>(schema: S): S => ({ ...schema, filled: true });

/** The type of a value that fits a schema. `Rich` is what stands in its Markdown fields. */
export type Infer<S, Rich = string> =
  S extends TextSchema<infer F>
    ? F extends "inline" | "markdown"
      ? Rich
      : string
    : S extends BooleanSchema
      ? boolean
      : S extends ListSchema<infer I>
        ? readonly Infer<I, Rich>[]
        : S extends ObjectSchema<infer F>
          ? InferFields<F, Rich>
          : never;

type InferFields<F extends Fields, Rich> = Simplify<
  { readonly [K in keyof F as F[K] extends Optional<Schema> ? never : K]: Infer<F[K], Rich> } & {
    readonly [K in keyof F as F[K] extends Optional<Schema> ? K : never]?: Infer<F[K], Rich> | undefined;
  }
>;

type Simplify<T> = { [K in keyof T]: T[K] };

/** The props of a component that takes a schema's value: its Markdown as strings or as trees. */
export type PropsOf<S> = Infer<S, Markdown>;
