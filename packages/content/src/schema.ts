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
  TextFormat,
  TextSchema,
  TextWording,
  Wording,
} from "./schemaTypes";

export type * from "./schemaTypes";

/*
 * Each schema builder is annotated as side-effect free, so that bundlers drop the schemas of unused blocks. Each builder
 * throws a `TypeError` for a schema that cannot work; production bundles omit this check, as they omit React's warnings.
 */

/** Describes one line of Markdown. */
/* @__NO_SIDE_EFFECTS__ */
export const inline = (description: string, wording?: TextWording) => text("inline", description, wording);

/** Describes paragraphs of Markdown. */
/* @__NO_SIDE_EFFECTS__ */
export const markdown = (description: string, wording?: TextWording) =>
  text("markdown", description, wording);

/** Describes plain text, without Markdown. */
/* @__NO_SIDE_EFFECTS__ */
export const plain = (description: string, wording?: TextWording) => text("plain", description, wording);

/**
 * Describes the URL of a page or of a document. A blank value is an error; in an `optional` field, a blank value counts as
 * absent.
 */
/* @__NO_SIDE_EFFECTS__ */
export const url = (description: string, wording?: Wording) => filledText("url", description, wording);

/**
 * Describes an e-mail address, `prenom.nom@exemple.gouv.fr`. A blank value is an error; in an `optional` field, a blank value
 * counts as absent.
 */
/* @__NO_SIDE_EFFECTS__ */
export const email = (description: string, wording?: Wording) => filledText("email", description, wording);

/** Describes the URL of an image. */
/* @__NO_SIDE_EFFECTS__ */
export const image = (description: string, wording?: Wording) => text("image", description, wording);

/**
 * Describes a day that exists, `2026-04-26`. A blank value is an error; in an `optional` field, a blank value counts as
 * absent. With `changes`, the page changes `from` that day on, or `after` that day: compiled content contains the page before
 * and after the change.
 */
/* @__NO_SIDE_EFFECTS__ */
export const date = (description: string, wording?: Wording & Pick<TextSchema, "changes">) =>
  filledText("date", description, wording);

function text<F extends TextFormat>(format: F, description: string, wording?: TextWording): TextSchema<F> {
  return { kind: "text", format, description, ...wording };
}

function filledText<F extends TextFormat>(
  format: F,
  description: string,
  wording?: TextWording,
): TextSchema<F> {
  return { kind: "text", format, filled: true, description, ...wording };
}

/** Describes one of these choices. A blank value is an error; in an `optional` field, a blank value counts as absent. */
/* @__NO_SIDE_EFFECTS__ */
export function choice<const Choice extends string>(
  choices: readonly Choice[],
  description: string,
  wording: Wording = {},
): TextSchema<"plain", Choice> {
  if (process.env.NODE_ENV !== "production") checkChoices(choices);
  return { kind: "text", format: "plain", choices, filled: true, description, ...wording };
}

/**
 * Describes the name of an entry of a collection: `reference("people", "Le nom d’une personne.")`. With `words`, the text
 * may be one of these words instead: `reference("surveys", "L’enquête.", { words: ["toutes"] })`.
 */
/* @__NO_SIDE_EFFECTS__ */
export function reference(
  collection: string,
  description: string,
  wording: Wording & Pick<TextSchema, "words"> = {},
): TextSchema<"plain"> {
  return { kind: "text", format: "plain", reference: collection, description, ...wording };
}

/** Describes a number: `12`, `3.5`. */
/* @__NO_SIDE_EFFECTS__ */
export function number(description: string, wording: Wording = {}): NumberSchema {
  return { kind: "number", description, ...wording };
}

/** Describes a boolean, `true` or `false`. */
/* @__NO_SIDE_EFFECTS__ */
export function boolean(description: string, wording: Wording = {}): BooleanSchema {
  return { kind: "boolean", description, ...wording };
}

/** Describes a list whose items have the same schema: `list(inline("Une raison."), "Les raisons.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function list<I extends Schema>(item: I, description: string, wording: Wording = {}): ListSchema<I> {
  if (process.env.NODE_ENV !== "production") checkItem("list", item);
  return { kind: "list", item, description, ...wording };
}

/** Describes an object with these keys: `object({ title: inline("Le titre.") }, "Une étape.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function object<F extends Fields>(
  fields: F,
  description: string,
  wording: Wording = {},
): ObjectSchema<F> {
  if (process.env.NODE_ENV !== "production") checkFields(fields);
  return { kind: "object", fields, description, ...wording };
}

/**
 * Describes an object whose keys the author chooses, with one schema for all values:
 * `record(number("Une mesure."), "Des mesures.")`.
 */
