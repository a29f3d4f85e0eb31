import type { ReactNode } from "react";
import { hasWords } from "../rich-text/nodes";
import {
  type BlockContext,
  type BlockOptions,
  contextOf,
  partsOf,
  type RefAttribute,
  type RootAttributes,
} from "./context";
import { withOwner } from "./definitionErrors";
import { warnOfMarks } from "./warnOfMarks";

/** What every block takes beside its content: how its text is set, its place on the page, and its root's attributes. */
export interface BlockAttributes extends BlockOptions, RootAttributes, RefAttribute<HTMLElement> {}

/** The content of a block among its props. */
export type ContentProps<Props> = Props extends unknown ? Omit<Props, keyof BlockAttributes> : never;

type KeyOfUnion<Union> = Union extends unknown ? keyof Union : never;

/** How a block shows its content: the second half of a block, which knows no Markdown. */
export interface ViewDefinition<Props> {
  /** The component's name, such as `MyBlock`. */
  readonly name: string;
  /** The names of the props that are its content; all others go to its root. */
  readonly props: { readonly [Key in KeyOfUnion<ContentProps<Props>>]: true };
  /** Gives the block's markup. No hook: it runs at build time too. A string is plain words. */
  readonly render: (content: ContentProps<Props>, block: BlockContext) => ReactNode;
}

type WithoutReading<Props> = Props extends unknown ? Omit<Props, "entries" | "people" | "directives"> : never;

/** A block without Markdown: a React component of its props. */
export interface ViewComponent<Props> {
  (props: WithoutReading<Props>): ReactNode;
  readonly displayName: string;
  readonly view: ViewDefinition<Props>;
}

/** Makes a component from how a block shows its content. In its props a string is plain words, and a React node stays as it is. */
/* @__NO_SIDE_EFFECTS__ */
export function defineView<Props>(view: ViewDefinition<Props>): ViewComponent<Props> {
  const { name, props: names, render } = view;
  const View = (props: Readonly<Record<string, unknown>>): ReactNode => {
    const parts = partsOf(name, names, props);
    const { content } = parts;
    const block = contextOf(parts, hasWords(content["title"] as ReactNode));
    if (process.env.NODE_ENV !== "production") warnOfMarks(name, content, block);
    return withOwner(name, () => render(content as ContentProps<Props>, block));
  };
  return Object.assign(View, { displayName: name, view });
}
