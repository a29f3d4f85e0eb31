import type { ReactElement, ReactNode } from "react";
import { Fragment } from "react/jsx-runtime";
import { isBlank, isBlankBlock, getText, unwrapLinks } from "@dsfr-blocks/content/markdown/text";
import type { InlineNode, MarkdownTree as Tree } from "@dsfr-blocks/content/markdown/tree";
import { parseInlines, parseText } from "./parseText";
import { renderBlocks, renderItem } from "./blocks";
import { createElement } from "./element";
import { createFlowContext } from "./createFlowContext";
import { renderInlines } from "./inlines";
import { addStatics } from "./nodes";
import type { TextContext } from "./prose";

/* React nodes of parsed Markdown, which a block's `read` passes to its view. */

interface MarkdownLineProps {
  readonly block: Pick<TextContext, "prose">;
  readonly line: readonly InlineNode[];
  /** Whether the line is the text of a link or a button. Links in the line then become plain text. */
  readonly isLabel?: boolean | undefined;
}

const MarkdownLine = /* @__PURE__ */ addStatics(
  function MarkdownLine({ block, line, isLabel }: MarkdownLineProps): ReactElement {
    return createElement(Fragment, renderInlines(isLabel ? unwrapLinks(line) : line, block.prose));
  },
  {
    isEmpty: ({ line }) => isBlank(line),
    getText: ({ line }) => getText(line),
    bindProps: (props, { block, isLabel }) =>
      props.block === block && props.isLabel === isLabel ? props : { ...props, block, isLabel },
  },
);

interface MarkdownTextProps {
  readonly block: TextContext;
  readonly tree: Tree;
  readonly level?: number | undefined;
}

const MarkdownText = /* @__PURE__ */ addStatics(
  function MarkdownText(props: MarkdownTextProps): ReactElement {
    const { block, tree, level = block.innerLevel } = props;
    return createElement(Fragment, renderBlocks(tree, createFlowContext(block, level, props)));
  },
  {
    isEmpty: ({ tree }) => isBlankTree(tree),
    bindProps: (props, { block, level }) => ({ ...props, block: { ...props.block, ...block }, level }),
  },
);

/** Content of a list item. A single paragraph has no `<p>`. */
const MarkdownItem = /* @__PURE__ */ addStatics(
  function MarkdownItem({ block, tree, level = block.innerLevel }: MarkdownTextProps): ReactElement {
    return createElement(Fragment, renderItem({ children: tree }, { prose: block.prose, level }));
  },
  {
    isEmpty: ({ tree }) => isBlankTree(tree),
    bindProps: (props, { block, level }) => ({ ...props, block: { ...props.block, ...block }, level }),
  },
);

/** Whether a tree has no visible content. */
export function isBlankTree(tree: Tree): boolean {
  return tree.every(isBlankBlock);
}

/** Creates the node of a parsed line; returns undefined if the line is blank. */
export function createLineNode(line: readonly InlineNode[], block: Pick<TextContext, "prose">): ReactNode {
  return isBlank(line) ? undefined : <MarkdownLine block={block} line={line} />;
}

/** Creates the node of a parsed tree; returns undefined if the tree is blank. */
export function createTextNode(tree: Tree, block: TextContext): ReactNode {
  return isBlankTree(tree) ? undefined : <MarkdownText block={block} tree={tree} />;
}

/** Creates the node of the content of a list item; returns undefined if the content is blank. */
export function createItemNode(tree: Tree, block: TextContext): ReactNode {
  return isBlankTree(tree) ? undefined : <MarkdownItem block={block} tree={tree} />;
}

/** Parses one line of Markdown into a React node. Returns a React node unchanged. */
export function readLine(content: ReactNode, block: Pick<TextContext, "prose">): ReactNode {
  return typeof content === "string" ? createLineNode(parseInlines(content), block) : content;
}

/** Parses the Markdown of a list item into a React node. Returns a React node unchanged. */
export function readItemText(content: ReactNode, block: TextContext): ReactNode {
  return typeof content === "string" ? createItemNode(parseText(content, block), block) : content;
}

/** Parses paragraphs of Markdown into a React node. Returns a React node unchanged. */
export function readText(content: ReactNode, block: TextContext): ReactNode {
  return typeof content === "string" ? createTextNode(parseText(content, block), block) : content;
}
