import type { ReactElement } from "react";
import { isBlank } from "../../content/markdown/text";
import { inline, list, markdown, object, optional, plain } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { Flow, Line, Typeset } from "../../rich-text/RichText";
import { Entry } from "../common/Entry";
import { UnmarkedList } from "../common/UnmarkedList";
import { type Criterion, readCriteria } from "./readCriteria";

/**
 * The criteria of a choice: an introduction, then one list of named criteria, in the order of their numbers. Renders a
 * `<section>`.
 */
export const Criteria = defineBlock({
  name: "Criteria",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 }),
      desc: optional(markdown("Un texte d’introduction.", { label: "Introduction" })),
      list: optional(
        list(
          object(
            {
              num: optional(
                plain("Son numéro, comme « 1 » ; sans numéros, l’ordre du fichier compte.", {
                  label: "Numéro",
                }),
              ),
              name: inline("Le nom du critère, court.", { label: "Nom", drawnFor: 40 }),
              desc: optional(markdown("Ce que le critère demande.", { label: "Texte", drawnFor: 200 })),
            },
            "Un critère.",
            { label: "Critère" },
          ),
          "Les critères.",
          { label: "Liste des critères" },
        ),
      ),
    },
    "Les critères, dans l’ordre de leurs numéros.",
    { label: "Critères" },
  ),
  render: ({ title, desc, list: written = [] }, block) => {
    const criteria = readCriteria(written);
    return (
      <Section
        block={block}
        title={title}
        className="dsfrb-criteria"
        intro={<Flow block={block} tree={asTree(desc, block)} />}
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

function CriterionBody({ block, criterion }: CriterionBodyProps): ReactElement {
  const { num = "" } = criterion;
  const name = asInlines(criterion.name);
  const number = num !== "" && <Typeset block={block}>{num}</Typeset>;
  const heading = (
    <>
      {number} <Line block={block}>{name}</Line>
    </>
  );
  return (
    <>
      {isBlank(name) && number && <p className="fr-text--bold">{number}</p>}
      <Entry
        block={block}
        name={name}
        className="fr-h6 fr-mb-1v"
        heading={number ? heading : undefined}
        text={asTree(criterion.desc, block)}
      />
    </>
  );
}
