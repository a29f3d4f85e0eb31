import type { ComponentType, ReactNode } from "react";
import type { Fields, InferFields, ObjectSchema, Schema } from "@dsfr-blocks/content/schema";
import type { StandardSchema } from "@dsfr-blocks/content/standard";
import type { Rendered } from "../rich-text/element";
import type { BlockRule } from "./blockRule";
import type { BlockContext } from "./context";
import type { BlockAttributes, ContentProps, ViewComponent } from "./defineView";
import type { EntryFinder, EntrySchemas } from "./entries";
import type { Check } from "./reported";
import type { Topic } from "./topic";

/** No keys. */
export type NoFields = Readonly<Record<never, never>>;

/** What the tools read of a block, whatever shows it. */
export interface BlockDescription<F extends Fields, O extends Fields, E extends EntrySchemas> {
  /** What an author writes under the block's key. The text that stands as its title has the key `title`. */
  readonly schema: ObjectSchema<F>;
  /** What it takes besides: from the fields of its page that have the same names, or as props. */
  readonly options?: O | undefined;
  /** What it reads of the entries that it asks for, by collection: `entries: { incubators: object({ … }, "…") }`. */
  readonly entries?: E | undefined;
  /** What its options are about, with rules of their own. */
  readonly topics?: readonly Topic[] | undefined;
  /** The block's own rules, each with its sentences. */
  readonly rules?: readonly BlockRule<InferFields<F> & InferFields<O>>[] | undefined;
  /** The same in one function, which reports each issue with its sentence. */
  readonly check?: Check<InferFields<F> & InferFields<O>> | undefined;
  /** Other ways to write the same content, by name, for `dsfr-blocks check --rewrite NAME`. */
  readonly rewrites?: Rewrites<InferFields<F>> | undefined;
}

/** The context in which a block reads its content and shows it. */
export type ReadingContext<E extends EntrySchemas> = EntryFinder<E> & BlockContext;

/** A block in two functions: `read` makes data of its content, and its view shows the data. Both take React nodes where an author writes Markdown. */
export interface ReadBlockDefinition<
  F extends Fields,
  O extends Fields,
  E extends EntrySchemas,
  Props,
> extends BlockDescription<F, O, E> {
  /** What shows the block: a component of `defineView`. */
  readonly view: ViewComponent<Props>;
  /** Reads the block's content: Markdown into nodes and structured data, which it leaves as they are. */
  readonly read: (content: ContentProps<Props>, block: ReadingContext<E>) => ContentProps<Props>;
}

/** Each gives the same content written otherwise; undefined where it cannot be, or is already. */
export type Rewrites<Content> = Readonly<Record<string, (content: Content) => Content | undefined>>;

/** The props of a block: its content, its options, and the attributes of its root element. */
export type BlockComponentProps<Content, Options = object> = Content &
  Options &
  Omit<BlockAttributes, keyof Content | keyof Options>;

/**
 * A block: a React component with its definition on it. `Content` is what an author writes, `Options` what it takes
 * besides, `Props` what its component takes.
 */
export interface BlockComponent<Content, Options = object, Props = BlockComponentProps<Content, Options>> {
  (props: Props): Rendered;
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
