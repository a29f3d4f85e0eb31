import { checkFields, checkItem, checkSchema, isWord, wrong } from "./checkSchema";
import { faultOf } from "./faults";
import { kindsOf } from "./kinds";
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
  Wording,
} from "./schemaTypes";

export type * from "./schemaTypes";

/*
 * Each maker is free of side effects, and says so: a bundler drops the schemas of blocks that a site does not use. Each throws
 * a `TypeError` for a schema that cannot work.
 */

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
  if (!Array.isArray(choices) || choices.length === 0 || !choices.every(isWord))
    throw wrong("choice", 'the words to choose from: choice(["brouillon", "publié"], "…")');
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
  return { kind: "list", item: checkItem("list", item), doc, ...wording };
}

/** Keys under one key: `object({ title: inline("Le titre.") }, "Une étape.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function object<F extends Fields>(fields: F, doc: string, wording: Wording = {}): ObjectSchema<F> {
  checkFields(fields);
  return { kind: "object", fields, doc, ...wording };
}

/** Keys that the author chooses, each with a value of one kind: `record(number("Une mesure."), "Des mesures.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function record<I extends Schema>(item: I, doc: string, wording: Wording = {}): RecordSchema<I> {
  return { kind: "record", item: checkItem("record", item), doc, ...wording };
}

/** A value of one of several kinds, no two the same: `oneOf([number("Le numéro."), plain("Le code.")], "L’identifiant.")`. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const O extends readonly Schema[]>(
  options: O,
  doc: string,
  wording: Wording = {},
): OneOfSchema<O> {
  const kinds = Array.isArray(options)
    ? options.flatMap((option) => kindsOf(checkItem("oneOf", option)))
    : [];
  if (kinds.length < 2 || new Set(kinds).size < kinds.length)
    throw wrong(
      "oneOf",
      'schemas of different kinds, such as a number and a text: oneOf([number("…"), plain("…")], "…")',
    );
  return { kind: "oneOf", options, doc, ...wording };
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
  if (checkSchema("optional", of).default !== undefined)
    throw wrong("optional", "no key with a default, which is always there: leave one of the two out");
  return { ...of, optional: true };
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
 * A text of which blank is no value: it is refused; with `optional`, it is absent. A `date`, a `choice`, a `url` and an
 * `email` are so by themselves.
 */
/* @__NO_SIDE_EFFECTS__ */
export function filled<S extends TextSchema>(schema: S): S {
  if (checkSchema("filled", schema).kind !== "text") throw wrong("filled", 'a text: filled(inline("…"))');
  return checkDefault("filled", { ...schema, filled: true });
}

/**
 * A text that a regular expression describes, and the sentence that says so to authors:
 * `pattern(/^[A-Z]{2}\d+$/, plain("Le code."), "Deux lettres, puis un nombre.")`. It is tested on the text as it is written.
 * A blank value is an error; in an `optional` field, it counts as absent.
 */
/* @__NO_SIDE_EFFECTS__ */
export function pattern<S extends TextSchema>(expression: RegExp, schema: S, doc: string): S {
  const { kind, choices } = checkSchema("pattern", schema) as TextSchema;
  if (kind !== "text" || choices || !isWord(doc) || !(expression instanceof RegExp))
    throw wrong(
      "pattern",
      'an expression, a text and a sentence: pattern(/^[a-z]+$/, plain("…"), "Des lettres.")',
    );
  const { source, flags } = expression;
  if (!isUnicode(source) || /[^u]/.test(flags))
    throw wrong(
      "pattern",
      `an expression of JSON Schema: sound with the flag « u », and no other; it got ${String(expression)}`,
    );
  return checkDefault("pattern", { ...schema, filled: true, pattern: { source, doc } });
}

function isUnicode(source: string): boolean {
  try {
    return new RegExp(source, "u").unicode;
  } catch {
    return false;
  }
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
  if (checkSchema(bound, schema).kind !== "number" || !Number.isFinite(value))
    throw wrong(bound, `a number, and a number's schema: ${bound}(10, number("…"))`);
  const narrower = { ...schema, [bound]: value };
  const { min: least = -Infinity, max: greatest = Infinity } = narrower;
  if (least > greatest)
    throw wrong(bound, `a least number below the greatest; it got ${least} and ${greatest}`);
  return checkDefault(bound, narrower);
}

/** A key that may be absent, and then has this value: `byDefault("brouillon", choice([…], "…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function byDefault<S extends ScalarSchema>(value: Infer<S>, schema: S): S {
  const { kind, optional } = checkSchema("byDefault", schema);
  if (!/^(?:text|number|boolean)$/.test(kind) || optional)
    throw wrong(
      "byDefault",
      'a text, a number or a boolean, which is not `optional`: byDefault(10, number("…"))',
    );
  return checkDefault("byDefault", { ...schema, default: value });
}

/** The schema, whose default fits it. */
function checkDefault<S extends ScalarSchema>(maker: string, schema: S): S {
  const value = schema.default;
  const fault = value === undefined && maker !== "byDefault" ? undefined : faultOf(value, schema);
  if (fault !== undefined)
    throw wrong(
      maker,
      `a default that its schema takes; it got ${JSON.stringify(value) ?? "nothing"}: ${fault}`,
    );
  return schema;
}

/** A key that had another name, which is still read, and said: `contact: renamed("contact_email", email("…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function renamed<S extends Schema>(old: string, schema: S): S {
  const { formerly = [] } = checkSchema("renamed", schema);
  if (!isWord(old)) throw wrong("renamed", 'the name that the key had: renamed("old", plain("…"))');
  return { ...schema, formerly: [old, ...formerly] };
}

/** An object that may hold other keys too, which are not read: `open(object({ … }, "…"))`. */
/* @__NO_SIDE_EFFECTS__ */
export function open<S extends ObjectSchema<Fields>>(schema: S): S {
  if (checkSchema("open", schema).kind !== "object")
    throw wrong("open", 'an object: open(object({ … }, "…"))');
  return { ...schema, open: true };
}
