import {
  checkBound,
  checkByDefault,
  checkChoices,
  checkFields,
  checkFilled,
  checkItem,
  checkOpen,
  checkOptional,
  checkOptions,
  checkPattern,
  checkRenamed,
} from "./checkSchema";
import type {
  BooleanSchema,
  Fields,
  Infer,
  ListSchema,
  NumberSchema,
  ObjectSchema,
  OneOfSchema,
  Optional,
  RecordSchema,
  ScalarSchema,
  Schema,
  TextSchema,
  TextWording,
  Wording,
} from "./schemaTypes";

export type * from "./schemaTypes";

/*
 * Each maker is free of side effects, and says so: a bundler drops the schemas of blocks that a site does not use. Each throws
 * a `TypeError` for a schema that cannot work; a production bundle leaves that out, as it does React's warnings.
 */

/** One line of Markdown. */
/* @__NO_SIDE_EFFECTS__ */
export function inline(doc: string, wording: TextWording = {}): TextSchema<"inline"> {
  return { kind: "text", format: "inline", doc, ...wording };
}

/** Paragraphs of Markdown. */
/* @__NO_SIDE_EFFECTS__ */
export function markdown(doc: string, wording: TextWording = {}): TextSchema<"markdown"> {
  return { kind: "text", format: "markdown", doc, ...wording };
}

/** Plain words, in which no Markdown is read. */
/* @__NO_SIDE_EFFECTS__ */
export function plain(doc: string, wording: TextWording = {}): TextSchema<"plain"> {
  return { kind: "text", format: "plain", doc, ...wording };
}

/** The address of a page or of a document. A blank value is an error; in an `optional` field, it counts as absent. */
/* @__NO_SIDE_EFFECTS__ */
export function url(doc: string, wording: Wording = {}): TextSchema<"url"> {
  return { kind: "text", format: "url", filled: true, doc, ...wording };
}

/** An e-mail address, `prenom.nom@exemple.gouv.fr`. A blank value is an error; in an `optional` field, it counts as absent. */
/* @__NO_SIDE_EFFECTS__ */
export function email(doc: string, wording: Wording = {}): TextSchema<"email"> {
  return { kind: "text", format: "email", filled: true, doc, ...wording };
}

/** The address of an image. */
/* @__NO_SIDE_EFFECTS__ */
export function image(doc: string, wording: Wording = {}): TextSchema<"image"> {
  return { kind: "text", format: "image", doc, ...wording };
}

/**
 * A day that exists, `2026-04-26`. A blank value is an error; in an `optional` field, it counts as absent. `changes` says that what shows
 * changes `from` that day on, or `after` it: compiled content keeps what shows on both sides.
 */
/* @__NO_SIDE_EFFECTS__ */
export function date(doc: string, wording: Wording & Pick<TextSchema, "changes"> = {}): TextSchema<"date"> {
  return { kind: "text", format: "date", filled: true, doc, ...wording };
}

/** One of these words. A blank value is an error; in an `optional` field, it counts as absent. */
/* @__NO_SIDE_EFFECTS__ */
export function choice<const Word extends string>(
  choices: readonly Word[],
  doc: string,
  wording: Wording = {},
): TextSchema<"plain", Word> {
  if (process.env.NODE_ENV !== "production") checkChoices(choices);
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
  if (process.env.NODE_ENV !== "production") checkItem("list", item);
  return { kind: "list", item, doc, ...wording };
}

/** Keys under one key: `object({ title: inline("Le titre.") }, "Une étape.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function object<F extends Fields>(fields: F, doc: string, wording: Wording = {}): ObjectSchema<F> {
  if (process.env.NODE_ENV !== "production") checkFields(fields);
  return { kind: "object", fields, doc, ...wording };
}

/** Keys that the author chooses, each with a value of one kind: `record(number("Une mesure."), "Des mesures.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function record<I extends Schema>(item: I, doc: string, wording: Wording = {}): RecordSchema<I> {
  if (process.env.NODE_ENV !== "production") checkItem("record", item);
  return { kind: "record", item, doc, ...wording };
}

/** A value of one of several different kinds: `oneOf([number("Le numéro."), plain("Le code.")], "L’identifiant.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const O extends readonly Schema[]>(
  options: O,
  doc: string,
  wording: Wording = {},
): OneOfSchema<O> {
  if (process.env.NODE_ENV !== "production") checkOptions(options);
  return { kind: "oneOf", options, doc, ...wording };
}

/** Anything that has a schema: a block. */
interface HasSchema {
  readonly schema: ObjectSchema<Fields>;
}

