import type { ComponentType, ReactNode } from "react";
import { kindOf } from "../base/kindOf";
import { isOfKind, kindsOf, partsIn, schemaFor, type ValueKind } from "../content/kinds";
import { mayMiss } from "../content/leftOut";
import { hasWords } from "../content/markdown/text";
import type { Fields, InferFields, ObjectSchema, Schema } from "../content/schema";
import { type StandardSchema, withStandard } from "../content/standard";
import { asInlines } from "../rich-text/asTree";
import { Inline, RichText } from "../rich-text/RichText";
import type { BlockRule } from "./blockRule";
import {
  type BlockContext,
  type BlockOptions,
  contextOf,
  type HeadingLevel,
  isReserved,
  partsOf,
  type RootAttributes,
} from "./context";
import { withOwner } from "./definitionErrors";
import type { EntryFinder, EntrySchemas } from "./entries";
import type { Check } from "./reported";
import type { Topic } from "./topic";

/** No keys. */
export type NoFields = Readonly<Record<never, never>>;

/** What a block is: written once, read by every tool. */
export interface BlockDefinition<
  F extends Fields,
  O extends Fields = NoFields,
  E extends EntrySchemas = NoFields,
> {
  /** The component's name, such as `MyBlock`; a compiled page names it so. */
  readonly name: string;
  /** What an author writes under the block's key. The text that stands as its title has the key `title`. */
  readonly schema: ObjectSchema<F>;
  /** What it takes besides: from the fields of its page that have the same names, or as props. */
  readonly options?: O | undefined;
  /** What it reads of the entries that it asks for, by collection: `entries: { incubators: object({ … }, "…") }`. */
  readonly entries?: E | undefined;
  /** Gives the block's markup, from its content and from where it stands. No hook: it runs at build time too. */
  readonly render?:
    | ((content: InferFields<F> & InferFields<O>, block: EntryFinder<E> & BlockContext) => ReactNode)
    | undefined;
  /** What its options are about, with rules of their own. */
  readonly topics?: readonly Topic[] | undefined;
  /** In place of `render`, a component with state or effects, which takes Markdown fields as nodes to show. */
  readonly component?: ComponentType<ClientProps<F>> | undefined;
  /** The block's own rules, each with its sentences. */
  readonly rules?: readonly BlockRule<InferFields<F> & InferFields<O>>[] | undefined;
  /** The same in one function, which reports each issue with its sentence. */
  readonly check?: Check<InferFields<F> & InferFields<O>> | undefined;
  /** Other ways to write the same content, by name, for `dsfr-blocks check --rewrite NAME`. */
  readonly rewrites?: Rewrites<InferFields<F>> | undefined;
}

/** Each gives the same content written otherwise; undefined where it cannot be, or is already. */
export type Rewrites<Content> = Readonly<Record<string, (content: Content) => Content | undefined>>;

/** The props of a component with state: content, ready to show, and what its root element takes. */
export type ClientProps<F extends Fields> = InferFields<F, ReactNode> &
  Omit<RootAttributes, keyof F> & {
    /** Level of the headings that it makes. */
    readonly headingLevel: HeadingLevel;
  };

/** The props of a block: its content, its options, and the attributes of its root element. */
export type BlockProps<Content, Options = object> = Content &
  Options &
  BlockOptions &
  Omit<RootAttributes, keyof Content | keyof Options>;

/** A block: a React component with its definition on it. `Content` is what an author writes, `Options` what it takes besides. */
export interface BlockComponent<Content, Options = object> {
  (props: BlockProps<Content, Options>): ReactNode;
  readonly displayName: string;
  readonly schema: StandardSchema<Content>;
  readonly options: { readonly [Key in keyof Options]-?: Schema };
  readonly rules: readonly BlockRule<never>[];
  readonly check: Check<never> | undefined;
  readonly topics: readonly Topic[];
  /** What it reads of the entries of collections. */
  readonly entries: EntrySchemas;
  readonly rewrites: Rewrites<never>;
  /** The component of a block with state. */
  readonly client: ComponentType<never> | undefined;
}

/** A block of whatever content. */
export interface AnyBlock extends Omit<BlockComponent<never>, "schema" | "options"> {
  (props: never): ReactNode;
  readonly schema: ObjectSchema<Fields>;
  readonly options: Fields;
}

