import type { Simplify } from "@dsfr-blocks/base/simplify";
import type { TextFormat } from "./formats";

export type { TextFormat } from "./formats";

/**
 * Schema of what an author may write, as plain data: one source for validation, types, JSON
 * Schema, CMS fields and the authors' documentation. `description` is one French sentence for authors.
 */
export type Schema =
  | ScalarSchema
  | ListSchema<Schema>
  | ObjectSchema<Fields>
  | RecordSchema<Schema>
  | OneOfSchema<readonly Schema[]>
  | VariantSchema;
/** Schema of a text, a number or a boolean. */
export type ScalarSchema = TextSchema | NumberSchema | BooleanSchema;
/** Schemas by key. */
export type Fields = Readonly<Record<string, Schema>>;

/** French texts of a field in a form: « Titre », « Adresse du bouton ». */
export interface Wording {
  /** Label of the field. */
  readonly label?: string | undefined;
  /** Help text beside the field, if `description` is about the file. */
  readonly hint?: string | undefined;
  /** Widget of the CMS, if the type of the value does not determine it. */
  readonly widget?: "file" | "hidden" | undefined;
}

/** Texts of a text field in a form, and properties of its value for `check`. */
export interface TextWording extends Wording {
  /** Expected number of characters, without Markdown marks. `check` reports a text more than twice as long (`long-text`). */
  readonly targetLength?: number | undefined;
  /**
   * First lines of paragraphs that the block reads as titles: the lines in bold, or all first lines. `check` does not report
   * these lines as joined to their text (`joined-title`).
   */
  readonly titleLines?: "bold" | "all" | undefined;
}

interface Base extends Wording {
  readonly description: string;
  readonly optional?: boolean;
  /** Value if the key is absent. */
  readonly default?: string | number | boolean;
  /** Former names of the key, the most recent first. */
  readonly formerly?: readonly string[];
}

/** Source of a regular expression, and its description for authors. */
export interface Pattern {
  readonly source: string;
  readonly description: string;
}

/** Text in one of the formats of `TextFormat`. */
export interface TextSchema<F extends TextFormat = TextFormat, Choice extends string = string>
  extends Base, TextWording {
  readonly kind: "text";
  readonly format: F;
  /** Whether blank text is rejected. If the key is optional, a blank text counts as absent. */
  readonly filled?: boolean;
  readonly pattern?: Pattern;
  /** Allowed texts. Undefined: any text. */
  readonly choices?: readonly Choice[];
  /** Moment at which the page changes, for a date: from that day on, or after that day. */
  readonly changes?: "from" | "after" | undefined;
  /** Collection that contains the entry named by the text, such as `people`. */
  readonly reference?: string;
  /** Words that the text may be instead of the name of an entry: `all`. */
  readonly words?: readonly string[];
}

/** Number, possibly with bounds. */
export interface NumberSchema extends Base {
  readonly kind: "number";
  /** Inclusive minimum and maximum. */
  readonly min?: number;
  readonly max?: number;
}

/** Boolean, `true` or `false`. */
export interface BooleanSchema extends Base {
  readonly kind: "boolean";
}

/** List whose items have the same schema. */
export interface ListSchema<I extends Schema> extends Base {
  readonly kind: "list";
  readonly item: I;
}

/** Object with fixed keys, each with its own schema. */
export interface ObjectSchema<F extends Fields> extends Base {
  readonly kind: "object";
  readonly fields: F;
  /** Whether other keys are allowed. The other keys are ignored. */
  readonly open?: boolean;
}

/** Object whose keys the author chooses, with one schema for all values. */
export interface RecordSchema<I extends Schema> extends Base {
  readonly kind: "record";
  readonly item: I;
}

/** Value of one of several types. */
export interface OneOfSchema<O extends readonly Schema[]> extends Base {
  readonly kind: "oneOf";
  /** Schemas for different types of values: no two schemas accept the same type. */
  readonly options: O;
}

/** Object of one of several variants: the value of its discriminator key selects the variant. */
export interface VariantSchema extends Base {
  readonly kind: "variant";
  /** Discriminator key. */
  readonly discriminator: string;
  /**
   * Schemas by variant name. The fields of each schema include the discriminator key, with the variant name as its only
   * choice.
   */
  readonly variants: Readonly<Record<string, ObjectSchema<Fields>>>;
}

/** Schema of a key that may be absent. */
export type Optional<S extends Schema> = S & { readonly optional: true };

/** Type of the values that match a schema. `Rich` is the type of the schema's Markdown fields, a string by default. */
export type Infer<S, Rich = string> = Schema extends S
  ? unknown
  : S extends TextSchema<infer F, infer Choice>
    ? F extends "inline" | "markdown"
      ? Rich
      : Choice
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

/** Type of an object with these keys. */
export type InferFields<F extends Fields, Rich = string> = Simplify<
  { readonly [K in keyof F as F[K] extends Optional<Schema> ? never : K]: Infer<F[K], Rich> } & {
    readonly [K in keyof F as F[K] extends Optional<Schema> ? K : never]?: Infer<F[K], Rich> | undefined;
  }
>;
