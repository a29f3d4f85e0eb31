import type { ReactElement, ReactNode } from "react";
import { Fragment } from "react/jsx-runtime";
import { isBlank, isBlankBlock, textOf, withoutLinks } from "@dsfr-blocks/content/markdown/text";
import type { Inline, RichText as Tree } from "@dsfr-blocks/content/markdown/tree";
import { asInlines, asTree } from "./asTree";
import { renderBlocks, renderItem } from "./blocks";
import { element } from "./element";
import { flowContext } from "./flow";
import { renderInlines } from "./inlines";
import { withKnown } from "./nodes";
import type { TextContext } from "./prose";

/* React nodes of parsed Markdown, which a block's `read` passes to its view. */

interface MarkdownLineProps {
  readonly block: Pick<TextContext, "prose">;
  readonly line: readonly Inline[];
  /** Whether it is the text of a link or a button: its own links become plain text. */
  readonly isLabel?: boolean | undefined;
}

const MarkdownLine = /* @__PURE__ */ withKnown(
  function MarkdownLine({ block, line, isLabel }: MarkdownLineProps): ReactElement {
    return element(Fragment, renderInlines(isLabel ? withoutLinks(line) : line, block.prose));
  },
  {
    isEmpty: ({ line }) => isBlank(line),
    words: ({ line }) => textOf(line),
    at: (props, { block, isLabel }) => ({ ...props, block, isLabel }),
  },
);

interface MarkdownTextProps {
  readonly block: TextContext;
  readonly tree: Tree;
  readonly level?: number | undefined;
}

const MarkdownText = /* @__PURE__ */ withKnown(
  function MarkdownText(props: MarkdownTextProps): ReactElement {
    const { block, tree, level = block.innerLevel } = props;
    return element(Fragment, renderBlocks(tree, flowContext(block, level, props)));
  },
  {
    isEmpty: ({ tree }) => isBlankTree(tree),
    at: (props, { block, level }) => ({ ...props, block: { ...props.block, ...block }, level }),
  },
);

/** Content of a list item. A single paragraph has no `<p>`. */
const MarkdownItem = /* @__PURE__ */ withKnown(
  function MarkdownItem({ block, tree, level = block.innerLevel }: MarkdownTextProps): ReactElement {
    return element(Fragment, renderItem({ children: tree }, { prose: block.prose, level }));
  },
  {
    isEmpty: ({ tree }) => isBlankTree(tree),
    at: (props, { block, level }) => ({ ...props, block: { ...props.block, ...block }, level }),
  },
);

/** Whether a tree shows nothing. */
export function isBlankTree(tree: Tree): boolean {
  return tree.every(isBlankBlock);
}

/** Creates the node of a parsed line; returns undefined if it is blank. */
export function lineNode(line: readonly Inline[], block: Pick<TextContext, "prose">): ReactNode {
  return isBlank(line) ? undefined : <MarkdownLine block={block} line={line} />;
}

/** Creates the node of a parsed tree; returns undefined if it is blank. */
export function treeNode(tree: Tree, block: TextContext): ReactNode {
  return isBlankTree(tree) ? undefined : <MarkdownText block={block} tree={tree} />;
}

/** Creates the node of the content of a list item; returns undefined if it is blank. */
export function itemNode(tree: Tree, block: TextContext): ReactNode {
  return isBlankTree(tree) ? undefined : <MarkdownItem block={block} tree={tree} />;
}

/** Parses one line of Markdown into a node; a React node stays as it is. */
export function readLine(content: ReactNode, block: Pick<TextContext, "prose">): ReactNode {
  return typeof content === "string" ? lineNode(asInlines(content), block) : content;
}

/** Parses the Markdown of a list item into a node; a React node stays as it is. */
export function readItemText(content: ReactNode, block: TextContext): ReactNode {
  return typeof content === "string" ? itemNode(asTree(content, block), block) : content;
}

/** Parses paragraphs of Markdown into a node; a React node stays as it is. */
export function readText(content: ReactNode, block: TextContext): ReactNode {
  return typeof content === "string" ? treeNode(asTree(content, block), block) : content;
}
