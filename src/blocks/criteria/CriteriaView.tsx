import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line, Typeset } from "../../rich-text/Text";
import { Entry } from "../common/Entry";
import { UnmarkedList } from "../common/UnmarkedList";
import { type InOrder, inOrder } from "./inOrder";

/** One criterion. */
export interface Criterion {
  /** Its number, `1` or `n° 1`, whose order the list follows; without numbers, the order is that of the list. */
  readonly num?: string | undefined;
  /** Its name, short. */
  readonly name: ReactNode;
  /** What it asks for. */
  readonly desc?: ReactNode;
  /** The id of its heading; by default one from the words of its name, if the block has an id. */
  readonly id?: string | undefined;
}

/** The props of `Criteria`. */
export interface CriteriaProps extends BlockAttributes {
  /** The title of the section. */
  readonly title: ReactNode;
  /** A text before the criteria. */
  readonly desc?: ReactNode;
  /** The criteria. */
  readonly list?: readonly Criterion[] | undefined;
}

/**
 * The criteria of a choice: an introduction, then one list of named criteria, in the order of their numbers. Renders a
 * `<section>`.
 */
export const Criteria = defineView<CriteriaProps>({
  name: "Criteria",
  props: { title: true, desc: true, list: true },
  render: ({ title, desc, list = [] }, block) => {
    const criteria = inOrder(list.filter(({ name, desc: text }) => !isEmptyNode(name) || !isEmptyNode(text)));
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
  readonly criteria: readonly InOrder<Criterion>[];
}

function CriterionList({ block, criteria }: CriterionListProps): ReactElement {
  const items = criteria.map((criterion, index) => (
    // The list counts by itself; a number that leaves the count is said.
    <li
      key={index}
      value={criterion.number === (criteria[index - 1]?.number ?? 0) + 1 ? undefined : criterion.number}
    >
      <CriterionBody block={block} criterion={criterion} />
    </li>
  ));
  const counts = criteria.every(({ number }) => number !== undefined);
  if (counts) return <ol className="dsfrb-criteria__list">{items}</ol>;
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
      <Entry
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
