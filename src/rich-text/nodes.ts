import type { ElementType, ReactElement, ReactNode } from "react";
import { Fragment, jsx } from "react/jsx-runtime";
import { isReactElement, type RenderResult } from "./element";
import type { TextContext } from "./prose";

/** Context in which a text is shown. */
export interface DisplayContext {
  readonly block: Pick<TextContext, "prose"> & Partial<TextContext>;
  /** Level of the shallowest heading in the text: 2 to 6, or 7 to render headings as paragraphs. */
  readonly level?: number | undefined;
  /** Whether the text is the text of a link or a button, in which HTML allows no link. */
  readonly isLabel?: boolean;
}

/**
 * Functions that describe an element before the element renders. `RichText`, `Inline`, and the components of parsed Markdown
 * have these functions.
 */
export interface TextStatics<Props> {
  /** Whether the element has no visible content. */
  readonly isEmpty: (props: Props) => boolean;
  /** Returns the text of a line, from which the id of a heading is made. */
  readonly getText?: (props: Props) => string;
  /** Returns the props of the same element in the context of a block: the props themselves, if they have this context. */
  readonly bindProps: (props: Props, context: DisplayContext) => Props;
}

/** Component with functions that describe its element before the element renders. */
export type TextComponent<Props> = ((props: Props) => RenderResult) & TextStatics<Props>;

/** Adds the functions of `TextStatics` to a component. */
/* @__NO_SIDE_EFFECTS__ */
export function addStatics<Props>(
  component: (props: Props) => ReactNode,
  statics: TextStatics<Props>,
): TextComponent<Props> {
  return Object.assign(component as (props: Props) => RenderResult, statics);
}

/** Props of any component. */
export type Props = Readonly<Record<string, unknown>>;

function getStatics({ type }: ReactElement<Props>): TextStatics<Props> | undefined {
  return typeof type === "function" && "isEmpty" in type
    ? (type as unknown as TextStatics<Props>)
    : undefined;
}

/**
 * Whether a node certainly has no visible content: the node is absent, is a blank text, or is an element whose component
 * reports no visible content. An element of any other component counts as content.
 */
export function isEmptyNode(node: ReactNode): boolean {
  if (node === null || node === undefined || typeof node === "boolean") return true;
  if (typeof node === "string") return node.trim() === "";
  if (Array.isArray(node)) return node.every((child: ReactNode) => isEmptyNode(child));
  if (!isReactElement(node)) return false;
  if (node.type === Fragment) return isEmptyNode(node.props["children"] as ReactNode);
  return getStatics(node)?.isEmpty(node.props) ?? false;
}

/** Returns the text of a node; undefined if the text is unknown before the node renders. */
export function getNodeText(node: ReactNode): string | undefined {
  if (typeof node === "string") return node;
  return isReactElement(node) ? getStatics(node)?.getText?.(node.props) : undefined;
}

/**
 * Whether a node has text, which can name a heading or a link. A node whose text is unknown counts as a node with text, unless
 * the node is empty.
 */
export function hasText(node: ReactNode): boolean {
  return !isEmptyNode(node) && getNodeText(node)?.trim() !== "";
}

/** Sets the context of a text in a block; returns any other node, and a text that has this context, unchanged. */
export function bindContext(node: ReactNode, context: DisplayContext): ReactNode {
  if (!isReactElement(node)) return node;
  const props = getStatics(node)?.bindProps(node.props, context) ?? node.props;
  return props === node.props ? node : jsx(node.type as ElementType, props, node.key ?? undefined);
}
