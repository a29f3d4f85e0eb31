import type { ElementType, ReactElement, ReactNode } from "react";
import { Fragment, jsx } from "react/jsx-runtime";
import { isReactElement } from "./element";
import type { TextContext } from "./prose";

/** Where a text is shown. */
export interface TextPlace {
  readonly block: Pick<TextContext, "prose"> & Partial<TextContext>;
  /** Level of its shallowest heading: 2 to 6, or 7 where none is a heading. */
  readonly level?: number | undefined;
  /** Whether it names a link or a button, where HTML allows no link. */
  readonly isLabel?: boolean;
}

/** What a component knows of its element before it renders: `RichText`, `Inline`, and the texts that a reader makes. */
export interface KnownText<Props> {
  /** Whether the element shows nothing. */
  readonly isEmpty: (props: Props) => boolean;
  /** Returns the words of a line, from which a heading gets its id. */
  readonly words?: (props: Props) => string;
  /** Returns the props of the same element at its place in a block. */
  readonly at: (props: Props, place: TextPlace) => Props;
}

/** A component of which something is known before it renders. */
export type TextComponent<Props> = ((props: Props) => ReactNode) & KnownText<Props>;

/** Makes such a component. */
/* @__NO_SIDE_EFFECTS__ */
export function withKnown<Props>(
  component: (props: Props) => ReactNode,
  known: KnownText<Props>,
): TextComponent<Props> {
  return Object.assign(component, known);
}

type Props = Readonly<Record<string, unknown>>;

function knownOf({ type }: ReactElement<Props>): KnownText<Props> | undefined {
  return typeof type === "function" && "isEmpty" in type ? (type as unknown as KnownText<Props>) : undefined;
}

/** Whether a node is sure to show nothing: no node, or a text without a word. An element that is not known shows something. */
export function isEmptyNode(node: ReactNode): boolean {
  if (node === null || node === undefined || typeof node === "boolean") return true;
  if (typeof node === "string") return node.trim() === "";
  if (Array.isArray(node)) return node.every((child: ReactNode) => isEmptyNode(child));
  if (!isReactElement(node)) return false;
  if (node.type === Fragment) return isEmptyNode(node.props["children"] as ReactNode);
  return knownOf(node)?.isEmpty(node.props) ?? false;
}

/** Returns the words of a node; undefined where nobody knows them before it renders. */
export function wordsIn(node: ReactNode): string | undefined {
  if (typeof node === "string") return node;
  return isReactElement(node) ? knownOf(node)?.words?.(node.props) : undefined;
}

/** Whether a node has a word to read, which can name a heading or a link. A node whose words are not known counts, unless it is empty. */
export function hasWords(node: ReactNode): boolean {
  return !isEmptyNode(node) && wordsIn(node)?.trim() !== "";
}

/** Gives a text its place in a block; every other node stays as it is. */
export function placed(node: ReactNode, place: TextPlace): ReactNode {
  if (!isReactElement(node)) return node;
  const known = knownOf(node);
  return known ? jsx(node.type as ElementType, known.at(node.props, place), node.key ?? undefined) : node;
}
