import { kindOf } from "../base/kindOf";
import type { HTMLAttributes, ReactElement, ReactNode } from "react";
import { Fragment } from "react/jsx-runtime";
import { isBlank, isBlankBlock } from "../content/markdown/text";
import type { Inline as InlineNode, RichText as Tree } from "../content/markdown/tree";
import { asInlines, asTree } from "./asTree";
import { type FlowContext, renderBlocks, renderItem } from "./blocks";
import { element } from "./element";
import { renderInlines, renderLine, renderText } from "./inlines";
import { classes } from "./look";
import { type ProseOptions, proseOf, proseOfText, splitProseOptions, type TextContext } from "./prose";

/** Markdown, and the context that `render` was given, or options in its place. */
export interface RichTextProps
  extends ProseOptions, Omit<HTMLAttributes<HTMLDivElement>, "children" | "content"> {
  /** Markdown, as the author wrote it. */
  readonly content: string | undefined;
  /** The block or page that the text stands in, which then says how prose is set. */
  readonly block?: TextContext | undefined;
  /** Level of its shallowest heading: what the block says, or else 2. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
}

/** An author's Markdown in the DSFR's look. Renders a `<div>`; nothing if the text is empty. */
export function RichText({ content, block, headingLevel, ...rest }: RichTextProps): ReactElement | null {
  const [options, { className, ...root }] = splitProseOptions(rest);
  if ("children" in root)
    throw new TypeError(
      `RichText takes its text as content, not as children (it got ${kindOf(root.children)}).`,
    );
  const context: TextContext = block
    ? { ...block, prose: proseOfText(block, content) }
    : { prose: proseOf(options), innerLevel: 2 };
  const tree = asTree(asText("RichText", "content", content), context);
  if (isBlankTree(tree)) return null;
  return (
    <div {...root} className={classes("dsfrb-prose dsfrb-measure", className)}>
      <Flow block={context} tree={tree} level={headingLevel} />
    </div>
  );
}

/** One line of Markdown, and the context that `render` was given. */
export interface InlineProps extends ProseOptions {
  /** One line of Markdown, as the author wrote it. */
  readonly children: string | undefined;
  /** The block or page that the line stands in, which then says how prose is set. */
  readonly block?: TextContext | undefined;
}

/** One line of an author's Markdown: words, links, bold and italics, with no element around them. */
export function Inline({ children, block, ...options }: InlineProps): ReactElement {
  const line = asInlines(asText("Inline", "children", children));
  return <Line block={block ?? { prose: proseOf(options) }}>{line}</Line>;
}

interface FlowProps {
  readonly block: TextContext;
  readonly tree: Tree;
  readonly level?: number | undefined;
  /** Props for a `<div>` around the text; without them, there is no `<div>`. */
  readonly className?: string | undefined;
}

/** A Markdown tree, for blocks that read one; nothing when nothing shows. */
export function Flow(props: FlowProps): ReactElement | null {
  const { block, tree, level = block.innerLevel, className } = props;
  const nodes = renderBlocks(tree, flowContext(block, level, props));
  if (nodes.length === 0) return null;
  return className === undefined ? element(Fragment, nodes) : element("div", nodes, { className });
}

/** What blocks of a tree are rendered with; `owner` is the props of the component that renders them. */
export function flowContext({ prose, ids }: TextContext, level: number, owner: object): FlowContext {
  return { prose, level, idOf: ids?.(owner) };
}

interface ItemProps {
  readonly block: TextContext;
  readonly tree: Tree;
}

/** What an item of a list holds: one paragraph alone needs no `<p>`. */
export function Item(props: ItemProps): ReactElement {
  const { block, tree } = props;
  const nodes = renderItem({ children: tree }, { prose: block.prose, level: block.innerLevel });
  return element(Fragment, nodes);
}

interface LineProps {
  readonly block: Pick<TextContext, "prose">;
  readonly children: readonly InlineNode[];
}

/** The same for one line. */
export function Line({ block, children }: LineProps): ReactElement {
  return element(Fragment, renderInlines(children, block.prose));
}

interface ParagraphProps extends LineProps {
  readonly className?: string | undefined;
}

/** The same in a paragraph; nothing without a word or an image. */
export function Paragraph({ block, className, children }: ParagraphProps): ReactElement | null {
  return isBlank(children) ? null : renderLine("p", className, children, block.prose);
}

interface TypesetProps {
  readonly block: Pick<TextContext, "prose">;
  readonly children: string;
}

/** Plain words with their typography, ordinals and terms in other languages: a name, a job, a figure. */
export function Typeset({ block, children }: TypesetProps): ReactElement {
  return element(Fragment, renderText(children, block.prose));
}

/** True when a tree shows nothing. */
export function isBlankTree(tree: Tree): boolean {
  return tree.every(isBlankBlock);
}

/** True when a node is sure to show nothing: no node, or a text without a word. */
export function isEmptyNode(node: ReactNode): boolean {
  if (node === null || node === undefined || typeof node === "boolean" || node === "") return true;
  if (Array.isArray(node)) return node.every((child: ReactNode) => isEmptyNode(child));
  if (typeof node !== "object" || !("props" in node)) return false;
  const { type, props } = node as ReactElement<Partial<RichTextProps & InlineProps & FlowProps>>;
  if (type === Fragment) return isEmptyNode(props.children);
  if (type === RichText) return isBlankTree(asTree(props.content));
  if (type === Flow) return isBlankTree(props.tree ?? []);
  return type === Inline && isBlank(asInlines(props.children));
}

/** Text, or one clear error: what is not text would be lost without a word. */
function asText(component: string, prop: string, value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === "string") return value ?? undefined;
  throw new TypeError(
    `${component} takes its ${prop} as the author wrote it, a string; it got ${kindOf(value)}.`,
  );
}
