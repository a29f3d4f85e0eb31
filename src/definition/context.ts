import type { HTMLAttributes, ReactElement, ReactNode, Ref } from "react";
import type { Now } from "@dsfr-blocks/base/day";
import {
  DEFAULT_PROSE_OPTIONS,
  type Prose,
  type ProseOptions,
  createProse,
  type TextContext,
} from "../rich-text/prose";
import { describeType } from "@dsfr-blocks/base/describeType";
import { getNodeText, type Props } from "../rich-text/nodes";
import { createHeadingIds } from "../rich-text/slug";
import type { Crumb } from "./Breadcrumb";
import { type Collection, type EntriesByCollection, type CollectionEntry, findEntry } from "./entries";

/** Level of a block's title: 2 to 6, since the page's title is the only `h1`. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** Layout density: `campaign` for short sections, `text` for one column of prose. */
export type Density = "campaign" | "text";

/** Options that all the blocks of a page share. */
export interface SharedOptions extends ProseOptions {
  /**
   * Collections in which names are looked up, by the collection's name, then the entry's name:
   * `entries={{ incubators: { dinum: { title: "La DINUM" } } }}`.
   */
  readonly entries?: EntriesByCollection | undefined;
  /** Shorthand for `entries={{ people }}`. */
  readonly people?: Collection | undefined;
  /**
   * Current day (`2026-04-26`) or instant, compared with the dates of the content. The clock is never read: without `now`, a
   * call with a first day does not open.
   */
  readonly now?: Now | undefined;
}

/** Props that every block accepts besides its content. */
export interface BlockOptions extends SharedOptions {
  /**
   * Level of the block's title, 2 to 6; by default 2. The levels of the headings in the author's text follow this level,
   * without a gap.
   */
  readonly headingLevel?: HeadingLevel | undefined;
  /**
   * Whether the section is a landmark named by its title. Off by default: many named regions clutter the list of landmarks
   * (RGAA 9.2, 12.6).
   */
  readonly landmark?: boolean | undefined;
}

/**
 * Whether function components accept a `ref` prop: `true` with the types of React 19 or later, where an element's props are no
 * longer `any`.
 */
type HasRef = [ReactElement["props"]] extends [string] ? false : true;

/** Prop `ref` of a block or page: a ref to its root element. Empty with the types of React 18. */
export type RefAttribute<Root extends HTMLElement> = HasRef extends true
  ? { readonly ref?: Ref<Root> | undefined }
  : object;

/**
 * HTML attributes of a root element. Excludes `title`, which is a key of the content, and the props that would replace the
 * element's children.
 */
export type RootAttributes = Omit<
  HTMLAttributes<HTMLElement>,
  "children" | "title" | "dangerouslySetInnerHTML"
>;

/**
 * Context of a block: its title level, its root attributes, the data of its page, and how its text is typeset. Second argument
 * of the block's `render`, which passes it on to `Section`, `RichText` and `Inline`.
 */
export interface BlockContext extends TextContext {
  /** Level of the block's title, 2 to 6. */
  readonly level: number;
  /** Whether the block's section is a landmark named by its title. */
  readonly landmark: boolean;
  /** Attributes of the block's root element: `id`, `className`, `lang`, `data-…`. `Section` applies them itself. */
  readonly root: RootAttributes;
  /** Returns the entry of a collection that has this name; undefined if no entry or several entries have the name. */
  readonly entry: (collection: string, name: string) => CollectionEntry | undefined;
  /** Density of the page, from its definition. Set only in the context of a page, not in the contexts of its blocks. */
  readonly density?: Density | undefined;
  /** Restrictions on the ids of the headings of the body. Set only in the context of a page. */
  readonly bodyIds?: BodyIds | undefined;
  /** Current day or instant, compared with the dates of the content. Undefined: the day is unknown. */
  readonly now: Now | undefined;
  /** Whether the block is being compiled. Compiled content is shown later, with another `now` and other root attributes. */
  readonly isCompiling: boolean;
  /**
   * Returns the id of a heading that a component of the block renders, built from the heading's text. Returns undefined if the
   * block has no id, or if the text is inside a component and cannot be read. `owner` is the props object of the component that
   * renders the heading.
   */
  readonly idOf: (owner: object, heading: ReactNode) => string | undefined;
}

