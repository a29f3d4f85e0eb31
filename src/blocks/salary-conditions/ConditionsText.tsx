import type { ReactElement, ReactNode } from "react";
import { Fragment } from "react/jsx-runtime";
import type { RichText } from "@dsfr-blocks/content/markdown/tree";
import { renderBlock, renderHeading } from "../../rich-text/blocks";
import { element } from "../../rich-text/element";
import { flowContext } from "../../rich-text/flow";
import { isBlankTree } from "../../rich-text/MarkdownText";
import { withKnown } from "../../rich-text/nodes";
import { outline } from "../../rich-text/outline";
import type { TextContext } from "../../rich-text/prose";
import { readSalaries } from "./readSalaries";
import { extended, givenGrid, type Salary, SalaryTable } from "./SalaryTable";

interface ConditionsTextProps {
  readonly block: TextContext;
  readonly tree: RichText;
  readonly salaries: readonly Salary[];
  readonly level?: number | undefined;
}

/**
 * Shows a text with a table for each list of salaries: the heading just above is its caption. Salaries that are given line
 * by line end the one table of the text, or make one of their own.
 */
export const ConditionsText = /* @__PURE__ */ withKnown(
  function ConditionsText(props: ConditionsTextProps): ReactElement {
    const { block, tree, salaries, level = block.innerLevel } = props;
    const { labels } = block.prose;
    const context = flowContext(block, level, props);
    const outlined = outline(tree, level);
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
        <SalaryTable
          key="given"
          block={block}
          grid={givenGrid(salaries, labels)}
          caption={labels.salaries}
        />,
      );
    return element(Fragment, nodes);
  },
  {
    isEmpty: ({ tree }) => isBlankTree(tree),
    at: (props, { block, level }) => ({ ...props, block: { ...props.block, ...block }, level }),
  },
);
