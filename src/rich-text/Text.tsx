import type { ReactElement, ReactNode } from "react";
import { Fragment } from "react/jsx-runtime";
import { createElement, isReactElement } from "./element";
import { isEmptyNode, bindContext, addStatics } from "./nodes";
import type { TextContext } from "./prose";
import { renderText } from "./renderText";

/*
 * Components of a view for the texts of its block. A string is plain text, to which typography is applied. A node made of
 * Markdown receives the context of the block. Any other node is unchanged.
 */

interface LineProps {
  readonly block: Pick<TextContext, "prose"> & Partial<TextContext>;
  readonly children: ReactNode;
}

/** Renders one line, or the content of a list item. */
export function Line({ block, children }: LineProps): ReactNode {
  if (typeof children === "string") return <Typeset block={block}>{children}</Typeset>;
  return bindContext(children, { block });
}

/**
 * Renders the text of a link or a button: links in a node made of Markdown become plain text.
 *
 * @throws {TypeError} In development, if the text contains another link.
 */
export function Label({ block, children }: LineProps): ReactNode {
  if (process.env.NODE_ENV !== "production") rejectLinks(children, block);
  if (typeof children === "string") return <Typeset block={block}>{children}</Typeset>;
  return bindContext(children, { block, isLabel: true });
}

function rejectLinks(node: ReactNode, block: LineProps["block"]): void {
  if (Array.isArray(node)) return node.forEach((child: ReactNode) => rejectLinks(child, block));
  if (!isReactElement(node)) return;
  if (node.type === "a" || node.type === block.prose.components.a)
    throw new TypeError(
      "The text of a link or a button contains a link, which HTML does not allow. Pass the text without the link.",
    );
  rejectLinks(node.props["children"] as ReactNode, block);
}

interface ParagraphProps extends LineProps {
  readonly className?: string | undefined;
}

/** Renders one line in a paragraph, or `null` if the line is empty. */
export function Paragraph({ block, className, children }: ParagraphProps): ReactElement | null {
  if (isEmptyNode(children)) return null;
  return (
    <p className={className}>
      <Line block={block}>{children}</Line>
    </p>
  );
}

interface FlowProps {
  readonly block: TextContext;
  /** Level of the shallowest heading of a text. */
  readonly level?: number | undefined;
  /** Class of a `<div>` around the text; without this class, there is no `<div>`. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Component of a text of several paragraphs. Renders `null` if the text is empty. In a string, a blank line ends a paragraph.
 */
export const Flow = /* @__PURE__ */ addStatics(
  function Flow({ block, level = block.innerLevel, className, children }: FlowProps): ReactNode {
    if (isEmptyNode(children)) return null;
    const text =
      typeof children === "string" ? (
        <Paragraphs block={block}>{children}</Paragraphs>
      ) : (
        bindContext(children, { block, level })
      );
    return className === undefined ? text : <div className={className}>{text}</div>;
  },
  { isEmpty: ({ children }) => isEmptyNode(children), bindProps: (props) => props },
);

interface TypesetProps {
  readonly block: Pick<TextContext, "prose">;
  readonly children: string;
}

function Paragraphs({ block, children }: TypesetProps): ReactElement {
  const paragraphs = children.split(/\n[^\S\n]*\n/).filter((text) => text.trim() !== "");
  return createElement(
    Fragment,
    paragraphs.map((text) => createElement("p", renderText(text.trim(), block.prose))),
  );
}

/** Renders plain text with its typography, ordinals and terms in other languages: a name, a job, a figure. */
export function Typeset({ block, children }: TypesetProps): ReactElement {
  return createElement(Fragment, renderText(children, block.prose));
}
