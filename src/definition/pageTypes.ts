import type { HTMLAttributes, ReactElement, ReactNode } from "react";
import type { Simplify } from "@dsfr-blocks/base/simplify";
import type { Fields, InferFields, OnlyBlock, OptionalBlock } from "@dsfr-blocks/content/schema";
import type { StandardSchema } from "@dsfr-blocks/content/standard";
import type { RenderResult } from "../rich-text/element";
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

/** Blocks of a page type, by their keys in the front matter, in the order of the page. */
export type Blocks = Readonly<Record<string, BlockEntry | OptionalBlock<BlockEntry>>>;
type BlockEntry = AnyBlock | OnlyBlock<AnyBlock> | AnyBlockList;

type EntryOf<B> = B extends OptionalBlock<infer Entry> ? Entry : B;
/** Block, or list of blocks, of an entry of `blocks`. */
type BlockOf<B> = EntryOf<B> extends OnlyBlock<infer Block> ? Block : EntryOf<B>;
/** Union of the blocks of an entry of `blocks`. For a list of blocks, every block that an item may name. */
type EachBlock<B> = BlockOf<B> extends BlockList<infer Listed> ? Listed[keyof Listed] : BlockOf<B>;
type PropsOf<Block> = Block extends AnyBlock ? Partial<Parameters<Block>[0]> : never;
type ContentOfEntry<Entry> =
  Entry extends OnlyBlock<infer Block, infer Key>
    ? ContentOf<Block>[Key & keyof ContentOf<Block>]
    : Entry extends AnyBlockList
      ? ContentOfList<Entry>
      : ContentOf<Entry>;
type ContentOfBlocks<B extends Blocks> = {
  readonly [Key in keyof B as B[Key] extends OptionalBlock<BlockEntry> ? never : Key]: ContentOfEntry<B[Key]>;
} & {
  readonly [Key in keyof B as B[Key] extends OptionalBlock<BlockEntry> ? Key : never]?:
    ContentOfEntry<EntryOf<B[Key]>> | undefined;
};

/** Content of a page file, as reading returns it. `Own` is the type of the keys of `fields`. */
export type PageContent<Own, B extends Blocks, Text extends boolean | Body> = Simplify<
  Own &
    ContentOfBlocks<B> & {
      readonly layout?: string | undefined;
      readonly lang?: string | undefined;
    } & ("translations" extends keyof Own
      ? unknown
      : { readonly translations?: Readonly<Record<string, string>> | undefined }) &
    (Text extends false ? unknown : { readonly body: string })
>;

/** Props that every page accepts besides its content. */
export interface PageOptions extends SharedOptions {
  /**
   * Pages above this page, from the home page on: `[{ title: "Accueil", url: "/" }]`. By default, only the home page. `[]`: no
   * breadcrumb.
   */
  readonly breadcrumb?: readonly Crumb[] | undefined;
}

/** Function that renders one block of a page, with its content from the page file: `{blocks.head()}`. */
export interface PlaceBlock<Props, Missing = undefined> {
  /**
   * Returns the block as an element; `undefined` if the page file has no content for this block. `props` override the values of
   * the content: `blocks.head({ headingLevel: 3 })`.
   */
  (props?: Props): ReactElement | Missing;
}

/** Function that renders a list of blocks of a page, in the order of the page file: `{blocks.sections()}`. */
export interface PlaceBlocks {
  /**
   * Returns an element for each block of the list, with an id and a React key. `props` override the values of the content of
   * each block: `blocks.sections({ headingLevel: 3 })`.
   */
  (props?: Partial<Omit<BlockOptions & RootAttributes, "id">>): readonly ReactElement[];
}

/**
 * First argument of a page's `render`: the values of its own fields, a function for each of its blocks, and the whole content.
 */
export type PageParts<Own, B extends Blocks, Text extends boolean | Body> = Own & {
  /** Functions that render the blocks, by their keys: `{blocks.head()}`. */
  readonly blocks: {
    readonly [Key in keyof B]: BlockOf<B[Key]> extends AnyBlockList
      ? PlaceBlocks
      : PlaceBlock<PropsOf<BlockOf<B[Key]>>, B[Key] extends OptionalBlock<BlockEntry> ? undefined : never>;
  };
  /** Whole content of the page file, by its keys, including the content of blocks and the `body`. */
  readonly allContent: PageContent<Own, B, Text>;
};

/** Keys of `blocks` whose value is one block, not a list of blocks. */
type KeyOfOne<B extends Blocks> = {
  [Key in keyof B]: BlockOf<B[Key]> extends AnyBlockList ? never : Key;
}[keyof B];

type KeyOf<Keys> = keyof Keys & string;