/* @__NO_SIDE_EFFECTS__ */
export function record<I extends Schema>(
  item: I,
  description: string,
  wording: Wording = {},
): RecordSchema<I> {
  if (process.env.NODE_ENV !== "production") checkItem("record", item);
  return { kind: "record", item, description, ...wording };
}

/** Describes a value of one of several types: `oneOf([number("Le numéro."), plain("Le code.")], "L’identifiant.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const O extends readonly Schema[]>(
  options: O,
  description: string,
  wording: Wording = {},
): OneOfSchema<O> {
  if (process.env.NODE_ENV !== "production") checkOptions(options);
  return { kind: "oneOf", options, description, ...wording };
}

/** Object with a schema, such as a block. */
interface HasSchema {
  readonly schema: ObjectSchema<Fields>;
}

/** Block of which the page file contains only one key, instead of the whole block. */
export interface OnlyBlock<B extends HasSchema, Key extends string = string> {
  readonly block: B;
  readonly only: Key;
}

/** Part of a page that may be optional: a block, one key of a block, or a list of blocks. */
type BlockEntry = { readonly schema: Schema } | OnlyBlock<HasSchema>;

/** Optional block, or optional list of blocks, of a page. */
export interface OptionalBlock<B extends BlockEntry> {
  readonly block: B;
  readonly optional: true;
}

/** Makes a key optional: `optional(inline("…"))`. Among a page's blocks, makes a block optional: `optional(MyBlock)`. */
export function optional<S extends Schema>(schema: S): Optional<S>;
export function optional<B extends BlockEntry>(block: B): OptionalBlock<B>;
/* @__NO_SIDE_EFFECTS__ */
export function optional(item: Schema | BlockEntry): object {
  if (item && ("schema" in item || "block" in item)) return { block: item, optional: true };
  if (process.env.NODE_ENV !== "production") checkOptional(item);
  return { ...item, optional: true };
}

/**
 * Selects one key of a block, instead of the whole block. With `questions: only("questions", FaqList)` among a page's blocks,
 * an author writes `questions: […]` instead of `questions: { questions: […] }`.
 */
/* @__NO_SIDE_EFFECTS__ */
export function only<B extends HasSchema, Key extends keyof B["schema"]["fields"] & string>(
  key: Key,
  block: B,
): OnlyBlock<B, Key> {
  return { block, only: key };
}

/**
 * Requires a text that is not blank; with `optional`, a blank text counts as absent. A `date`, a `choice`, a `url` and an
 * `email` already require a text that is not blank.
 */
/* @__NO_SIDE_EFFECTS__ */
export function filled<S extends TextSchema>(schema: S): S {
  if (process.env.NODE_ENV !== "production") checkFilled(schema);
  return { ...schema, filled: true };
}

/**
 * Requires a text that matches a regular expression, which a sentence describes to authors:
 * `pattern(/^[A-Z]{2}\d+$/, plain("Le code."), "Deux lettres, puis un nombre.")`. The expression is tested on the text as
 * written. A blank value is an error; in an `optional` field, a blank value counts as absent.
 */
/* @__NO_SIDE_EFFECTS__ */
export function pattern<S extends TextSchema>(expression: RegExp, schema: S, description: string): S {
  if (process.env.NODE_ENV !== "production") checkPattern(expression, schema, description);
  return { ...schema, filled: true, pattern: { source: expression.source, description } };
}

/** Sets the inclusive minimum of a number: `min(0, number("…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function min<S extends NumberSchema>(minimum: number, schema: S): S {
  return setBound("min", minimum, schema);
}

/** Sets the inclusive maximum of a number: `max(10, number("…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function max<S extends NumberSchema>(maximum: number, schema: S): S {
  return setBound("max", maximum, schema);
}

function setBound<S extends NumberSchema>(bound: "min" | "max", value: number, schema: S): S {
  if (process.env.NODE_ENV !== "production") checkBound(bound, value, schema);
  return { ...schema, [bound]: value };
}

/** Makes a key optional, with a default value: `byDefault("brouillon", choice([…], "…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function byDefault<S extends ScalarSchema>(value: Infer<S>, schema: S): S {
  if (process.env.NODE_ENV !== "production") checkByDefault(value, schema);
  return { ...schema, default: value };
}

/**
 * Declares the former name of a key. The former name is still read, and is reported:
 * `contact: renamed("contact_email", email("…"))`.
 */
/* @__NO_SIDE_EFFECTS__ */
export function renamed<S extends Schema>(formerName: string, schema: S): S {
  if (process.env.NODE_ENV !== "production") checkRenamed(formerName, schema);
  return { ...schema, formerly: [formerName, ...(schema.formerly ?? [])] };
}

/** Allows other keys in an object. The other keys are ignored: `open(object({ … }, "…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function open<S extends ObjectSchema<Fields>>(schema: S): S {
  if (process.env.NODE_ENV !== "production") checkOpen(schema);
  return { ...schema, open: true };
}
