import type { ComponentPropsWithoutRef, ReactElement, ReactNode } from "react";
import { isBlank, getText } from "@dsfr-blocks/content/markdown/text";
import type {
  DetailsNode,
  DirectiveNode,
  InlineNode,
  ListNode,
  ListItemNode,
  NotesNode,
  ParagraphNode,
  MarkdownTree,
  TableNode,
} from "@dsfr-blocks/content/markdown/tree";
import { parseText } from "./parseText";
import { createElement } from "./element";
import { getCallId, renderInlines, renderLine } from "./inlines";
import { fillLabel } from "./labels";
import { resolveSafeUrl, renderDownload } from "./links";
import { getHeadingClass, removeLook } from "./look";
import { computeOutline, type OutlineBlock, type OutlineHeading } from "./outline";
import type { Prose } from "./prose";
import { renderTableFrame } from "./tableFrame";
import { getDocumentFormat } from "@dsfr-blocks/base/url";

/** Context for rendering blocks: text settings, level of the shallowest heading, and heading ids. */
export interface FlowContext {
  readonly prose: Prose;
  /** Level of the shallowest heading, 2 to 6. At 7, headings are rendered as paragraphs. */
  readonly level: number;
  /** Creates the id of a heading. Undefined if the block has no id: heading ids are built on the block's id. */
  readonly createId?: ((heading: readonly InlineNode[]) => string) | undefined;
}

/** Level below every HTML heading. At this level, a heading is rendered as a paragraph in bold. */
export const NO_HEADING = 7;

/** Renders a Markdown tree as React nodes, the children of `createElement`. */
export function renderBlocks(blocks: MarkdownTree, context: FlowContext): ReactNode[] {
  const visibleBlocks = blocks.flatMap((block): MarkdownTree =>
    block.type === "directive" && !context.prose.directives?.render(block, context.level)
      ? convertToText(block, context)
      : [block],
  );
  return computeOutline(visibleBlocks, context.level).flatMap((block) => renderBlock(block, context));
}

/**
 * Converts a directive without a block to text: its opening and closing lines, and its content. A GitHub alert, such as
 * `> [!NOTE]`, becomes a quote that begins with `[!NOTE]`.
 */
function convertToText(
  { open, name, content, at, definitions, isWhole }: DirectiveNode,
  { prose }: FlowContext,
): MarkdownTree {
  const createParagraph = (value: string): ParagraphNode => ({
    type: "paragraph",
    children: [{ type: "text", value }],
    at,
  });
  const directives = prose.directives && { ...prose.directives, outer: definitions };
  const innerBlocks = parseText(content.text, { prose: { ...prose, directives } });
  if (open === "")
    return [{ type: "quote", children: [createParagraph(`[${name.toUpperCase()}]`), ...innerBlocks], at }];
  return [createParagraph(open), ...innerBlocks, ...(isWhole ? [] : [createParagraph(":::")])];
}

/** Renders one block of an outline. */
export function renderBlock(block: OutlineBlock, context: FlowContext): ReactNode[] {
  switch (block.type) {
    case "paragraph":
      return renderParagraph(block, context);
    case "heading":
      return [renderHeading(block, context)];
    case "list":
      return [renderList(block, context)];
    case "quote":
      return [
        createElement("blockquote", renderNested(block.children, context), { className: "dsfrb-cited" }),
      ];
    case "codeBlock":
      return [
        <pre className="dsfrb-code">
          <code>{block.value}</code>
        </pre>,
      ];
    case "thematicBreak":
      return [<hr />];
    case "table":
      return [renderTable(block, context)];
    case "details":
      return [renderDetails(block, context)];
    case "notes":
      return [renderNotes(block, context)];
    case "directive":
      return [context.prose.directives?.render(block, block.level)];
  }
}

function renderParagraph({ children }: ParagraphNode, { prose }: FlowContext): ReactNode[] {
  const [only] = children;
  if (only?.type === "emphasis" && children.length === 1) {
    // no `<em>`: a whole paragraph in italics is a look, not an emphasis (RGAA 8.9)
    return [renderLine("p", "dsfrb-mention", only.children, prose)];
  }
  if (only?.type === "link" && children.length === 1) {
    const href = resolveSafeUrl(only.url, { prose });
    if (href !== undefined && getDocumentFormat(href) && !isBlank(only.children)) {
      const words = only.children;
      return [<p>{renderDownload(href, getText(words), renderInlines(words, prose), prose, only)}</p>];
    }
  }
  return [renderLine("p", undefined, children, prose)];
}

export function renderHeading(
  { level, id: ownId, children }: OutlineHeading,
  { prose, createId }: FlowContext,
): ReactNode {
  // requests the id at any level: while a page is compiled, the level of a heading is not known yet
  const id = ownId ?? createId?.(children);
  return createElement(ProseHeading, renderInlines(removeLook(children), prose), { level, id });
}

interface ProseHeadingProps extends ComponentPropsWithoutRef<"h2"> {
  readonly level: number;
}

/**
 * Renders a heading whose look depends on its level. In compiled content, the look depends on the level that the heading has
 * where the content is shown.
 */
