import type { ComponentType, ReactNode } from "react";
import type { Fields, InferFields, ObjectSchema, Schema } from "@dsfr-blocks/content/schema";
import type { StandardSchema } from "@dsfr-blocks/content/standard";
import type { RenderResult } from "../rich-text/element";
import type { BlockRule } from "./blockRule";
import type { BlockContext } from "./context";
import type { BlockAttributes, ContentProps, ViewComponent } from "./defineView";
import type { EntryFinder, EntrySchemas } from "./entries";
import type { Check } from "./reported";
import type { Topic } from "./topic";

/** Fields of a schema without keys. */
export type NoFields = Readonly<Record<never, never>>;

/**
 * Part of a block's definition that tools read: its schema, options and rules. This part does not depend on how the block is
 * rendered.
 */
export interface BlockDescription<F extends Fields, O extends Fields, E extends EntrySchemas> {
  /**
   * Schema of the content: `object({ title: inline("Le titre.") }, "Une citation.")`. The key of the block's title must be
   * `title`.
   */
  readonly schema: ObjectSchema<F>;
  /**
   * Fields that the block reads from its props, or from the page's fields of the same names. An author does not write these
   * fields under the block's key.
   */
  readonly options?: O | undefined;
  /** Schemas of the entries that the block looks up, by collection: `entries: { incubators: object({ … }, "…") }`. */
  readonly entries?: E | undefined;
  /** Topics of the block's options. On a page that has the block, the rules of these topics run too. */
  readonly topics?: readonly Topic[] | undefined;
  /** Rules of the block, each with its messages in French and English. */
  readonly rules?: readonly BlockRule<InferFields<F> & InferFields<O>>[] | undefined;
  /**
   * Function that checks the content and reports each issue with its message. Use this function instead of `rules`, or with
   * `rules`.
   */
  readonly check?: Check<InferFields<F> & InferFields<O>> | undefined;
  /** Functions that rewrite the content, by name, for `dsfr-blocks check --rewrite NAME`. */
  readonly rewrites?: Rewrites<InferFields<F>> | undefined;
}

/**
 * Context in which a block reads and renders its content. Its method `entry` returns entries whose types come from the block's
 * `entries`.
 */
export type ReadingContext<E extends EntrySchemas> = EntryFinder<E> & BlockContext;

/**
 * Definition of a block in two steps: `read` turns its content into props, and its view renders these props. Where an author
 * writes Markdown, a developer may pass a React node.
 */
export interface ReadBlockDefinition<
  F extends Fields,
  O extends Fields,
  E extends EntrySchemas,
  Props,
> extends BlockDescription<F, O, E> {
  /** Component of `defineView` that renders the block. */
  readonly view: ViewComponent<Props>;
  /**
   * Returns the props of the view. Converts Markdown to React nodes or structured data. A value that already is a React node or
   * structured data stays unchanged.
   */
  readonly read: (content: ContentProps<Props>, block: ReadingContext<E>) => ContentProps<Props>;
}

/**
 * Functions, by name, that return the rewritten content; undefined if the content cannot be rewritten, or already is rewritten.
 */
export type Rewrites<Content> = Readonly<Record<string, (content: Content) => Content | undefined>>;

/** Props of a block: its content, its options, the options of every block, and attributes of its root element. */
export type BlockComponentProps<Content, Options = object> = Content &
  Options &
  Omit<BlockAttributes, keyof Content | keyof Options>;

/**
 * Block: a React component with its definition as properties. `Content` is the type of the content that an author writes,
 * `Options` the type of the block's options, and `Props` the type of the component's props.
 */
export interface BlockComponent<Content, Options = object, Props = BlockComponentProps<Content, Options>> {
  (props: Props): RenderResult;
  /** Name of the component, such as `MyBlock`. */
  readonly displayName: string;
  /** Schema of the content. Also a [Standard Schema](https://standardschema.dev). */
  readonly schema: StandardSchema<Content>;
  /** Schemas of the block's options, by name. */
  readonly options: { readonly [Key in keyof Options]-?: Schema };
  readonly rules: readonly BlockRule<never>[];
  readonly check: Check<never> | undefined;
  readonly topics: readonly Topic[];
  /** Schemas of the entries that the block looks up, by collection. */
  readonly entries: EntrySchemas;
  readonly rewrites: Rewrites<never>;
  /** Component that renders a block with state or effects; undefined for a block with `render` or a view. */
  readonly client: ComponentType<never> | undefined;
}

/** Block, whatever its content. */
export interface AnyBlock extends Omit<BlockComponent<never>, "schema" | "options"> {
  (props: never): ReactNode;
  readonly schema: ObjectSchema<Fields>;
  readonly options: Fields;
}
