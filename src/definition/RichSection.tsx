import type { ReactElement } from "react";
import { hasText, getBlocksText } from "@dsfr-blocks/content/markdown/text";
import type { HeadingNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { parseText } from "../rich-text/parseText";
import { cutAtHeadings } from "../rich-text/outline";
import { getTextProse } from "../rich-text/prose";
import { isBlankTree, createLineNode, createTextNode } from "../rich-text/MarkdownText";
import { Flow } from "../rich-text/Text";
import { addHeadingIds } from "./bodyIds";
import { type BlockContext, createIds } from "./context";
import { LongText } from "./LongText";
import { BlockSection } from "./BlockSection";

/** Props of `RichSection`. */
export interface RichSectionProps {
  /** Context: the second argument of the page's `render`. */
  readonly block: BlockContext;
  /** Markdown, as the author wrote it. Undefined or empty: nothing is rendered. */
  readonly content: string | undefined;
  /**
   * Id of the first section, with which the ids of the other sections and of the headings begin. Without it, these have no id.
   * The ids that the author wrote, and the ids of a page with `shortAnchors`, do not depend on it.
   */
  readonly id?: string | undefined;
}

/**
 * Renders a page's Markdown as sections: each heading of the shallowest level starts a `<section>`, with a title like the title
 * of a block. Text before the first heading is a section without a title. On a page with `density: "text"`, the sections form
 * one column, with a summary. Renders nothing if the text is empty.
 */
export function RichSection(props: RichSectionProps): ReactElement {
  const { block, content, id } = props;
  const textProse = getTextProse(block, content);
  const parsed = parseText(content, { prose: textProse });
  const [first] = splitIntoSections(parsed);
  const generated = createIds(id, textProse);
  const createId = generated.ids?.(props);
  // the first section has the id of the text, unless its title has another one
  const { tree: textTree, findAnchor } = addHeadingIds(parsed, block, (words, heading) =>
    heading === first?.title ? id : createId?.(words),
  );
  const prose = { ...generated.prose, findAnchor };
  const ids = { ...generated, prose };
  const isLong = block.density === "text";
  const sections = splitIntoSections(textTree).map(({ title, tree }) => ({
    title: title && createLineNode(title.children, { prose }),
    tree,
    id: title ? title.id : id,
  }));
  const elements = sections.map(({ title, tree, id: sectionId }, index) => {
    const innerLevel = title ? block.level + 1 : block.level;
    const sectionContext = { ...block, root: { id: sectionId }, innerLevel, ...ids };
    return (
      <BlockSection key={index} block={sectionContext} title={title}>
        {isLong ? (
          <Flow block={sectionContext} className="dsfrb-prose dsfrb-measure">
            {createTextNode(tree, sectionContext)}
          </Flow>
        ) : (
          <Sheets block={sectionContext} tree={tree} />
        )}
      </BlockSection>
    );
  });
  if (!isLong || sections.length === 0) return <>{elements}</>;
  const entries = sections.flatMap(({ title, id: sectionId }) =>
    title ? [{ name: title, id: sectionId }] : [],
  );
  return (
    <LongText block={{ ...block, root: { id }, ...ids }} entries={entries}>
      {elements}
    </LongText>
  );
}

/** Maximum length of a sheet's text, in characters. If a subsection is longer, the subsections are not placed side by side. */
const MAX_SHEET_LENGTH = 400;

interface SheetsProps {
  readonly block: BlockContext;
  readonly tree: MarkdownTree;
}

/**
 * Renders a text. If the text consists of an optional introduction and two or more short subsections, each under a heading, the
 * subsections become sheets, placed side by side.
 */
function Sheets({ block, tree }: SheetsProps): ReactElement | null {
  const [intro, ...subsections] = cutAtHeadings(tree, ({ children }) => hasText(children));
  const isShort = (subsection: MarkdownTree) =>
    subsection.length > 1 && getBlocksText(subsection).length <= MAX_SHEET_LENGTH;
  if (subsections.length < 2 || intro.some(({ type }) => type === "heading") || !subsections.every(isShort))
    return (
      <Flow block={block} className="dsfrb-prose dsfrb-measure">
        {createTextNode(tree, block)}
      </Flow>
    );
  return (
    <>
      <Flow block={block} className="dsfrb-prose dsfrb-measure">
        {createTextNode(intro, block)}
      </Flow>
      <div className="dsfrb-sheets">
        {subsections.map((subsection, index) => (
          <Flow key={index} block={block} className="dsfrb-prose">
            {createTextNode(subsection, block)}
          </Flow>
        ))}
      </div>
    </>
  );
}

/** Removes the thematic breaks at the end of a section: the page already separates it from the next section. */
function dropLastBreaks(tree: MarkdownTree): MarkdownTree {
  return tree.slice(0, tree.findLastIndex(({ type }) => type !== "thematicBreak") + 1);
}

interface TextSection {
  readonly title?: HeadingNode;
  readonly tree: MarkdownTree;
}

/**
 * Splits a text into sections at its shallowest headings. A heading without text, or with nothing below it, does not start a
 * section (RGAA 9.1).
 */
function splitIntoSections(tree: MarkdownTree): TextSection[] {
  const [intro, ...sections] = cutAtHeadings(
    tree,
    ({ children, depth }, next) =>
      hasText(children) && next !== undefined && (next.type !== "heading" || next.depth > depth),
  );
  const titledSections = sections.map(([title, ...rest]) => ({
    title: title as HeadingNode,
    tree: dropLastBreaks(rest),
  }));
  return isBlankTree(intro) ? titledSections : [{ tree: dropLastBreaks(intro) }, ...titledSections];
}
