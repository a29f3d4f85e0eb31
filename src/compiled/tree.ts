import type { PageMeta } from "../definition/pageMeta";

/** One node of compiled content: a text, an element, or what only the page that shows it knows. */
export type CompiledNode = string | CompiledElement | CompiledPlaced;

/** What only the page that shows it knows. */
export type CompiledPlaced = CompiledSlot | CompiledClient | CompiledChoice | CompiledAnchored;

/**
 * An element: `["p", "fr-text--lead", "Un texte, ", ["strong", 0, "marqué"]]`. A number in place of the tag is a
 * heading: 1 at the block's own level, 2 one deeper; without a class of its own, it has the look of the level where it
 * shows, unless it is `bare`. `A` and `IMG` are those that the host may replace.
 */
export type CompiledElement = readonly [
  tag: string | number,
  attributes: string | CompiledAttributes | 0,
  ...children: CompiledNode[],
];

/**
 * React's names of attributes; a string alone stands for `className`. Two have a meaning of their own: `root`
 * takes the host's attributes, and `landmark` is the end of the id of the title that names its section, on both.
 * A list is joined by the block's own id: `{ id: ["", "-suite"] }`.
 */
export type CompiledAttributes = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Where a page has one of its blocks. */
export interface CompiledSlot {
  readonly slot: string;
  readonly id?: string | undefined;
  readonly level?: number | undefined;
  readonly landmark?: boolean | undefined;
}

/** Where a block with state stands: its content, with Markdown as `{ nodes }`. The host has the component. */
export interface CompiledClient {
  readonly client: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** What shows by the day. */
export interface CompiledChoice {
  /** When something else shows, in France: `2026-04-03` for the start of that day, `2026-04-26T24:00` for its end, `2026-04-26T19:00` for an hour. */
  readonly days: readonly string[];
  /** Which of `shown` shows before the first of `days`, then from each of them on; last, without a day. -1 is nothing. */
  readonly order: readonly number[];
  readonly shown: readonly (readonly CompiledNode[])[];
}

/** What shows only where the block has an id, on which those of its headings are built. */
export interface CompiledAnchored {
  readonly anchored: readonly CompiledNode[];
}

declare const opaque: unique symbol;

/** Compiled content, of which only this library knows the form: plain data, ready to be written as JSON. */
export interface CompiledTree {
  readonly [opaque]?: true;
}

/** A block's content, compiled: `<Block {...block} />` of `dsfr-blocks/compiled` shows it. */
export interface CompiledBlock {
  /** The component that it was compiled for. */
  readonly block: string;
  readonly tree: CompiledTree;
}

/**
 * A page, compiled: `<Page {...page} />` of `dsfr-blocks/compiled` shows it. `Key` are those of the blocks that it always
 * has, `MaybeKey` those of the others, `ListKey` those of lists of blocks; where nothing is known of its kind, it may have any.
 */
export interface CompiledPage<
  Key extends string = never,
  MaybeKey extends string = never,
  ListKey extends string = never,
> {
  /** The component that it was compiled for. */
  readonly page: string;
  /** Without its Markdown, for `<title>`. */
  readonly title: string;
  /** What else the page says of itself: `metadataOf` gives it to a host. Absent where it says nothing. */
  readonly meta?: PageMeta | undefined;
  readonly tree: CompiledTree;
  /** Each of its blocks by its key, or a list of them, to be shown alone. The tree holds them too: what is written as JSON has them twice. */
  readonly blocks: CompiledBlocks<Key, MaybeKey, ListKey>;
}

/** The blocks of a page by its keys. */
type CompiledBlocks<Key extends string, MaybeKey extends string, ListKey extends string> = Readonly<
  [Key | MaybeKey | ListKey] extends [never]
    ? Record<string, CompiledBlock | readonly CompiledBlock[] | undefined>
    : Record<Key, CompiledBlock> &
        Partial<Record<MaybeKey, CompiledBlock | undefined>> &
        Record<ListKey, readonly CompiledBlock[]>
>;

/** What the tree of a page is. */
export interface PageTree {
  readonly nodes: readonly CompiledNode[];
  readonly blocks: Readonly<Record<string, CompiledBlock>>;
}

export const pageTreeOf = (tree: CompiledTree): PageTree => tree as PageTree;
export const treeOf = (tree: readonly CompiledNode[] | PageTree): CompiledTree => tree as CompiledTree;

export function isElement(node: CompiledNode): node is CompiledElement {
  return Array.isArray(node);
}
