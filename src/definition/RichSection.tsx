import type { ReactElement } from "react";
import { hasWords, textOfBlocks } from "@dsfr-blocks/content/markdown/text";
import type { Heading, RichText } from "@dsfr-blocks/content/markdown/tree";
import { asTree } from "../rich-text/asTree";
import { cutAtHeadings } from "../rich-text/outline";
import { proseOfText } from "../rich-text/prose";
import { isBlankTree, lineNode, treeNode } from "../rich-text/MarkdownText";
import { Flow } from "../rich-text/Text";
import { type BlockContext, idsFrom } from "./context";
import { LongText } from "./LongText";
import { BlockSection } from "./BlockSection";

/** Markdown of a page, its id, and the context that `render` was given. */
export interface RichSectionProps {
  /** What the page's `render` was given. */
  readonly block: BlockContext;
  /** Markdown, as the author wrote it. */
  readonly content: string | undefined;
  /** The id of the first section, with which those of the others and of the headings begin. */
  readonly id?: string | undefined;
}

/**
 * A page's text, with headings of its own: each of the shallowest begins a section, as a block's title does. What stands
 * before them, or has no heading, is a section without a title. On a page of long prose (`density: "text"`) they are one column with
 * a summary. Renders a `<section>` for each; nothing if the text is empty.
 */
export function RichSection(props: RichSectionProps): ReactElement {
  const { block, content, id } = props;
  const prose = proseOfText(block, content);
  const ids = idsFrom(id, prose);
  const isLong = block.density === "text";
  const parts = sectionsOf(asTree(content, { prose })).map(({ title, tree }, index) => ({
    title: title && lineNode(title.children, { prose }),
    tree,
    id: index === 0 || !title ? id : ids.idOf(title, lineNode(title.children, { prose })),
  }));
  const sections = parts.map(({ title, tree, id: own }, index) => {
    const innerLevel = title ? block.level + 1 : block.level;
    const place = { ...block, root: { id: own }, innerLevel, ...ids };
    return (
      <BlockSection key={index} block={place} title={title}>
        {isLong ? (
          <Flow block={place} className="dsfrb-prose dsfrb-measure">
            {treeNode(tree, place)}
          </Flow>
        ) : (
          <Sheets block={place} tree={tree} />
        )}
      </BlockSection>
    );
  });
  if (!isLong || parts.length === 0) return <>{sections}</>;
  const entries = parts.flatMap(({ title, id: own }) => (title ? [{ name: title, id: own }] : []));
  return (
    <LongText block={{ ...block, root: { id }, ...ids }} entries={entries}>
      {sections}
    </LongText>
  );
}

/** Characters of a part that may stand beside another. */
const LONGEST_BESIDE = 400;

interface SheetsProps {
  readonly block: BlockContext;
  readonly tree: RichText;
}

/** A text: in sheets side by side where it is short parts, each under a heading, as profiles are. */
function Sheets({ block, tree }: SheetsProps): ReactElement | null {
  const [intro, ...parts] = cutAtHeadings(tree, ({ children }) => hasWords(children));
  const isShort = (part: RichText) => part.length > 1 && textOfBlocks(part).length <= LONGEST_BESIDE;
  if (parts.length < 2 || intro.some(({ type }) => type === "heading") || !parts.every(isShort))
    return (
      <Flow block={block} className="dsfrb-prose dsfrb-measure">
        {treeNode(tree, block)}
      </Flow>
    );
  return (
    <>
      <Flow block={block} className="dsfrb-prose dsfrb-measure">
        {treeNode(intro, block)}
      </Flow>
      <div className="dsfrb-sheets">
        {parts.map((part, index) => (
          <Flow key={index} block={block} className="dsfrb-prose">
            {treeNode(part, block)}
          </Flow>
        ))}
      </div>
    </>
  );
}

interface Part {
  readonly title?: Heading;
  readonly tree: RichText;
}

/** A text in sections, each under one of its shallowest headings, of those with words and with something under them (RGAA 9.1). */
function sectionsOf(tree: RichText): Part[] {
  const [intro, ...sections] = cutAtHeadings(
    tree,
    ({ children, depth }, next) =>
      hasWords(children) && next !== undefined && (next.type !== "heading" || next.depth > depth),
  );
  const titled = sections.map(([title, ...rest]) => ({ title: title as Heading, tree: rest }));
  return isBlankTree(intro) ? titled : [{ tree: intro }, ...titled];
}
