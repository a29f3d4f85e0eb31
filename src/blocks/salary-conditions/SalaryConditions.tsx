import { createElement, type ReactNode } from "react";
import type { RichText } from "../../content/markdown/tree";
import type { PropsOf } from "../../content/schema";
import { asTree } from "../../rich-text/asTree";
import { type BlockContext, renderBlock, renderHeading } from "../../rich-text/blocks";
import { inFragments } from "../../rich-text/fragments";
import { outline } from "../../rich-text/outline";
import { type Block, blockOf, type BlockProps } from "../common/block";
import { renderSection } from "../common/Section";
import { withTitles } from "../common/titles";
import { type Grid, readSalaries } from "./readSalaries";
import { readFigure } from "./salaryGrammar";
import { renderSalaries } from "./SalaryTable";
import type { salaryConditionsSchema } from "./schema";

export type SalaryConditionsProps = BlockProps<PropsOf<typeof salaryConditionsSchema>>;
type Salaries = NonNullable<SalaryConditionsProps["salaries"]>;

/**
 * The conditions of a job, and its salaries as a table when they are understood whole. Renders a
 * `<section>`.
 */
export function SalaryConditions({ title, desc, salaries, ...rest }: SalaryConditionsProps) {
  const block = blockOf(rest, title);
  const nodes = renderConditions(withTitles(asTree(desc)), block.inner);
  if (salaries && salaries.length > 0) nodes.push(renderGiven(salaries, block));
  const body =
    nodes.length > 0 ? [createElement("div", { className: "dsfrb-prose dsfrb-conditions" }, ...nodes)] : [];
  return renderSection(block, "dsfrb-salary-conditions", body);
}

/** Blocks as they are, and a table for each list of salaries: the heading just above is its caption. */
function renderConditions(blocks: RichText, context: BlockContext): ReactNode[] {
  const { prose } = context;
  const outlined = outline(blocks, context.level);
  const grids = outlined.map((block) => (block.type === "heading" ? undefined : readSalaries(block)));
  const nodes = outlined.flatMap((block, index): ReactNode[] => {
    const grid = grids[index];
    const above = outlined[index - 1];
    if (grid) {
      const caption = above?.type === "heading" ? renderHeading(above, context) : prose.labels.salaries;
      return [renderSalaries(grid, caption, prose)];
    }
    return block.type === "heading" && grids[index + 1] ? [] : renderBlock(block, context);
  });
  return inFragments(nodes);
}

/** Salaries given line by line: figures where they are figures, the author's words where they are not. */
function renderGiven(salaries: Salaries, { prose }: Block): ReactNode {
  const { labels } = prose;
  const variable = salaries.some(({ variablePart }) => variablePart);
  const grid: Grid = {
    heads: [labels.netMonthlySalary, ...(variable ? [labels.variablePart] : [])],
    rows: salaries.map(({ experience, netMonthly, variablePart }) => ({
      experience,
      figures: [readFigure(netMonthly), ...(variable ? [variablePart && readFigure(variablePart)] : [])],
    })),
  };
  return renderSalaries(grid, labels.salaries, prose);
}
