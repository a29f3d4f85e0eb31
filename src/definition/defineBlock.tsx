import type { ComponentType, ReactNode } from "react";
import { partsIn, schemaFor } from "../content/kinds";
import { hasWords } from "../content/markdown/text";
import type { Fields, InferFields, ObjectSchema, Schema } from "../content/schema";
import { type StandardSchema, withStandard } from "../content/standard";
import { asInlines } from "../rich-text/asTree";
import { Inline, RichText } from "../rich-text/RichText";
import type { BlockRule } from "./blockRule";
import { checkBlockDefinition } from "./checkDefinition";
import { checkProps } from "./checkProps";
import {
  type BlockContext,
  type BlockOptions,
  contextOf,
  type HeadingLevel,
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
 * Makes a block from its definition: `<MyBlock {...page.mine} headingLevel={3} />`. Throws a `TypeError` for a
 * definition that cannot work, and for content that is not what its schema says; in a production bundle neither is
 * checked.
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineBlock<F extends Fields, O extends Fields = NoFields, E extends EntrySchemas = NoFields>(
  definition: BlockDefinition<F, O, E>,
): BlockComponent<InferFields<F>, InferFields<O>> {
  const { name, schema, options = {}, render, component: Component } = definition;
  const { topics = [], rules = [], check, rewrites = {}, entries = {} } = definition;
  if (process.env.NODE_ENV !== "production") checkBlockDefinition(definition);
  const fields: Fields = { ...schema.fields, ...options };

  const Block = (props: Readonly<Record<string, unknown>>): ReactNode => {
    const parts = partsOf(name, fields, props);
    if (process.env.NODE_ENV !== "production") checkProps(parts.content, fields, `${name}: `);
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
