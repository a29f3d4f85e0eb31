import type { ReactElement } from "react";
import { hasWords, isBlank } from "../../content/markdown/text";
import { inline, list, markdown, object, optional, plain } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Heading, Section } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { Flow, isBlankTree, Line, Typeset } from "../../rich-text/RichText";
import { UnmarkedList } from "../common/UnmarkedList";
import { type Criterion, readCriteria } from "./readCriteria";

/** What a choice is made on: an introduction, then one list of named criteria, in the order of their numbers. Renders a `<section>`. */
export const Criteria = defineBlock({
  name: "Criteria",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie" }),
      desc: optional(markdown("Un texte d’introduction.", { label: "Introduction" })),
      list: list(
        object(
          {
            num: optional(
              plain("Son numéro, comme « 1 » ; sans numéros, l’ordre du fichier compte.", {
                label: "Numéro",
              }),
            ),
            name: inline("Son nom, court.", { label: "Nom" }),
            desc: optional(markdown("Ce qu’il demande.", { label: "Texte" })),
          },
          "Un critère.",
          { label: "Critère" },
        ),
        "Les critères.",
        { label: "Critères" },
      ),
    },
    "Les critères, dans l’ordre de leurs numéros.",
    { label: "Critères" },
  ),
  render: ({ title, desc, list: written }, block) => {
    const intro = asTree(desc);
    const criteria = readCriteria(written);
    return (
      <Section
        block={block}
        title={title}
        className="dsfrb-criteria"
        intro={!isBlankTree(intro) && <Flow block={block} tree={intro} />}
      >
        {criteria.length > 0 && <CriterionList block={block} criteria={criteria} />}
      </Section>
    );
  },
});

interface CriterionListProps {
  readonly block: BlockContext;
  readonly criteria: readonly Criterion[];
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

function CriterionBody(props: CriterionBodyProps): ReactElement {
  const { block, criterion } = props;
  const { num = "" } = criterion;
  const name = asInlines(criterion.name);
  const text = asTree(criterion.desc);
  const isNamed = !isBlank(name);
  // a criterion that says no more than its name heads nothing (RGAA 9.1)
  const heads = hasWords(name) && !isBlankTree(text);
  return (
    <>
      {!isNamed && num !== "" && (
        <p className="fr-text--bold">
          <Typeset block={block}>{num}</Typeset>
        </p>
      )}
      {isNamed && (
        <Heading
          level={heads ? block.innerLevel : undefined}
          id={heads ? block.idOf(props, name) : undefined}
          className="fr-h6 fr-mb-1v"
        >
          {num !== "" && (
            <>
              <Typeset block={block}>{num}</Typeset>{" "}
            </>
          )}
          <Line block={block}>{name}</Line>
        </Heading>
      )}
      <Flow block={block} tree={text} level={block.innerLevel + (heads ? 1 : 0)} />
    </>
  );
}
