import type { ReactElement, ReactNode } from "react";
import { isBlank } from "../../content/markdown/text";
import type { RichText } from "../../content/markdown/tree";
import { type BlockContext, idsFrom } from "../../definition/context";
import { Section } from "../../definition/Section";
import type { SummaryEntry } from "../../definition/Summary";
import { asInlines } from "../../rich-text/asTree";
import { ProseHeading } from "../../rich-text/blocks";
import { lineNode, readLine, treeNode } from "../../rich-text/MarkdownText";
import { Flow } from "../../rich-text/Text";

interface PartProps extends Partial<SummaryEntry> {
  readonly block: BlockContext;
  readonly children: ReactNode;
}

/** A part of the statement, in a section of its own as a page's are. */
export function Part({ block, name, id, children }: PartProps): ReactElement {
  return (
    <Section block={{ ...block, root: { id }, landmark: false }} title={name}>
      <div className="dsfrb-prose dsfrb-measure">{children}</div>
    </Section>
  );
}

interface SubpartProps {
  readonly block: BlockContext;
  readonly title: string;
  readonly children: ReactNode;
}

/** A heading under that of a part, and what stands under it. */
export function Subpart(props: SubpartProps): ReactElement {
  const { block, title, children } = props;
  const words = readLine(title, block);
  return (
    <>
      <ProseHeading level={block.level + 1} id={block.idOf(props, words)}>
        {words}
      </ProseHeading>
      {children}
    </>
  );
}

interface TextProps {
  readonly block: BlockContext;
  /** With which the ids of its headings go on. */
  readonly name: string;
  readonly tree: RichText;
  readonly level: number;
}

/** An author's text. Its headings have ids of their own, which those of other texts change nothing of. */
export function Text({ block, name, tree, level }: TextProps): ReactNode {
  const { id } = block.root;
  const place = { ...block, ...idsFrom(id && `${id}-${name}`, block.prose) };
  return (
    <Flow block={place} level={level}>
      {treeNode(tree, place)}
    </Flow>
  );
}

interface ItemsProps {
  readonly block: BlockContext;
  readonly title: string;
  /** A sentence before the list. */
  readonly intro?: string;
  /** Lines of Markdown. */
  readonly items: readonly string[] | undefined;
}

/** A heading and its list; nothing without a word to list. */
export function Items({ block, title, intro, items = [] }: ItemsProps): ReactElement | null {
  const lines = items.map(asInlines).filter((line) => !isBlank(line));
  if (lines.length === 0) return null;
  return (
    <Subpart block={block} title={title}>
      {intro && <p>{readLine(intro, block)}</p>}
      <ul className="fr-list">
        {lines.map((line, index) => (
          <li key={index}>{lineNode(line, block)}</li>
        ))}
      </ul>
    </Subpart>
  );
}
