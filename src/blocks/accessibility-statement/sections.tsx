import type { ReactElement, ReactNode } from "react";
import { isBlank } from "@dsfr-blocks/content/markdown/text";
import type { MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { type BlockContext, createIds } from "../../definition/context";
import { Section } from "../../definition/Section";
import type { SummaryEntry } from "../../definition/Summary";
import { parseInlines, parseText } from "../../rich-text/parseText";
import { ProseHeading } from "../../rich-text/blocks";
import { isBlankTree, createLineNode, readLine, createTextNode } from "../../rich-text/MarkdownText";
import { Flow } from "../../rich-text/Text";
import { getStatementLabels } from "../common/statementLabels";

interface StatementSectionProps extends Partial<SummaryEntry> {
  readonly block: BlockContext;
  readonly children: ReactNode;
}

/** Renders a part of the statement in a `<section>` of its own, like a section of a page. */
export function StatementSection({ block, name, id, children }: StatementSectionProps): ReactElement {
  return (
    <Section block={{ ...block, root: { id }, landmark: false }} title={name}>
      <div className="dsfrb-prose dsfrb-measure">{children}</div>
    </Section>
  );
}

interface SubsectionProps {
  readonly block: BlockContext;
  readonly title: string;
  /** Number of levels below the heading of the section. Default: 1. */
  readonly depth?: number;
  readonly children: ReactNode;
}

/** Renders a heading below the heading of a section, then the content of the subsection. */
export function Subsection(props: SubsectionProps): ReactElement {
  const { block, title, depth = 1, children } = props;
  const heading = readLine(title, block);
  return (
    <>
      <ProseHeading level={block.level + depth} id={block.idOf(props, heading)}>
        {heading}
      </ProseHeading>
      {children}
    </>
  );
}

interface AuthorTextProps {
  readonly block: BlockContext;
  /** Second part of the ids of the headings in the text, after the id of the block. */
  readonly name: string;
  readonly tree: MarkdownTree;
  readonly level: number;
}

/**
 * Renders an author's text. The text's heading ids have their own prefix, so that they do not depend on the block's other
 * texts.
 */
export function AuthorText({ block, name, tree, level }: AuthorTextProps): ReactNode {
  const { id } = block.root;
  const context = { ...block, ...createIds(id && `${id}-${name}`, block.prose) };
  return (
    <Flow block={context} level={level}>
      {createTextNode(tree, context)}
    </Flow>
  );
}

interface InaccessibleContentProps {
  readonly block: BlockContext;
  /** Second part of the ids of the headings in the text, after the id of the block. */
  readonly name: string;
  /** List of the content, in Markdown. */
  readonly source: string | undefined;
}

/** Renders an author's list of inaccessible content, or « Néant » if the list is empty. */
export function InaccessibleContent({ block, name, source }: InaccessibleContentProps): ReactElement {
  const tree = parseText(source, block);
  return isBlankTree(tree) ? (
    <None block={block} />
  ) : (
    <AuthorText block={block} name={name} tree={tree} level={block.level + 2} />
  );
}

interface LineListProps {
  readonly block: BlockContext;
  /** Items of the list: one line of Markdown each. */
  readonly items: readonly string[] | undefined;
}

/** Renders a list of lines, or « Néant » if all lines are blank. */
export function LineList({ block, items = [] }: LineListProps): ReactElement {
  const lines = items.map(parseInlines).filter((line) => !isBlank(line));
  if (lines.length === 0) return <None block={block} />;
  return (
    <ul className="fr-list">
      {lines.map((line, index) => (
        <li key={index}>{createLineNode(line, block)}</li>
      ))}
    </ul>
  );
}

function None({ block }: Pick<LineListProps, "block">): ReactElement {
  return <p>{readLine(getStatementLabels(block.prose.labels).none, block)}</p>;
}
