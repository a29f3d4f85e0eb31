import type { Simplify } from "@dsfr-blocks/base/simplify";
import type { TextFormat } from "./formats";

export type { TextFormat } from "./formats";

/**
 * A schema says what an author may write, as plain data: one source for validation, types, JSON
 * Schema, CMS fields and the authors' documentation. `doc` is one French sentence for authors.
 */
export type Schema =
  | ScalarSchema
  | ListSchema<Schema>
  | ObjectSchema<Fields>
  | RecordSchema<Schema>
  | OneOfSchema<readonly Schema[]>
  | VariantSchema;
/** A value that holds no other. */
export type ScalarSchema = TextSchema | NumberSchema | BooleanSchema;
/** Keys, and what is written under each. */
export type Fields = Readonly<Record<string, Schema>>;

/** What a form calls a field, in French: « Titre », « Adresse du bouton ». */
export interface Wording {
  /** The field's label. */
  readonly label?: string | undefined;
  /** What a form says beside it, where `doc` speaks of the file. */
  readonly hint?: string | undefined;
  /** The CMS's widget, where the kind of value is not enough to choose it. */
  readonly widget?: "file" | "hidden" | undefined;
}

/** What a form calls a text, and how long a text its place is drawn for. */
export interface TextWording extends Wording {
  /** How many characters of it, as it is read, the page is drawn for. `check` speaks of a text that has twice as many. */
  readonly targetLength?: number | undefined;
  /** Which first lines of paragraphs the block reads as titles: those in bold, or all. `check` does not say that these join their text. */
  readonly titleLines?: "bold" | "all" | undefined;
}

interface Base extends Wording {
  readonly doc: string;
  readonly optional?: boolean;
  /** The value where the key is absent. */
  readonly default?: string | number | boolean;
  /** The names that the key had before, the last one first. */
  readonly formerly?: readonly string[];
}

/** A regular expression, as its source, and the sentence for authors that says what it asks for. */
export interface Pattern {
  readonly source: string;
  readonly doc: string;
}

/** A text, of one of the kinds of `TextFormat`. */
export interface TextSchema<F extends TextFormat = TextFormat, Word extends string = string>
  extends Base, TextWording {
  readonly kind: "text";
  readonly format: F;
  /** Blank text is not a value: it is refused, or counts as absent if the key is optional. */
  readonly filled?: boolean;
  readonly pattern?: Pattern;
  /** The only words that are taken. */
  readonly choices?: readonly Word[];
  /** Of a day: what the page shows changes from that day on, or after it. */
  readonly changes?: "from" | "after" | undefined;
  /** The collection whose entries the text names, such as `people`. */
  readonly reference?: string;
}

/** A number. */
export interface NumberSchema extends Base {
  readonly kind: "number";
  /** The least and the greatest number, both included. */
  readonly min?: number;
  readonly max?: number;
}

/** A value that is `true` or `false`. */
export interface BooleanSchema extends Base {
  readonly kind: "boolean";
}

/** A list whose items are of one kind. */
export interface ListSchema<I extends Schema> extends Base {
  readonly kind: "list";
  readonly item: I;
}

/** Keys, each with a value of its kind. */
export interface ObjectSchema<F extends Fields> extends Base {
  readonly kind: "object";
  readonly fields: F;
  /** True when other keys may stand beside these; they are not read. */
  readonly open?: boolean;
}

/** Keys that the author chooses, each with a value of one kind. */
export interface RecordSchema<I extends Schema> extends Base {
  readonly kind: "record";
  readonly item: I;
}

/** A value of one of several kinds. */
export interface OneOfSchema<O extends readonly Schema[]> extends Base {
  readonly kind: "oneOf";
  /** No two take the same kind of value. */
  readonly options: O;
}

/** Keys of one of several forms: the word at one of them says which. */
export interface VariantSchema extends Base {
  readonly kind: "variant";
  /** The key that holds the word. */
  readonly key: string;
  /** Each by its word. It has the key among its own, which takes that word alone. */
  readonly forms: Readonly<Record<string, ObjectSchema<Fields>>>;
}

/** A schema whose key may be absent. */
export type Optional<S extends Schema> = S & { readonly optional: true };

/** The type of a value that fits a schema. `Rich` is what stands in its Markdown fields: text, unless said. */
export type Infer<S, Rich = string> = Schema extends S
  ? unknown
  : S extends TextSchema<infer F, infer Word>
    ? F extends "inline" | "markdown"
      ? Rich
      : Word
    : S extends NumberSchema
      ? number
      : S extends BooleanSchema
        ? boolean
        : S extends ListSchema<infer I>
          ? readonly Infer<I, Rich>[]
          : S extends ObjectSchema<infer F>
            ? InferFields<F, Rich>
            : S extends RecordSchema<infer I>
              ? Readonly<Record<string, Infer<I, Rich>>>
              : S extends OneOfSchema<infer O>
                ? Infer<O[number], Rich>
                : S extends VariantSchema
                  ? Readonly<Record<string, unknown>>
                  : never;

/** The type of a map with these keys. */
export type InferFields<F extends Fields, Rich = string> = Simplify<
  { readonly [K in keyof F as F[K] extends Optional<Schema> ? never : K]: Infer<F[K], Rich> } & {
    readonly [K in keyof F as F[K] extends Optional<Schema> ? K : never]?: Infer<F[K], Rich> | undefined;
  }
>;
