import { describeType } from "@dsfr-blocks/base/describeType";
import type { HTMLAttributes, ReactElement } from "react";
import { Fragment } from "react/jsx-runtime";
import { isBlank, getText } from "@dsfr-blocks/content/markdown/text";
import { parseInlines, parseText } from "./parseText";
import { renderBlocks } from "./blocks";
import { createElement } from "./element";
import { createFlowContext } from "./createFlowContext";
import { renderInlines } from "./inlines";
import { joinClasses } from "./look";
import { isBlankTree } from "./MarkdownText";
import { type TextComponent, type DisplayContext, addStatics } from "./nodes";
import { type ProseOptions, createProse, getTextProse, splitProseOptions, type TextContext } from "./prose";

/** Markdown, with the context that `render` received, or with text settings instead. */
export interface RichTextProps
  extends ProseOptions, Omit<HTMLAttributes<HTMLDivElement>, "children" | "content"> {
  /** Markdown, as the author wrote it. */
  readonly content: string | undefined;
  /** Block or page that contains the text, and provides the text settings. */
  readonly block?: TextContext | undefined;
  /** Level of the shallowest heading in the text. By default, the `innerLevel` of the block, or 2. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
}

/** Author's Markdown in the DSFR's look. Renders a `<div>`, or `null` if the text is empty. */
export const RichText: TextComponent<RichTextProps> = /* @__PURE__ */ addStatics(
  function RichText(props: RichTextProps): ReactElement | null {
    const { content, block, headingLevel, ...rest } = props;
    const [options, { className, ...attributes }] = splitProseOptions(rest);
    rejectChildren("RichText", attributes);
    const context: TextContext = block
      ? { ...block, prose: getTextProse(block, content) }
      : { prose: createProse(options), innerLevel: 2 };
    const level = headingLevel ?? context.innerLevel;
    const tree = parseText(checkText("RichText", content), context);
    if (isBlankTree(tree)) return null;
    return (
      <div {...attributes} className={joinClasses("dsfrb-prose dsfrb-measure", className)}>
        {createElement(Fragment, renderBlocks(tree, createFlowContext(context, level, props)))}
      </div>
    );
  },
  {
    isEmpty: ({ content }) => isBlankTree(parseText(content)),
    bindProps: (props, { block, level }) => ({
      ...props,
      block: getContext(props, block),
      headingLevel: props.headingLevel ?? (level as RichTextProps["headingLevel"]),
    }),
  },
);

/** One line of Markdown, with the context that `render` received, or with text settings instead. */
export interface InlineProps extends ProseOptions {
  /** One line of Markdown, as the author wrote it. */
  readonly content: string | undefined;
  /** Block or page that contains the line, and provides the text settings. */
  readonly block?: TextContext | undefined;
}

/** One line of an author's Markdown: text, links, bold and italics, without an element around them. */
export const Inline: TextComponent<InlineProps> = /* @__PURE__ */ addStatics(
  function Inline({ content, block, ...options }: InlineProps): ReactElement {
    rejectChildren("Inline", options);
    const line = parseInlines(checkText("Inline", content));
    return createElement(Fragment, renderInlines(line, block?.prose ?? createProse(options)));
  },
  {
    isEmpty: ({ content }) => isBlank(parseInlines(content)),
    getText: ({ content }) => getText(parseInlines(content)),
    bindProps: (props, { block }) => ({ ...props, block: getContext(props, block) }),
  },
);

/** Returns the context of a text inside a block: the context of the block, unless the text has settings of its own. */
function getContext(
  props: RichTextProps | InlineProps,
  block: DisplayContext["block"],
): TextContext | undefined {
  const [options] = splitProseOptions<ProseOptions>(props);
  return props.block ?? (Object.keys(options).length > 0 ? undefined : { innerLevel: 2, ...block });
}

/** Throws a `TypeError` if a text is passed as children. */
function rejectChildren(component: string, props: object): void {
  if ("children" in props)
    throw new TypeError(
      `${component}: pass the text as content, not as children (received ${describeType(props.children)}).`,
    );
}

/**
 * Returns a text, or undefined for an absent or null value. Throws a `TypeError` for any other value, which would otherwise be
 * lost silently.
 */
function checkText(component: string, value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === "string") return value ?? undefined;
  throw new TypeError(
    `${component}: content must be a string, as the author wrote it, but it is ${describeType(value)}.`,
  );
}