/**
 * Makes a block of its definition: `<MyBlock {...page.mine} headingLevel={3} />`. Throws a `TypeError`
 * for a definition that cannot work.
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineBlock<F extends Fields, O extends Fields = NoFields, E extends EntrySchemas = NoFields>(
  definition: BlockDefinition<F, O, E>,
): BlockComponent<InferFields<F>, InferFields<O>> {
  const { name, schema, options = {}, render, component: Component } = definition;
  const { topics = [], rules = [], check, rewrites = {}, entries = {} } = definition;
  checkName("defineBlock", name);
  if (!isObjectSchema(schema)) throw new TypeError(`${name}: schema takes object({ … }, "…").`);
  const fields: Fields = { ...schema.fields, ...options };
  const taken = Object.keys(fields).find(isReserved);
  if (taken !== undefined)
    throw new TypeError(`${name}: every block has a prop « ${taken} »; give that key another name.`);
  if ((render === undefined) === (Component === undefined))
    throw new TypeError(`${name} needs either \`render\` or \`component\`.`);

  const Block = (props: Readonly<Record<string, unknown>>): ReactNode => {
    const parts = partsOf(name, fields, props);
    checkProps(parts.content, fields, `${name}: `);
    const { title } = parts.content;
    const context = contextOf(parts, typeof title === "string" && hasWords(asInlines(title)));
    if (render)
      return withOwner(name, () =>
        render(parts.content as InferFields<F> & InferFields<O>, context as EntryFinder<E> & BlockContext),
      );
    const content = readyToShow(parts.content, schema, context) as InferFields<F, ReactNode>;
    const Client = Component as ComponentType<object>;
    return <Client {...content} {...context.root} headingLevel={context.level} />;
  };
  const statics = {
    displayName: name,
    schema: withStandard(schema),
    options,
    topics,
    entries,
    rules,
    check,
    rewrites: rewrites as Rewrites<never>,
    client: Component,
  };
  return Object.assign(Block, statics) as unknown as BlockComponent<InferFields<F>, InferFields<O>>;
}

/** Refuses a definition without a name, which no message could name. */
export function checkName(maker: string, name: unknown): void {
  if (typeof name === "string" && /^\p{Lu}/u.test(name)) return;
  throw new TypeError(`${maker} takes the component's name: name: "MyName".`);
}

function isObjectSchema(value: unknown): boolean {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "object";
}

/** Content whose Markdown is nodes. */
function readyToShow(value: unknown, schema: Schema, block: BlockContext): unknown {
  const own = schemaFor(value, schema);
  switch (own?.kind) {
    case "text": {
      const text = value as string;
      if (own.format === "inline") return <Inline block={block}>{text}</Inline>;
      return own.format === "markdown" ? <RichText block={block} content={text} /> : text;
    }
    case "list":
      return (value as unknown[]).map((item) => readyToShow(item, own.item, block));
    case "record":
    case "object":
      return Object.fromEntries(
        partsIn(value as object, own).map(([key, item, field]) => [key, readyToShow(item, field, block)]),
      );
    default:
      return value;
  }
}

/** Throws for content that cannot be shown: a part that is not what its schema says would be lost. */
function checkProps(content: Readonly<Record<string, unknown>>, fields: Fields, prefix: string): void {
  for (const key in fields) {
    const schema = fields[key];
    if (schema) checkValue(content[key], schema, prefix + key);
  }
}

const NAMES = {
  text: "text, as its author wrote it",
  number: "a number",
  boolean: "true or false",
  list: "an array",
  object: "an object",
} as const satisfies Readonly<Record<ValueKind, string>>;

function checkValue(value: unknown, schema: Schema, path: string): void {
  const isThere = value !== undefined && value !== null;
  const kinds = kindsOf(schema);
  // a text that is not there shows nothing; what is looked into has to be there
  const isMissing =
    !isThere && !mayMiss(schema) && kinds.every((kind) => kind === "list" || kind === "object");
  const own = schemaFor(value, schema);
  if (isMissing || (isThere && !(own && isOfKind(value, own))))
    throw new TypeError(
      `${path} takes ${kinds.map((kind) => NAMES[kind]).join(" or ")}; it got ${kindOf(value)}.`,
    );
  if (own?.kind === "object") checkProps(value as Readonly<Record<string, unknown>>, own.fields, `${path}.`);
  if (own?.kind === "record")
    for (const [key, item] of Object.entries(value as object)) checkValue(item, own.item, `${path}.${key}`);
  if (own?.kind === "list")
    for (const [index, item] of (value as unknown[]).entries())
      checkValue(item, own.item, `${path}[${index}]`);
}
