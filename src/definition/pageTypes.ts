import type { HTMLAttributes, ReactElement, ReactNode } from "react";
import type { Simplify } from "@dsfr-blocks/base/simplify";
import type { Fields, InferFields, OnlyBlock, OptionalBlock } from "@dsfr-blocks/content/schema";
import type { StandardSchema } from "@dsfr-blocks/content/standard";
import type { Rendered } from "../rich-text/element";
import type { BlockList } from "./blockList";
import type { AnyBlockList, ContentOfList } from "./blocksOf";
import type { Body } from "./body";
import type { Crumb } from "./Breadcrumb";
import type { ContentOf, ReadablePage } from "./check";
import type {
  BlockOptions,
  Density,
  PageContext,
  RefAttribute,
  RootAttributes,
  SharedOptions,
} from "./context";
import type { AnyBlock, BlockComponent } from "./defineBlock";
import type { Check } from "./reported";
import type { Topic } from "./topic";

/** The blocks of a page by their keys in its front matter, in the page's order. */
export type Blocks = Readonly<Record<string, BlockEntry | OptionalBlock<BlockEntry>>>;
type BlockEntry = AnyBlock | OnlyBlock<AnyBlock> | AnyBlockList;

type EntryOf<B> = B extends OptionalBlock<infer Entry> ? Entry : B;
/** A block, or a list of them. */
type BlockOf<B> = EntryOf<B> extends OnlyBlock<infer Block> ? Block : EntryOf<B>;
/** Each of the blocks that an entry may be. */
type EachBlock<B> = BlockOf<B> extends BlockList<infer Listed> ? Listed[keyof Listed] : BlockOf<B>;
type PropsOf<Block> = Block extends AnyBlock ? Partial<Parameters<Block>[0]> : never;
type ContentOfEntry<H> =
  H extends OnlyBlock<infer Block, infer Key>
    ? ContentOf<Block>[Key & keyof ContentOf<Block>]
    : H extends AnyBlockList
      ? ContentOfList<H>
      : ContentOf<H>;
type ContentOfBlocks<B extends Blocks> = {
  readonly [Key in keyof B as B[Key] extends OptionalBlock<BlockEntry> ? never : Key]: ContentOfEntry<B[Key]>;
} & {
  readonly [Key in keyof B as B[Key] extends OptionalBlock<BlockEntry> ? Key : never]?:
    ContentOfEntry<EntryOf<B[Key]>> | undefined;
};

/** What a page's file holds, once it has been read: `Own` are the page's own keys. */
export type PageContent<Own, B extends Blocks, Text extends boolean | Body> = Simplify<
  Own &
    ContentOfBlocks<B> & { readonly layout?: string | undefined } & (Text extends false
      ? unknown
      : { readonly body: string })
>;

/** What a page takes beside its content. */
export interface PageOptions extends SharedOptions {
  /** The pages above this one; by default the home page alone. `[]` for no breadcrumb. */
  readonly breadcrumb?: readonly Crumb[] | undefined;
}

/** Gives a block of the page, with the content that the file has for it: `{blocks.head()}`. */
export interface PlaceBlock<Props, Missing = undefined> {
  /**
   * Returns the block as an element; `undefined` if the file has no content for it. `props` add to the props from the
   * file, and override them: `blocks.head({ headingLevel: 3 })`.
   */
  (props?: Props): ReactElement | Missing;
}

/** Gives a page's list of blocks, in the order of the file: `{blocks.sections()}`. */
export interface PlaceBlocks {
  /** Returns an element for each block of the list, with an id and a key; `props` add to the props of each: `blocks.sections({ headingLevel: 3 })`. */
  (props?: Partial<Omit<BlockOptions & RootAttributes, "id">>): readonly ReactElement[];
}

/** What a page's `render` is given: its own fields, its blocks, and all that its file holds. */
export type PageParts<Own, B extends Blocks, Text extends boolean | Body> = Own & {
  /** A function for each block, which gives its element: `{blocks.head()}`. */
  readonly blocks: {
    readonly [Key in keyof B]: BlockOf<B[Key]> extends AnyBlockList
      ? PlaceBlocks
      : PlaceBlock<PropsOf<BlockOf<B[Key]>>, B[Key] extends OptionalBlock<BlockEntry> ? undefined : never>;
  };
  /** All that the file holds, by its keys: the content of blocks too, and the `body`. */
  readonly allContent: PageContent<Own, B, Text>;
};

/** The keys of one block each. */
type KeyOfOne<B extends Blocks> = {
  [Key in keyof B]: BlockOf<B[Key]> extends AnyBlockList ? never : Key;
}[keyof B];

