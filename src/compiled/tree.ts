/**
 * A block as plain data, ready to be written as JSON: what it renders, but for what only the page
 * that shows it knows (heading level, ids, link component, where the call stands).
 */
export type Tree = Element | Choice | null;
export type Node = string | Element | Slot | Choice;

/**
 * An element: `[2, "fr-text--lead", "Un texte, ", [10, 0, "marqué"]]`. The tag is a place in `TAGS`; below
 * zero it is a heading, -1 at the block's own level, -2 one deeper.
 */
export type Element = readonly [tag: number, attributes: string | Attributes | 0, ...children: Node[]];

/**
 * React's names of attributes; a string alone stands for `className`. `slug` is an id that follows the
 * block's own; `landmark` is one too, given where the title names its section.
 */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** What is not in the tree: a page's block, by its key and with its id; the link to the notice, with its text. */
export interface Slot {
  readonly slot: string;
  readonly id?: string;
  readonly noticeHref?: string;
  readonly text?: string;
}

/** What shows while the call is at one status only. */
export interface Choice {
  readonly upcoming: readonly Node[];
  readonly open: readonly Node[];
  readonly closed: readonly Node[];
}

declare const kind: unique symbol;

/** A block's content, compiled: spread it on the block of `dsfr-blocks/compiled` that has this name. */
export interface Compiled<Name extends string> {
  readonly compiled: Tree;
  /** For the types alone: one block's content does not fit another. */
  readonly [kind]?: Name;
}
