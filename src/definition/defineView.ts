import type { ReactNode } from "react";
import { isDevelopment } from "@dsfr-blocks/base/isDevelopment";
import type { RenderResult } from "../rich-text/element";
import { hasText } from "../rich-text/nodes";
import {
  type BlockContext,
  type BlockOptions,
  createBlockContext,
  splitProps,
  type RefAttribute,
  type RootAttributes,
} from "./context";
import { withOwner } from "./definitionErrors";
import { warnAboutMarkdown } from "./warnAboutMarkdown";

/**
 * Props that every block accepts besides its content: text options, title level and landmark, and attributes of its root
 * element.
 */
export interface BlockAttributes extends BlockOptions, RootAttributes, RefAttribute<HTMLElement> {}

/** Props of a block that are its content. */
export type ContentProps<Props> = Props extends unknown ? Omit<Props, keyof BlockAttributes> : never;

type KeyOfUnion<Union> = Union extends unknown ? keyof Union : never;

/** Definition of a view: a component that renders the content of a block and reads no Markdown. */
export interface ViewDefinition<Props> {
  /** The component's name, such as `MyBlock`. */
  readonly name: string;
  /**
   * Names of the props that are the block's content: `{ title: true, items: true }`. The other props are options of the block,
   * or attributes of its root element.
   */
  readonly props: { readonly [Key in KeyOfUnion<ContentProps<Props>>]: true };
  /** Returns the block's markup. A string is plain text. This function cannot use hooks, because it also runs at build time. */
  readonly render: (content: ContentProps<Props>, block: BlockContext) => ReactNode;
}

type WithoutReadingOptions<Props> = Props extends unknown
  ? Omit<Props, "entries" | "people" | "directives">
  : never;

/** Block without Markdown: a React component with its view definition as `view`. */
export interface ViewComponent<Props> {
  (props: WithoutReadingOptions<Props>): RenderResult;
  readonly displayName: string;
  readonly view: ViewDefinition<Props>;
}

/** Checks the content of a view, and throws a `TypeError` that begins with the name of the view. */
type CheckProps = (name: string, content: Readonly<Record<string, unknown>>) => void;

/**
 * Creates the component of a view. In the props of this component, a string is plain text, and a React node is rendered
 * unchanged. `checkProps` runs in development.
 */
/* @__NO_SIDE_EFFECTS__ */
export function createView<Props>(
  view: ViewDefinition<Props>,
  checkProps: CheckProps | undefined,
): ViewComponent<Props> {
  const { name, props: names, render } = view;
  const View = (props: Readonly<Record<string, unknown>>): RenderResult => {
    const parts = splitProps(name, names, props);
    const { content } = parts;
    if (process.env.NODE_ENV !== "production" && isDevelopment()) checkProps?.(name, content);
    const block = createBlockContext(parts, hasText(content["title"] as ReactNode));
    if (process.env.NODE_ENV !== "production") warnAboutMarkdown(name, content, block);
    return withOwner(name, () => render(content as ContentProps<Props>, block)) as RenderResult;
  };
  return Object.assign(View, { displayName: name, view });
}
