import type { ReactElement, ReactNode } from "react";
import { Fragment } from "react/jsx-runtime";
import type { RichText } from "../../content/markdown/tree";
import { inline, list, markdown, object, optional, plain } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { asTree } from "../../rich-text/asTree";
import { renderBlock, renderHeading } from "../../rich-text/blocks";
import { element } from "../../rich-text/element";
import { outline } from "../../rich-text/outline";
import { flowContext, isBlankTree } from "../../rich-text/RichText";
import { withTitles } from "../common/titles";
import { readSalaries } from "./readSalaries";
import { noUnit } from "./rules/no-unit";
import { salaryLine } from "./rules/salary-line";
import { extended, type GivenSalary, givenGrid, SalaryTable } from "./SalaryTable";

/** The conditions of a job, and its salaries as a table when every line is understood. Renders a `<section>`. */
export const SalaryConditions = defineBlock({
  name: "SalaryConditions",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 }),
      desc: markdown(
        "Les conditions : titres et listes. Une liste de salaires comprise en entier devient un tableau.",
        { label: "Texte des conditions", titleLines: "bold" },
      ),
      salaries: optional(
        list(
          object(
            {
              experience: plain("L’expérience, comme « Jusqu’à 10 ans ».", { label: "Expérience" }),
              netMonthly: plain("Le salaire net mensuel, comme « 4250 € ».", {
                label: "Salaire net mensuel",
              }),
              variablePart: optional(plain("La part variable, comme « 6 % ».", { label: "Part variable" })),
            },
            "Une ligne du tableau.",
            { label: "Ligne de la grille" },
          ),
          "La grille des salaires, si vous préférez l’écrire ligne par ligne. Ses lignes suivent celles du tableau de `desc`, s’il a les mêmes colonnes.",
          {
            label: "Grille des salaires",
            hint: "Ou bien : les salaires ligne par ligne. Elles suivent celles du texte des conditions.",
          },
        ),
      ),
    },
    "Les conditions de recrutement.",
    { label: "Conditions" },
  ),
  render: ({ title, desc, salaries = [] }, block) => {
    const tree = withTitles(asTree(desc, block));
    // a form adds a blank line
    const given = salaries.filter((line) => Object.values(line).join("").trim() !== "");
    return (
      <Section block={block} title={title} className="dsfrb-salary-conditions">
        {(!isBlankTree(tree) || given.length > 0) && (
          <div className="dsfrb-prose dsfrb-conditions">
            <Conditions block={block} tree={tree} salaries={given} />
          </div>
        )}
      </Section>
    );
  },
  rules: [salaryLine, noUnit],
});

interface ConditionsProps {
  readonly block: BlockContext;
  readonly tree: RichText;
  readonly salaries: readonly GivenSalary[];
}

/**
 * Blocks as they are, and a table for each list of salaries: the heading just above is its caption. Salaries that are given line
 * by line end the one table of the text, or make one of their own.
 */
function Conditions(props: ConditionsProps): ReactElement {
  const { block, tree, salaries } = props;
  const { labels } = block.prose;
  const context = flowContext(block, block.innerLevel, props);
  const outlined = outline(tree, block.innerLevel);
  const grids = outlined.map((each) => (each.type === "heading" ? undefined : readSalaries(each)));
  const [only, ...others] = grids.filter((grid) => grid !== undefined);
  const whole = only && others.length === 0 && extended(only, salaries, labels);
  const nodes = outlined.flatMap((each, index): ReactNode[] => {
    const grid = grids[index] && (whole || grids[index]);
    if (!grid) return each.type === "heading" && grids[index + 1] ? [] : renderBlock(each, context);
    const above = outlined[index - 1];
    const caption = above?.type === "heading" ? renderHeading(above, context) : labels.salaries;
    return [<SalaryTable key={index} block={block} grid={grid} caption={caption} />];
  });
  if (salaries.length > 0 && !whole)
    nodes.push(
      <SalaryTable key="given" block={block} grid={givenGrid(salaries, labels)} caption={labels.salaries} />,
    );
  return element(Fragment, nodes);
}
