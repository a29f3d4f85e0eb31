import type { HTMLAttributes, ReactElement, ReactNode, Ref } from "react";
import type { Now } from "@dsfr-blocks/base/day";
import { DEFAULTS, type Prose, type ProseOptions, proseOf, type TextContext } from "../rich-text/prose";
import { describeType } from "@dsfr-blocks/base/describeType";
import { wordsIn } from "../rich-text/nodes";
import { headingIds } from "../rich-text/slug";
import type { Crumb } from "./Breadcrumb";
import { type Collection, type Entries, type Entry, entryOf } from "./entries";

/** A heading's level: the page owns `h1`. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** How a page's texts stand: sections that each say one thing, or one column of prose. */
export type Density = "campaign" | "text";

/** What is the same for all blocks of a page. */
export interface SharedOptions extends ProseOptions {
  /** The collections that names are looked up in: `entries={{ incubators: { dinum: { title: "La DINUM" } } }}`. */
  readonly entries?: Entries | undefined;
  /** Short for `entries={{ people }}`. */
  readonly people?: Collection | undefined;
  /** The day or instant that days are compared with. No clock is read: without it they decide nothing. */
  readonly now?: Now | undefined;
}

/** What every block takes beside its content. */
export interface BlockOptions extends SharedOptions {
  /** Level of the block's title; the author's own headings follow it without a jump. 2 by default. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Makes the section a landmark named by its title. Off: six named regions are noise (RGAA 9.2, 12.6). */
  readonly landmark?: boolean | undefined;
}

/** Whether React's types give function components a `ref`: from React 19 on, where the props of any element are no longer `any`. */
type HasRef = [ReactElement["props"]] extends [string] ? false : true;

/** `ref`, for the root element of a block or page. */
export type RefAttribute<Root extends HTMLElement> = HasRef extends true
  ? { readonly ref?: Ref<Root> | undefined }
  : object;

/** The attributes of a root element, except those with the name of a key of the content. */
export type RootAttributes = Omit<
  HTMLAttributes<HTMLElement>,
  "children" | "title" | "dangerouslySetInnerHTML"
>;

/**
 * A block's context: its place on the page, and how its text is set. The second argument of its `render`, to pass on.
 */
export interface BlockContext extends TextContext {
  /** Level of the block's title. */
  readonly level: number;
  readonly landmark: boolean;
  /** For the block's root element: `id`, `className`, `lang`, `data-…`. `Section` takes them by itself. */
  readonly root: RootAttributes;
  /** The one entry of that name in a collection; undefined if there is none, or if there are several. */
  readonly entry: (collection: string, name: string) => Entry | undefined;
  /** That of the page, which says it in its definition. */
  readonly density?: Density | undefined;
  readonly now: Now | undefined;
  /** Whether the block is compiled, and shows later. */
  readonly isCompiling: boolean;
  /** Returns the id of a heading that a component of the block makes by itself, from its words; undefined where the block has no id, or the words are not known. `owner` is that component's props. */
  readonly idOf: (owner: object, heading: ReactNode) => string | undefined;
}

/** A page's context: its place, and how its text is set. The second argument of its `render`. */
export interface PageContext extends BlockContext {
  readonly breadcrumb: readonly Crumb[] | undefined;
}

type Props = Readonly<Record<string, unknown>>;

/** What a component was given, by what it is for. */
export interface Parts {
  /** By the names that its fields have. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly prose: ProseOptions;
  readonly options: BlockOptions & { readonly isCompiling?: boolean };
  readonly root: RootAttributes;
}

const OPTIONS: ReadonlySet<string> = new Set<keyof Parts["options"]>([
  "headingLevel",
  "landmark",
  "entries",
  "people",
  "now",
  "isCompiling",
]);

/** Parts the props of a block or page: content, options, and all the rest for its root element. */
export function partsOf(name: string, fields: object, props: Props): Parts {
  const content: Record<string, unknown> = {};
  const prose: Record<string, unknown> = {};
  const options: Record<string, unknown> = {};
  const root: Record<string, unknown> = {};
  for (const key in props) {
    const value = props[key];
    if (Object.hasOwn(fields, key)) content[key] = value;
    else if (value === undefined) continue;
    else if (Object.hasOwn(DEFAULTS, key)) prose[key] = value;
    else if (OPTIONS.has(key)) options[key] = value;
    else if (REFUSED.has(key))
      throw new TypeError(
        `${name} takes its content as props, not as ${key} (it got ${describeType(value)}).`,
      );
    else root[key] = value;
  }
  return { content, prose, options, root };
}

const REFUSED: ReadonlySet<string> = new Set(["children", "dangerouslySetInnerHTML", "tree"]);

/** True for the names that every block gives a meaning of its own: no key of its content can have them. */
export function isReserved(key: string): boolean {
  return (
    OPTIONS.has(key) ||
    REFUSED.has(key) ||
    Object.hasOwn(DEFAULTS, key) ||
    /^(?:id|className|key|ref)$/.test(key)
  );
}

/** The context of a block. `titled` tells whether a title stands above its texts. */
export function contextOf({ prose, options, root }: Parts, titled: boolean): BlockContext {
  const { headingLevel: level = 2, landmark = false, entries, people, now, isCompiling = false } = options;
  return {
    level,
    innerLevel: titled ? level + 1 : level,
    landmark,
    root,
    entry: (collection, name) => entryOf({ entries, people }, collection, name),
    now,
    isCompiling,
    ...idsFrom(root.id, proseOf(prose), true),
  };
}

/** Gives ids to the headings and the notes of what has one itself: theirs begin with it. The ids of blocks may end with a number. */
export function idsFrom(
  id: string | undefined,
  prose: Prose,
  isBlock = false,
): Pick<BlockContext, "prose" | "ids" | "idOf"> {
  const ids = id === undefined ? undefined : headingIds(id, isBlock);
  const idOf = (owner: object, heading: ReactNode) => {
    const words = wordsIn(heading);
    return words === undefined ? undefined : ids?.(owner)(words);
  };
  return { prose: { ...prose, noteIds: ids?.notes }, ids, idOf };
}
