import type { ReactElement, ReactNode } from "react";
import { isBlank } from "@dsfr-blocks/content/markdown/text";
import type { RichText } from "@dsfr-blocks/content/markdown/tree";
import { type BlockContext, idsFrom } from "../../definition/context";
import { Section } from "../../definition/Section";
import type { SummaryEntry } from "../../definition/Summary";
import { asInlines, asTree } from "../../rich-text/asTree";
import { ProseHeading } from "../../rich-text/blocks";
import { isBlankTree, lineNode, readLine, treeNode } from "../../rich-text/MarkdownText";
import { Flow } from "../../rich-text/Text";
import { statementLabels } from "../common/statementLabels";

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
  /** The number of levels below the heading of its part. */
  readonly depth?: number;
  readonly children: ReactNode;
}

/** A heading under that of a part, and what it heads. */
export function Subpart(props: SubpartProps): ReactElement {
  const { block, title, depth = 1, children } = props;
  const words = readLine(title, block);
  return (
    <>
      <ProseHeading level={block.level + depth} id={block.idOf(props, words)}>
        {words}
      </ProseHeading>
      {children}
    </>
  );
}

interface TextProps {
  readonly block: BlockContext;
  /** The second part of the ids of its headings, after the id of the block. */
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

interface FaultsProps {
  readonly block: BlockContext;
  /** The second part of the ids of its headings, after the id of the block. */
  readonly name: string;
  /** Markdown. */
  readonly source: string | undefined;
}

/** What an author lists as not accessible; « Néant » where nothing is. */
export function Faults({ block, name, source }: FaultsProps): ReactElement {
  const tree = asTree(source, block);
  return isBlankTree(tree) ? (
    <None block={block} />
  ) : (
    <Text block={block} name={name} tree={tree} level={block.level + 2} />
  );
}

interface ItemsProps {
  readonly block: BlockContext;
  /** Lines of Markdown. */
  readonly items: readonly string[] | undefined;
}

/** A list; « Néant » without a word to list. */
export function Items({ block, items = [] }: ItemsProps): ReactElement {
  const lines = items.map(asInlines).filter((line) => !isBlank(line));
  if (lines.length === 0) return <None block={block} />;
  return (
    <ul className="fr-list">
      {lines.map((line, index) => (
        <li key={index}>{lineNode(line, block)}</li>
      ))}
    </ul>
  );
}

function None({ block }: Pick<ItemsProps, "block">): ReactElement {
  return <p>{readLine(statementLabels(block.prose.labels).none, block)}</p>;
}
