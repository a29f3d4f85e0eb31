import type { ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import { type BlockAttributes, defineView } from "../common/defineView";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow } from "../../rich-text/Text";
import { removeBlankRows, createSalaryGrid, type Salary, SalaryTable } from "./SalaryTable";

export type { Salary } from "./SalaryTable";

/** The props of `SalaryConditions`. */
export interface SalaryConditionsProps extends BlockAttributes {
  /** Title of the section, in one line. */
  readonly title: ReactNode;
  /**
   * Text of the conditions, in paragraphs. In `dsfr-blocks`, a list of salaries in the Markdown of this text becomes a table.
   */
  readonly desc?: ReactNode;
  /**
   * Salaries, one row of the table each. The title of the table, « Grille de rémunération », is the label `salaries`:
   * `labels={{ salaries: "Les salaires" }}`. In `dsfr-blocks`, these rows continue the table of `desc`, if that table has the
   * same columns.
   */
  readonly salaries?: readonly Salary[] | undefined;
}

/** Conditions of a job, then its salaries as a table. Renders a `<section>`. */
export const SalaryConditions = defineView<SalaryConditionsProps>({
  name: "SalaryConditions",
  props: { title: true, desc: true, salaries: true },
  render: ({ title, desc, salaries }, block) => {
    const { labels } = block.prose;
    const lines = removeBlankRows(salaries);
    return (
      <BlockSection block={block} title={title} className="dsfrb-salary-conditions">
        {(!isEmptyNode(desc) || lines.length > 0) && (
          <div className="dsfrb-prose dsfrb-conditions">
            <Flow block={block}>{desc}</Flow>
            {lines.length > 0 && (
              <SalaryTable block={block} grid={createSalaryGrid(lines, labels)} caption={labels.salaries} />
            )}
          </div>
        )}
      </BlockSection>
    );
  },
});