/** Restrictions on the ids of the headings of a page's body. */
interface BodyIds {
  /** Ids of the page's blocks. No heading of the body has one of these ids, or an id that begins with one of them. */
  readonly blockIds: readonly string[];
  /** Whether a heading's id contains only its words, as in most Markdown tools. */
  readonly areShort: boolean;
}

/** Context of a page. Second argument of the page's `render`, which passes it on to `PageFrame` and `RichSection`. */
export interface PageContext extends BlockContext {
  /** Pages above this page. Undefined: only the home page. Empty: no breadcrumb. */
  readonly breadcrumb: readonly Crumb[] | undefined;
}

/** Props of a block or page, grouped by purpose. */
export interface SplitProps {
  /** Content, by the keys of the schema. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly prose: ProseOptions;
  readonly options: BlockOptions & { readonly isCompiling?: boolean };
  readonly root: RootAttributes;
}

const OPTION_NAMES: ReadonlySet<string> = new Set<keyof SplitProps["options"]>([
  "headingLevel",
  "landmark",
  "entries",
  "people",
  "now",
  "isCompiling",
]);

/**
 * Splits the props of a block or page into content (the keys in `fields`), text options, other options, and attributes of the
 * root element.
 *
 * @throws {TypeError} For `children`, `dangerouslySetInnerHTML` or `tree`: the content must be props.
 */
export function splitProps(name: string, fields: object, props: Props): SplitProps {
  const content: Record<string, unknown> = {};
  const prose: Record<string, unknown> = {};
  const options: Record<string, unknown> = {};
  const root: Record<string, unknown> = {};
  for (const key in props) {
    const value = props[key];
    if (Object.hasOwn(fields, key)) content[key] = value;
    else if (value === undefined) continue;
    else if (Object.hasOwn(DEFAULT_PROSE_OPTIONS, key)) prose[key] = value;
    else if (OPTION_NAMES.has(key)) options[key] = value;
    else if (UNSUPPORTED_PROPS.has(key))
      throw new TypeError(
        `${name}: pass the content as props, not as ${key} (received ${describeType(value)}).`,
      );
    else root[key] = value;
  }
  return { content, prose, options, root };
}

const UNSUPPORTED_PROPS: ReadonlySet<string> = new Set(["children", "dangerouslySetInnerHTML", "tree"]);

/** Whether every block has a prop of this name. A key of a block's content cannot have such a name. */
export function isReservedProp(key: string): boolean {
  return (
    OPTION_NAMES.has(key) ||
    UNSUPPORTED_PROPS.has(key) ||
    Object.hasOwn(DEFAULT_PROSE_OPTIONS, key) ||
    /^(?:id|className|key|ref)$/.test(key)
  );
}

/**
 * Returns the context of a block from its props. If the block has a title, the headings in its texts are one level below the
 * title.
 */
export function createBlockContext({ prose, options, root }: SplitProps, hasTitle: boolean): BlockContext {
  const { headingLevel: level = 2, landmark = false, entries, people, now, isCompiling = false } = options;
  return {
    level,
    innerLevel: hasTitle ? level + 1 : level,
    landmark,
    root,
    entry: (collection, name) => findEntry({ entries, people }, collection, name),
    now,
    isCompiling,
    ...createIds(root.id, createProse(prose), true),
  };
}

/**
 * Returns the functions that generate heading ids and note ids for a block or text. These ids begin with `id`, the id of the
 * block or text. If `id` is undefined, headings and notes have no id. With `isBlock`, the id of a heading that begins with a
 * digit has a mark (`texte--n2`), because a block's id may end with a number (`texte-2`).
 */
export function createIds(
  id: string | undefined,
  prose: Prose,
  isBlock = false,
): Pick<BlockContext, "prose" | "ids" | "idOf"> {
  const ids = id === undefined ? undefined : createHeadingIds(id, isBlock);
  const idOf = (owner: object, heading: ReactNode) => {
    const text = getNodeText(heading);
    return text === undefined ? undefined : ids?.(owner)(text);
  };
  return { prose: { ...prose, noteIds: ids?.getNotePrefix }, ids, idOf };
}
