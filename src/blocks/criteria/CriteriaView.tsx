import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../common/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line, Typeset } from "../../rich-text/Text";
import { TitledText } from "../common/TitledText";
import { UnmarkedList } from "../common/UnmarkedList";
import { type SortedItem, sortByNumber } from "./sortByNumber";

/** One criterion. */
export interface Criterion {
  /** Number of the criterion: `1`, `n° 1`, `III`… If no criterion has a number, the criteria are numbered in order. */
  readonly num?: string | undefined;
  /** Short name of the criterion, in one line. */
  readonly name: ReactNode;
  /** Requirement of the criterion, in paragraphs. */
  readonly desc?: ReactNode;
  /** Id of the heading. Default: the block's `id` followed by the name; no id if the block has no `id`. */
  readonly id?: string | undefined;
}

/** The props of `Criteria`. */
export interface CriteriaProps extends BlockAttributes {
  /** Title of the section, in one line. */
  readonly title: ReactNode;
  /** Introduction, in paragraphs. */
  readonly desc?: ReactNode;
  /** Criteria, in any order if they have numbers. */
  readonly list?: readonly Criterion[] | undefined;
}

/**
 * Selection criteria: an introduction, then one list of named criteria, sorted by their numbers. Renders a `<section>`. The
 * list is ordered, unless only some criteria have a number, or a number is repeated or not recognised. In that case, the
 * criteria keep their order, and their numbers are shown as written.
 */
export const Criteria = defineView<CriteriaProps>({
  name: "Criteria",
  props: { title: true, desc: true, list: true },
  render: ({ title, desc, list = [] }, block) => {
    const criteria = sortByNumber(
      list.filter(({ name, desc: text }) => !isEmptyNode(name) || !isEmptyNode(text)),
    );
    return (
      <BlockSection
        block={block}
        title={title}
        className="dsfrb-criteria"
        intro={<Flow block={block}>{desc}</Flow>}
      >
        {criteria.length > 0 && <CriterionList block={block} criteria={criteria} />}
      </BlockSection>
    );
  },
});

interface CriterionListProps {
  readonly block: BlockContext;
  readonly criteria: readonly SortedItem<Criterion>[];
}

function CriterionList({ block, criteria }: CriterionListProps): ReactElement {
  const items = criteria.map((criterion, index) => (
    // the browser numbers the list; `value` is set only where a number is skipped
    <li
      key={index}
      value={criterion.number === (criteria[index - 1]?.number ?? 0) + 1 ? undefined : criterion.number}
    >
      <CriterionBody block={block} criterion={criterion} />
    </li>
  ));
  const isNumbered = criteria.every(({ number }) => number !== undefined);
  if (isNumbered) return <ol className="dsfrb-criteria__list">{items}</ol>;
  return <UnmarkedList className="fr-raw-list dsfrb-criteria__list">{items}</UnmarkedList>;
}

interface CriterionBodyProps {
  readonly block: BlockContext;
  readonly criterion: Criterion;
}

function CriterionBody({ block, criterion }: CriterionBodyProps): ReactElement {
  const { num = "", name, desc, id } = criterion;
  const number = num !== "" && <Typeset block={block}>{num}</Typeset>;
  const heading = (
    <>
      {number} <Line block={block}>{name}</Line>
    </>
  );
  return (
    <>
      {isEmptyNode(name) && number && <p className="fr-text--bold">{number}</p>}
      <TitledText
        block={block}
        name={name}
        id={id}
        className="fr-h6 fr-mb-1v"
        heading={number ? heading : undefined}
        text={desc}
      />
    </>
  );
}