type KeyOf<Keys> = keyof Keys & string;

/** What a page is: written once, read by every tool. */
export interface PageDefinition<F extends Fields, B extends Blocks, Text extends boolean | Body> {
  /** The component's name, such as `MyPage`. */
  readonly name: string;
  /** What its files say: `layout: administrations`; or several such words. */
  readonly layout: string | readonly string[];
  /** One French sentence for authors. */
  readonly doc: string;
  /** What a form calls one page of this kind: « Page candidats ». */
  readonly label?: string | undefined;
  /** Its keys in the order in which the page shows them, where it is not that of `fields`, then of `blocks`: that of its form. */
  readonly order?: readonly (KeyOf<F> | KeyOf<B>)[] | undefined;
  /** The page's own keys, beside those of its blocks. */
  readonly fields: F;
  /** The key of its own that holds the page's title, one line of Markdown: `titleFrom: "fullname"`. By default `title`. */
  readonly titleFrom?: (keyof F & string) | undefined;
  readonly blocks: B;
  /** The id of a block on the page, which links lead to; by default its key. Those of a list have their words for ids. */
  readonly anchors?: { readonly [Key in KeyOfOne<B>]?: string } | undefined;
  /** True when the Markdown after the front matter is content too, under the key `body`; or `body({ … })`, with the blocks that it may name. */
  readonly body?: Text | undefined;
  /** `text` for long prose, such as a legal notice: one column, and a summary that stays in view. By default `campaign`. */
  readonly density?: Density | undefined;
  /** By default `PageFrame` with the blocks in order, then the body. */
  readonly render?: ((parts: PageParts<InferFields<F>, B, Text>, page: PageContext) => ReactNode) | undefined;
  /** What its fields are about, besides the topics of its blocks. */
  readonly topics?: readonly Topic[] | undefined;
  /** Rules that look across blocks. */
  readonly check?: Check<PageContent<InferFields<F>, B, Text>> | undefined;
}

type Both<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type OptionsOfBlock<Block> = Block extends BlockComponent<ContentOf<Block>, infer Options> ? Options : never;
/** What the blocks of a page take that its file does not say, such as the `term` of a dictionary entry. */
type OptionsOf<B extends Blocks> = Partial<
  Both<
    {
      [Key in keyof B]: OptionsOfBlock<EachBlock<B[Key]>>;
    }[keyof B]
  >
>;

/** What a page takes beside its content: its options, those of its blocks, and its root's attributes. */
type BesideContent<Own, B extends Blocks, Taken extends PropertyKey> = Omit<PageOptions, Taken> &
  Omit<OptionsOf<B>, keyof Own | keyof B> &
  Omit<HTMLAttributes<HTMLDivElement> & RefAttribute<HTMLDivElement>, Taken | "children" | "title">;

/**
 * The props of a page: its content, and what it takes beside. A file may have keys that are props of React or of the page, such
 * as `key`, `id` or `now`: content in one prop, `allContent`, has them beside these props.
 */
export type PageProps<Own, B extends Blocks, Text extends boolean | Body> =
  | (PageContent<Own, B, Text> & { readonly allContent?: undefined } & BesideContent<
        Own,
        B,
        keyof Own | keyof B
      >)
  | ({ readonly allContent: PageContent<Own, B, Text> } & BesideContent<Own, B, never>);

/** A page: a React component with its definition on it. `Own` are the keys that are not blocks. */
export interface PageComponent<
  Own,
  B extends Blocks,
  Text extends boolean | Body = false,
> extends ReadablePage<PageContent<Own, B, Text>> {
  (props: PageProps<Own, B, Text>): Rendered;
  readonly schema: StandardSchema<PageContent<Own, B, false>>;
  readonly blocks: { readonly [Key in keyof B]: BlockOf<B[Key]> & (AnyBlock | AnyBlockList) };
  readonly inBody: Text extends Body<infer Named> ? Named : Readonly<Record<string, AnyBlock>>;
  /** The id of each of its blocks; those of a list have their words for ids. */
  readonly anchors: { readonly [Key in KeyOfOne<B>]: string };
}

/** A page of whatever content. */
export interface AnyPage<Content = unknown> extends ReadablePage<Content> {
  (props: never): ReactNode;
  readonly blocks: Readonly<Record<string, AnyBlock | AnyBlockList>>;
  readonly inBody?: Readonly<Record<string, AnyBlock>> | undefined;
  readonly anchors: Readonly<Record<string, string>>;
}