export function ProseHeading({ level, id, children }: ProseHeadingProps): ReactElement {
  const words = [children].flat();
  if (level >= NO_HEADING) return <p>{createElement("strong", words)}</p>;
  return createElement(`h${level}`, words, { className: getHeadingClass(level), id });
}

/** Renders a list. `fr-list` restores the bullets of lists inside `fr-raw-list`; see blocks.css for `dsfrb-ordered`. */
function renderList({ ordered, start, items }: ListNode, context: FlowContext): ReactNode {
  const children = items.map((item) => createElement("li", renderItem(item, context)));
  if (!ordered) return createElement("ul", children, { className: "fr-list" });
  const props = { className: "dsfrb-ordered", start: start === 1 ? undefined : start };
  return createElement("ol", children, props);
}

/** Renders an item of a list. One paragraph, possibly followed by lists, has no `<p>`, so that the list is tight. */
export function renderItem({ children }: Pick<ListItemNode, "children">, context: FlowContext): ReactNode[] {
  const [first, ...rest] = children;
  const isTight = first?.type === "paragraph" && rest.every(({ type }) => type === "list");
  if (!isTight) return renderNested(children, context);
  return [...renderInlines(first.children, context.prose), ...renderNested(rest, context)];
}

/**
 * Renders blocks inside a list or a quote. The headings in these blocks are rendered as text in bold, because such headings are
 * not part of the page's heading outline.
 */
function renderNested(blocks: MarkdownTree, context: FlowContext): ReactNode[] {
  return renderBlocks(blocks, { prose: context.prose, level: NO_HEADING });
}

/** Renders the notes of a text, each with links back to its calls. */
function renderNotes({ items, key }: NotesNode, context: FlowContext): ReactNode {
  const { labels, noteIds } = context.prose;
  const base = noteIds?.(key);
  const rendered = items.map(({ children, callCount }, index) => {
    const number = index + 1;
    const words = renderItem({ children }, context);
    if (base === undefined) return createElement("li", words);
    const backLinks = Array.from({ length: callCount }, (_, call) => [
      " ",
      <a href={`#${getCallId(base, number, call + 1)}`}>
        {callCount === 1
          ? labels.backToText
          : fillLabel(labels.backToCall, { call: String(call + 1), count: String(callCount) })}
        <span className="fr-sr-only"> {fillLabel(labels.backFrom, { number: String(number) })}</span>
      </a>,
    ]).flat();
    const isTight = children.length === 1 && children[0]?.type === "paragraph";
    const nodes = isTight ? [...words, ...backLinks] : [...words, createElement("p", backLinks.slice(1))];
    return createElement("li", nodes, { id: `${base}note-${number}` });
  });
  return createElement("ol", rendered, {
    className: "dsfrb-ordered dsfrb-notes",
    "aria-label": labels.notes,
  });
}

/**
 * Renders content that opens without a script. Headings in the content are rendered as text in bold, because the content may be
 * hidden.
 */
function renderDetails({ summary, children }: DetailsNode, context: FlowContext): ReactNode {
  const { prose } = context;
  const words = isBlank(summary) ? [prose.labels.details] : renderInlines(summary, prose);
  return createElement("details", [createElement("summary", words), ...renderNested(children, context)], {
    className: "dsfrb-details",
  });
}

function renderTable({ head, rows, headed, align, caption }: TableNode, { prose }: FlowContext): ReactNode {
  const getCellClass = (column: number) => {
    const side = align[column];
    return side === "right" || side === "center" ? `fr-cell--${side}` : undefined;
  };
  const header = head.map((cell, column) =>
    // an empty header is rendered as a plain cell
    isBlank(cell) ? (
      <td />
    ) : (
      createElement("th", renderInlines(cell, prose), { scope: "col", className: getCellClass(column) })
    ),
  );
  const body = rows.map((row, index) =>
    createElement(
      "tr",
      row.map((cell, column) =>
        column === 0 && headed?.[index] && !isBlank(cell)
          ? createElement("th", renderInlines(cell, prose), { scope: "row" })
          : renderLine("td", getCellClass(column), cell, prose),
      ),
    ),
  );
  // a Markdown table has no title, but RGAA 5.4 requires a title: use the column names, or the first row
  const names = caption ? [caption] : head.every(isBlank) ? (rows[0] ?? []) : head;
  const title = names
    .map((name) => getText(name).trim().replace(/\s+/g, " "))
    .filter(Boolean)
    .join(", ");
  return renderTableFrame(
    <table aria-label={caption ? undefined : title || undefined}>
      {caption && createElement("caption", renderInlines(caption, prose))}
      {!head.every(isBlank) && <thead>{createElement("tr", header)}</thead>}
      {createElement("tbody", body)}
    </table>,
    {
      container: {
        className: "fr-table__container dsfrb-scroll",
        // a group, not a region: two tables with the same columns would be two landmarks with the same name
        role: "group",
        "aria-label": fillLabel(prose.labels.table, { title }).trim().replace(/\s?:$/, ""),
        tabIndex: 0,
      },
    },
  );
}
