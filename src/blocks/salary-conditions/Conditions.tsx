import type { ReactElement, ReactNode } from "react";
import { Fragment } from "react/jsx-runtime";
import type { RichText } from "../../content/markdown/tree";
import type { BlockContext } from "../../definition/context";
import { renderBlock, renderHeading } from "../../rich-text/blocks";
import { element } from "../../rich-text/element";
import { outline } from "../../rich-text/outline";
import { flowContext } from "../../rich-text/RichText";
import { readSalaries } from "./readSalaries";
import { SalaryTable } from "./SalaryTable";

interface ConditionsProps {
  readonly block: BlockContext;
  readonly tree: RichText;
}

/** Blocks as they are, and a table for each list of salaries: the heading just above is its caption. */
export function Conditions(props: ConditionsProps): ReactElement {
  const { block, tree } = props;
  const context = flowContext(block, block.innerLevel, props);
  const outlined = outline(tree, block.innerLevel);
  const grids = outlined.map((each) => (each.type === "heading" ? undefined : readSalaries(each)));
  const nodes = outlined.flatMap((each, index): ReactNode[] => {
    const grid = grids[index];
    if (!grid) return each.type === "heading" && grids[index + 1] ? [] : renderBlock(each, context);
    const above = outlined[index - 1];
    const caption = above?.type === "heading" ? renderHeading(above, context) : block.prose.labels.salaries;
    return [<SalaryTable key={index} block={block} grid={grid} caption={caption} />];
  });
  return element(Fragment, nodes);
}
