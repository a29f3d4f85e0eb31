import type { PageMeta } from "../definition/pageMeta";

/** Node of compiled content: a text, an element, or a node that depends on the page that shows it. */
export type CompiledNode = string | CompiledElement | CompiledDynamic;

/** Node that depends on the page that shows it. */
export type CompiledDynamic = CompiledSlot | CompiledClient | CompiledChoice | CompiledAnchored;

/**
 * Element: `["p", "fr-text--lead", "Un texte, ", ["strong", 0, "marqué"]]`. A number in place of the tag is a heading: 1 at
 * the level of the block, 2 one level below. Without a class, a heading has the look of the level at which it is shown,
 * unless it is `bare`. `A` and `IMG` are the elements that a site may replace.
 */
export type CompiledElement = readonly [
  tag: string | number,
  attributes: string | CompiledAttributes | 0,
  ...children: CompiledNode[],
];

/**
 * Attributes by their names in React; a string alone is the `className`. Three attributes are special. `route`, on a link to a
 * page, is the page's URL without the base path: the link component of a router adds the base path itself. `root` marks the
 * root element, which receives the attributes that the page passes. `landmark`, on a section and on the title that names the
 * section, is the end of the title's id. If a value is a list, its texts are joined with the id of the block between them:
 * `{ id: ["", "-suite"] }`.
 */
export type CompiledAttributes = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Slot for a block in the tree of a page: `slot` is the key of the block. */
export interface CompiledSlot {
  readonly slot: string;
  readonly id?: string | undefined;
  readonly level?: number | undefined;
  readonly landmark?: boolean | undefined;
}

/** Block with state: its content, with Markdown as `{ nodes }`. The page that shows the block provides the component. */
export interface CompiledClient {
  readonly client: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Date-dependent content. */
export interface CompiledChoice {
  /**
   * Moments of change, in French time: `2026-04-03` for the start of that day, `2026-04-26T24:00` for the end of a day,
   * `2026-04-26T19:00` for an hour.
   */
  readonly days: readonly string[];
  /**
   * Indexes in `shown`: first for the period before the first of `days`, then for the period from each day on. One more index,
   * if any, is for an unknown present day. -1, or no index, means no content.
   */
  readonly order: readonly number[];
  readonly shown: readonly (readonly CompiledNode[])[];
}

/** Content that is shown only if the block has an id. The heading ids of the block are built on this id. */
export interface CompiledAnchored {
  readonly anchored: readonly CompiledNode[];
}

declare const opaque: unique symbol;

/**
 * Compiled content in the library's own format: plain data, ready to be written as JSON. `Client` is the type of the names of
 * the blocks with state in the content.
 */
export interface CompiledTree<Client extends string = never> {
  /** Exists only in types. */
  readonly [opaque]?: Readonly<Record<Client, true>>;
}

/**
 * Compiled content of a block: `<Block {...block} />` of `dsfr-blocks/compiled` shows it. `Client` is the name of the block, if
 * the block has state.
 */
export interface CompiledBlock<Client extends string = never> {
  /** Name of the component for which the block was compiled. */
  readonly block: string;
  readonly tree: CompiledTree<Client>;
}

/**
 * Compiled page: `<Page {...page} />` of `dsfr-blocks/compiled` shows it. `Key` is the type of the keys of required blocks;
 * `MaybeKey`, of optional blocks; `ListKey`, of lists of blocks. Without these parameters, the page may have any key. `Client`
 * is the type of the names of the blocks with state, whose components `Page` then requires.
 */
export interface CompiledPage<
  Key extends string = never,
  MaybeKey extends string = never,
  ListKey extends string = never,
  Client extends string = never,
> {
  /** Name of the component for which the page was compiled. */
  readonly page: string;
  /** Title as plain text, for `<title>`. */
  readonly title: string;
  /** Language of the page, `en`, for `<html lang>`. Absent if neither its file nor the settings name one: French. */
  readonly lang?: string | undefined;
  /** Other metadata of the page, for `metadataOf`. Absent if the page has no other metadata. */
  readonly meta?: PageMeta | undefined;
  /** Path under which the site is published, such as `/eig`. Absent at the root of a domain. */
  readonly base?: string | undefined;
  readonly tree: CompiledTree<Client>;
  /**
   * Blocks or lists of blocks by key, to show a block alone. The tree also contains these blocks, so the JSON of a page
   * contains each block twice.
   */
  readonly blocks: CompiledBlocks<Key, MaybeKey, ListKey>;
}

/** Blocks of a page by key. */
type CompiledBlocks<Key extends string, MaybeKey extends string, ListKey extends string> = Readonly<
  [Key | MaybeKey | ListKey] extends [never]
    ? Record<string, CompiledBlock | readonly CompiledBlock[] | undefined>
    : Record<Key, CompiledBlock> &
        Partial<Record<MaybeKey, CompiledBlock | undefined>> &
        Record<ListKey, readonly CompiledBlock[]>
>;

/** Structure of the tree of a page. */
export interface PageTree {
  readonly nodes: readonly CompiledNode[];
  readonly blocks: Readonly<Record<string, CompiledBlock>>;
}

export const getPageTree = (tree: CompiledTree): PageTree => tree as PageTree;
export const createTree = (tree: readonly CompiledNode[] | PageTree): CompiledTree => tree as CompiledTree;

export function isElement(node: CompiledNode): node is CompiledElement {
  return Array.isArray(node);
}
