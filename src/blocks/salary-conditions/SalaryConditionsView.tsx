import type { ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow } from "../../rich-text/Text";
import { filledLines, givenGrid, type Salary, SalaryTable } from "./SalaryTable";

export type { Salary } from "./SalaryTable";

/** The props of `SalaryConditions`. */
export interface SalaryConditionsProps extends BlockAttributes {
  /** The title of the section. */
  readonly title: ReactNode;
  /** The conditions. In `dsfr-blocks`, a list of salaries in its Markdown becomes a table. */
  readonly desc?: ReactNode;
  /** The salaries, a line of the table each. */
  readonly salaries?: readonly Salary[] | undefined;
}

/** The conditions of a job, then its salaries as a table. Renders a `<section>`. */
export const SalaryConditions = defineView<SalaryConditionsProps>({
  name: "SalaryConditions",
  props: { title: true, desc: true, salaries: true },
  render: ({ title, desc, salaries }, block) => {
    const { labels } = block.prose;
    const lines = filledLines(salaries);
    return (
      <BlockSection block={block} title={title} className="dsfrb-salary-conditions">
        {(!isEmptyNode(desc) || lines.length > 0) && (
          <div className="dsfrb-prose dsfrb-conditions">
            <Flow block={block}>{desc}</Flow>
            {lines.length > 0 && (
              <SalaryTable block={block} grid={givenGrid(lines, labels)} caption={labels.salaries} />
            )}
          </div>
        )}
      </BlockSection>
    );
  },
});
