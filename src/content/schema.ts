import type { Simplify } from "../base/simplify";

/**
 * A schema says what an author may write, as plain data: one source for validation, types, JSON
 * Schema, CMS fields and the authors' documentation. `doc` is one French sentence for authors.
 */
export type Schema = TextSchema | NumberSchema | BooleanSchema | ListSchema<Schema> | ObjectSchema<Fields>;
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

interface Base extends Wording {
  readonly doc: string;
  readonly optional?: boolean;
}

/** What kind of text: one line of Markdown, paragraphs of Markdown, plain words, an address, an image's address, a date. */
export type TextFormat = "inline" | "markdown" | "plain" | "url" | "image" | "date";

/** A text, of one of the kinds of `TextFormat`. */
export interface TextSchema<F extends TextFormat = TextFormat, Word extends string = string> extends Base {
  readonly kind: "text";
  readonly format: F;
  /** Blank text is refused: the page cannot stand without it. */
  readonly filled?: boolean;
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
}

/** A schema whose key may be absent. */
export type Optional<S extends Schema> = S & { readonly optional: true };

/* Each maker is free of side effects, and says so: a bundler drops the schemas of blocks that a site does not use. */

/** One line of Markdown. */
/* @__NO_SIDE_EFFECTS__ */
export function inline(doc: string, wording: Wording = {}): TextSchema<"inline"> {
  return { kind: "text", format: "inline", doc, ...wording };
}

/** Paragraphs of Markdown. */
/* @__NO_SIDE_EFFECTS__ */
export function markdown(doc: string, wording: Wording = {}): TextSchema<"markdown"> {
  return { kind: "text", format: "markdown", doc, ...wording };
}

/** Plain words, in which no Markdown is read. */
/* @__NO_SIDE_EFFECTS__ */
export function plain(doc: string, wording: Wording = {}): TextSchema<"plain"> {
  return { kind: "text", format: "plain", doc, ...wording };
}

/** The address of a page or of a document. */
/* @__NO_SIDE_EFFECTS__ */
export function url(doc: string, wording: Wording = {}): TextSchema<"url"> {
  return { kind: "text", format: "url", doc, ...wording };
}

/** The address of an image. */
/* @__NO_SIDE_EFFECTS__ */
export function image(doc: string, wording: Wording = {}): TextSchema<"image"> {
  return { kind: "text", format: "image", doc, ...wording };
}

/**
 * A day that exists, `2026-04-26`. Blank is refused; with `optional`, it is absent. `changes` says that what shows
 * changes `from` that day on, or `after` it: compiled content keeps what shows on both sides.
 */
/* @__NO_SIDE_EFFECTS__ */
export function date(doc: string, wording: Wording & Pick<TextSchema, "changes"> = {}): TextSchema<"date"> {
  return { kind: "text", format: "date", filled: true, doc, ...wording };
}

/** One of these words. Blank is refused; with `optional`, it is absent. */
/* @__NO_SIDE_EFFECTS__ */
export function choice<const Word extends string>(
  choices: readonly Word[],
  doc: string,
  wording: Wording = {},
): TextSchema<"plain", Word> {
  return { kind: "text", format: "plain", choices, filled: true, doc, ...wording };
}

/** The name of an entry of a collection: `reference("people", "Le nom d’une personne.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function reference(to: string, doc: string, wording: Wording = {}): TextSchema<"plain"> {
  return { kind: "text", format: "plain", reference: to, doc, ...wording };
}

/** A number: `12`, `3.5`. */
/* @__NO_SIDE_EFFECTS__ */
export function number(doc: string, wording: Wording = {}): NumberSchema {
  return { kind: "number", doc, ...wording };
}

/** `true` or `false`. */
/* @__NO_SIDE_EFFECTS__ */
export function boolean(doc: string, wording: Wording = {}): BooleanSchema {
  return { kind: "boolean", doc, ...wording };
}

/** A list; every item is of one kind: `list(inline("Une raison."), "Les raisons.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function list<I extends Schema>(item: I, doc: string, wording: Wording = {}): ListSchema<I> {
  return { kind: "list", item, doc, ...wording };
}

/** Keys under one key: `object({ title: inline("Le titre.") }, "Une étape.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function object<F extends Fields>(fields: F, doc: string, wording: Wording = {}): ObjectSchema<F> {
  return { kind: "object", fields, doc, ...wording };
}

/** Anything that has a schema: a block. */
interface HasSchema {
  readonly schema: ObjectSchema<Fields>;
}

/** A block of which a page's file holds one key alone, in the block's place. */
export interface OnlyBlock<B extends HasSchema, Key extends string = string> {
  readonly block: B;
  readonly only: Key;
}

/** A block that a page may do without. */
export interface OptionalBlock<B extends HasSchema | OnlyBlock<HasSchema>> {
  readonly block: B;
  readonly optional: true;
}

/** A key that may be absent: `optional(inline("…"))`; or, among a page's blocks, `optional(MyBlock)`. */
export function optional<S extends Schema>(schema: S): Optional<S>;
export function optional<B extends HasSchema | OnlyBlock<HasSchema>>(block: B): OptionalBlock<B>;
/* @__NO_SIDE_EFFECTS__ */
export function optional(of: Schema | HasSchema | OnlyBlock<HasSchema>): object {
  return "schema" in of || "block" in of ? { block: of, optional: true } : { ...of, optional: true };
}

/**
 * One key of a block, in the place of the whole block. With `questions: only("questions", FaqList)` among a page's
 * blocks, an author writes `questions: […]`, and not `questions: { questions: […] }`.
 */
/* @__NO_SIDE_EFFECTS__ */
export function only<B extends HasSchema, Key extends keyof B["schema"]["fields"] & string>(
  key: Key,
  block: B,
): OnlyBlock<B, Key> {
  return { block, only: key };
}

/**
 * A text that may not be blank, where its key is there: `filled(inline("Le titre."))`. Whether the key may be absent is
 * what `optional` says. A `date` and a `choice` are filled by themselves.
 */
/* @__NO_SIDE_EFFECTS__ */
export function filled<S extends TextSchema>(schema: S): S {
  return { ...schema, filled: true };
}

/** The type of a value that fits a schema. `Rich` is what stands in its Markdown fields: text, unless said. */
export type Infer<S, Rich = string> =
  S extends TextSchema<infer F, infer Word>
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
            : never;

/** The type of a map with these keys. */
export type InferFields<F extends Fields, Rich = string> = Simplify<
  { readonly [K in keyof F as F[K] extends Optional<Schema> ? never : K]: Infer<F[K], Rich> } & {
    readonly [K in keyof F as F[K] extends Optional<Schema> ? K : never]?: Infer<F[K], Rich> | undefined;
  }
>;