/** Definition of a page type: the argument of `definePage`. Every tool reads the same definition. */
export interface PageDefinition<F extends Fields, B extends Blocks, Text extends boolean | Body> {
  /** Name of the component, such as `MyPage`. The name begins with a capital letter and is unique in the site. */
  readonly name: string;
  /**
   * Value of `layout`, in the front matter, that selects this page type, or several such values: `"administrations"` for
   * `layout: administrations`.
   */
  readonly layout: string | readonly string[];
  /** Description for authors: one sentence in French. */
  readonly description: string;
  /** Name of a page of this type in a form: « Page candidats ». */
  readonly label?: string | undefined;
  /**
   * Label of the list of these pages in a CMS, such as « Candidatures », or its label for each value of `layout`. By default,
   * `label`.
   */
  readonly pluralLabel?: string | Readonly<Record<string, string>> | undefined;
  /**
   * Keys in the order of the form and of the schema. Keys that are not listed follow: the keys of `fields`, then the keys of
   * `blocks`.
   */
  readonly order?: readonly (KeyOf<F> | KeyOf<B>)[] | undefined;
  /**
   * Schemas of the page's own keys, besides the schemas of its blocks: `{ ...pageFields, author: plain("L’auteur.") }`. May be
   * empty.
   */
  readonly fields: F;
  /**
   * Key of the page's title, which must be an `inline` or `plain` field of `fields`: `titleFrom: "fullname"`. By default
   * `title`. In a file without this key, the title is the heading `# Titre` that begins the body.
   */
  readonly titleFrom?: (keyof F & string) | undefined;
  /**
   * Whether a file of this type is only a part of another page, such as an entry of a glossary: its title need not be unique,
   * and its links `#…` may lead to any page or part of the site. By default `false`.
   */
  readonly isPart?: boolean | undefined;
  /**
   * Whether a file may have keys that the definition does not name. They are not read. By default `false`: such a key is an
   * error.
   */
  readonly otherKeys?: boolean | undefined;
  /**
   * Blocks by their keys in the front matter, in the order of the page: `{ head: Hero, faq: optional(FaqList) }`. May be empty.
   */
  readonly blocks: B;
  /**
   * Ids of blocks, by key: the anchors that links use. By default, an id is the key. The id of a block in a list is the `id` of
   * its item or, without it, comes from the name of the block.
   */
  readonly anchors?: { readonly [Key in KeyOfOne<B>]?: string } | undefined;
  /**
   * Whether the Markdown after the front matter is content, under the key `body`. `body({ … })` also lists the blocks that this
   * Markdown may contain as directives. By default `false`.
   */
  readonly body?: Text | undefined;
  /**
   * Whether the id of a heading of the body contains only its words: `#etapes`, as in most Markdown tools, instead of
   * `#body-etapes`. Existing links to pages that another tool built then keep working. By default `false`.
   */
  readonly shortAnchors?: boolean | undefined;
  /**
   * Layout density. `text` is for long prose, such as a legal notice: one column, and a summary that stays visible. By default
   * `campaign`.
   */
  readonly density?: Density | undefined;
  /**
   * Returns the page's markup. This function cannot use hooks, because it also runs at build time. By default `PageFrame` with
   * the blocks in order, then the body.
   */
  readonly render?: ((parts: PageParts<InferFields<F>, B, Text>, page: PageContext) => ReactNode) | undefined;
  /** Topics of the page's own fields. The topics of the page's blocks are added to these topics. */
  readonly topics?: readonly Topic[] | undefined;
  /**
   * Reports issues that depend on the whole content, such as two blocks that contradict each other. Runs only if the content
   * has no error.
   */
  readonly check?: Check<PageContent<InferFields<F>, B, Text>> | undefined;
}

type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
type OptionsOfBlock<Block> = Block extends BlockComponent<ContentOf<Block>, infer Options> ? Options : never;
/** Options of the page's blocks that are not in the page file, such as the `term` of a dictionary entry. */
type OptionsOf<B extends Blocks> = Partial<
  Intersection<
    {
      [Key in keyof B]: OptionsOfBlock<EachBlock<B[Key]>>;
    }[keyof B]
  >
>;

/**
 * Props of a page besides its content: its options, the options of its blocks, and attributes of its root element.
 * `ContentKeys` are omitted.
 */
type OtherProps<Own, B extends Blocks, ContentKeys extends PropertyKey> = Omit<PageOptions, ContentKeys> &
  Omit<OptionsOf<B>, keyof Own | keyof B> &
  Omit<HTMLAttributes<HTMLDivElement> & RefAttribute<HTMLDivElement>, ContentKeys | "children" | "title">;

/**
 * Props of a page: its content and its options. The content may also be one prop, `allContent`. Use `allContent` if a key of
 * the page file has the same name as another prop, such as `key`, `id` or `now`.
 */
export type PageProps<Own, B extends Blocks, Text extends boolean | Body> =
  | (PageContent<Own, B, Text> & { readonly allContent?: undefined } & OtherProps<
        Own,
        B,
        keyof Own | keyof B
      >)
  | ({ readonly allContent: PageContent<Own, B, Text> } & OtherProps<Own, B, never>);

/** Page type: a React component with its definition as properties. `Own` is the type of the keys of `fields`. */
export interface PageComponent<
  Own,
  B extends Blocks,
  Text extends boolean | Body = false,
> extends ReadablePage<PageContent<Own, B, Text>> {
  (props: PageProps<Own, B, Text>): RenderResult;
  /** Schema of the front matter. Also a [Standard Schema](https://standardschema.dev). */
  readonly schema: StandardSchema<PageContent<Own, B, false>>;
  /** Blocks and lists of blocks, by their keys in the front matter. */
  readonly blocks: { readonly [Key in keyof B]: BlockOf<B[Key]> & (AnyBlock | AnyBlockList) };
  /** Blocks that the Markdown after the front matter may contain as directives, by name. */
  readonly inBody: Text extends Body<infer Named> ? Named : Readonly<Record<string, AnyBlock>>;
  /** Ids of the blocks, by key. The ids of blocks in a list come from the names of these blocks. */
  readonly anchors: { readonly [Key in KeyOfOne<B>]: string };
  /** Whether the definition has a `render`. */
  readonly hasRender: boolean;
}

/** Page type, whatever its content. */
export interface AnyPage<Content = unknown> extends ReadablePage<Content> {
  (props: never): ReactNode;
  readonly blocks: Readonly<Record<string, AnyBlock | AnyBlockList>>;
  readonly inBody?: Readonly<Record<string, AnyBlock>> | undefined;
  readonly anchors: Readonly<Record<string, string>>;
  readonly hasRender: boolean;
}
