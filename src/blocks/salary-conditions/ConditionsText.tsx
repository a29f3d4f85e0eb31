import type { ReactElement, ReactNode } from "react";
import { Fragment } from "react/jsx-runtime";
import type { MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { renderBlock, renderHeading } from "../../rich-text/blocks";
import { createElement } from "../../rich-text/element";
import { createFlowContext } from "../../rich-text/createFlowContext";
import { isBlankTree } from "../../rich-text/MarkdownText";
import { addStatics } from "../../rich-text/nodes";
import { computeOutline } from "../../rich-text/outline";
import type { TextContext } from "../../rich-text/prose";
import { recogniseSalaries } from "./recogniseSalaries";
import { extendGrid, createSalaryGrid, type Salary, SalaryTable } from "./SalaryTable";

interface ConditionsTextProps {
  readonly block: TextContext;
  readonly tree: MarkdownTree;
  readonly salaries: readonly Salary[];
  readonly level?: number | undefined;
}

/**
 * Renders a text with a table for each list of salaries. The heading directly above the list is the caption of the table. The
 * rows of the `salaries` key are added to the table of the text, if the text has only one table and this table has the same
 * columns. Otherwise, these rows form a separate table.
 */
export const ConditionsText = /* @__PURE__ */ addStatics(
  function ConditionsText(props: ConditionsTextProps): ReactElement {
    const { block, tree, salaries, level = block.innerLevel } = props;
    const { labels } = block.prose;
    const context = createFlowContext(block, level, props);
    const outlined = computeOutline(tree, level);
    const grids = outlined.map((node) => (node.type === "heading" ? undefined : recogniseSalaries(node)));
    const [firstGrid, ...moreGrids] = grids.filter((grid) => grid !== undefined);
    const extendedGrid = firstGrid && moreGrids.length === 0 && extendGrid(firstGrid, salaries, labels);
    const nodes = outlined.flatMap((node, index): ReactNode[] => {
      const grid = grids[index] && (extendedGrid || grids[index]);
      if (!grid) return node.type === "heading" && grids[index + 1] ? [] : renderBlock(node, context);
      const above = outlined[index - 1];
      const caption = above?.type === "heading" ? renderHeading(above, context) : labels.salaries;
      return [<SalaryTable key={index} block={block} grid={grid} caption={caption} />];
    });
    if (salaries.length > 0 && !extendedGrid)
      nodes.push(
        <SalaryTable
          key="given"
          block={block}
          grid={createSalaryGrid(salaries, labels)}
          caption={labels.salaries}
        />,
      );
    return createElement(Fragment, nodes);
  },
  {
    isEmpty: ({ tree }) => isBlankTree(tree),
    bindProps: (props, { block, level }) => ({ ...props, block: { ...props.block, ...block }, level }),
  },
);