/** A block of which a page's file holds only one key, instead of the whole block. */
export interface OnlyBlock<B extends HasSchema, Key extends string = string> {
  readonly block: B;
  readonly only: Key;
}

/** What a page may do without: a block, one key of a block, or a list of blocks. */
type Entry = { readonly schema: Schema } | OnlyBlock<HasSchema>;

/** A block, or a list of blocks, that a page may do without. */
export interface OptionalBlock<B extends Entry> {
  readonly block: B;
  readonly optional: true;
}

/** A key that may be absent: `optional(inline("…"))`; or, among a page's blocks, `optional(MyBlock)`. */
export function optional<S extends Schema>(schema: S): Optional<S>;
export function optional<B extends Entry>(block: B): OptionalBlock<B>;
/* @__NO_SIDE_EFFECTS__ */
export function optional(of: Schema | Entry): object {
  if (of && ("schema" in of || "block" in of)) return { block: of, optional: true };
  if (process.env.NODE_ENV !== "production") checkOptional(of);
  return { ...of, optional: true };
}

/**
 * One key of a block, instead of the whole block. With `questions: only("questions", FaqList)` among a page's blocks,
 * an author writes `questions: […]`, and not `questions: { questions: […] }`.
 */
/* @__NO_SIDE_EFFECTS__ */
export function only<B extends HasSchema, Key extends keyof B["schema"]["fields"] & string>(
  key: Key,
  block: B,
): OnlyBlock<B, Key> {
  return { block, only: key };
}

/**
 * A text that may not be blank; with `optional`, a blank text counts as absent. A `date`, a `choice`, a `url` and an
 * `email` are so by themselves.
 */
/* @__NO_SIDE_EFFECTS__ */
export function filled<S extends TextSchema>(schema: S): S {
  if (process.env.NODE_ENV !== "production") checkFilled(schema);
  return { ...schema, filled: true };
}

/**
 * A text that a regular expression describes, and the sentence that says so to authors:
 * `pattern(/^[A-Z]{2}\d+$/, plain("Le code."), "Deux lettres, puis un nombre.")`. It is tested on the text as it is written.
 * A blank value is an error; in an `optional` field, it counts as absent.
 */
/* @__NO_SIDE_EFFECTS__ */
export function pattern<S extends TextSchema>(expression: RegExp, schema: S, doc: string): S {
  if (process.env.NODE_ENV !== "production") checkPattern(expression, schema, doc);
  return { ...schema, filled: true, pattern: { source: expression.source, doc } };
}

/** A number that is at least this one: `min(0, number("…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function min<S extends NumberSchema>(least: number, schema: S): S {
  return bounded("min", least, schema);
}

/** A number that is at most this one: `max(10, number("…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function max<S extends NumberSchema>(greatest: number, schema: S): S {
  return bounded("max", greatest, schema);
}

function bounded<S extends NumberSchema>(bound: "min" | "max", value: number, schema: S): S {
  if (process.env.NODE_ENV !== "production") checkBound(bound, value, schema);
  return { ...schema, [bound]: value };
}

/** A key that may be absent, and then has this value: `byDefault("brouillon", choice([…], "…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function byDefault<S extends ScalarSchema>(value: Infer<S>, schema: S): S {
  if (process.env.NODE_ENV !== "production") checkByDefault(value, schema);
  return { ...schema, default: value };
}

/** A key that had another name, which is still read, and reported: `contact: renamed("contact_email", email("…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function renamed<S extends Schema>(old: string, schema: S): S {
  if (process.env.NODE_ENV !== "production") checkRenamed(old, schema);
  return { ...schema, formerly: [old, ...(schema.formerly ?? [])] };
}

/** An object that may hold other keys too, which are not read: `open(object({ … }, "…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function open<S extends ObjectSchema<Fields>>(schema: S): S {
  if (process.env.NODE_ENV !== "production") checkOpen(schema);
  return { ...schema, open: true };
}
