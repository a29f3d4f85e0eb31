import type { ReactElement } from "react";
import { hasWords, textOf } from "../content/markdown/text";
import type { Block, Heading, RichText } from "../content/markdown/tree";
import { asTree } from "../rich-text/asTree";
import { Flow, isBlankTree } from "../rich-text/RichText";
import { headingIds } from "../rich-text/slug";
import type { BlockContext } from "./context";
import { Section } from "./Section";

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
 * before them, or has no heading, is a section without a title. Renders a `<section>` each; nothing when there is no word.
 */
export function RichSection(props: RichSectionProps): ReactElement {
  const { block, content, id } = props;
  const ids = id === undefined ? undefined : headingIds(id);
  const idOf: BlockContext["idOf"] = (owner, heading) => ids?.(owner)(textOf(heading));
  return (
    <>
      {sectionsOf(asTree(content)).map(({ title, tree }, index) => {
        const innerLevel = title ? block.level + 1 : block.level;
        const own = index === 0 || !title ? id : idOf(title, title.children);
        const place = { ...block, root: { id: own }, innerLevel, ids, idOf };
        return (
          <Section key={index} block={place} title={title?.children}>
            <Flow block={place} tree={tree} className="dsfrb-prose dsfrb-measure" />
          </Section>
        );
      })}
    </>
  );
}

interface Part {
  readonly title?: Heading;
  readonly tree: RichText;
}

/** A text cut at its shallowest headings, of those that something stands under. */
function sectionsOf(tree: RichText): Part[] {
  const heads = tree.map((block, index) => headingOf(block, tree[index + 1]));
  const top = heads.reduce((least, heading) => Math.min(least, heading?.depth ?? least), Infinity);
  const starts = [...heads.keys()].filter((index) => heads[index]?.depth === top);
  const cuts = [0, ...starts, tree.length];
  return cuts
    .slice(0, -1)
    .map((from, index): Part => {
      const blocks = tree.slice(from, cuts[index + 1]);
      const title = starts.includes(from) && index > 0 ? heads[from] : undefined;
      return title ? { title, tree: blocks.slice(1) } : { tree: blocks };
    })
    .filter(({ title, tree: blocks }) => title !== undefined || !isBlankTree(blocks));
}

/** A heading with words, and with something under it (RGAA 9.1). */
function headingOf(block: Block, next: Block | undefined): Heading | undefined {
  if (block.type !== "heading" || !hasWords(block.children)) return undefined;
  const heads = next !== undefined && (next.type !== "heading" || next.depth > block.depth);
  return heads ? block : undefined;
}
