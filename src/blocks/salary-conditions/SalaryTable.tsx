import type { ReactElement, ReactNode } from "react";
import { renderTableFrame } from "../../rich-text/tableFrame";
import { fill, type Labels } from "../../rich-text/labels";
import type { Prose, TextContext } from "../../rich-text/prose";
import { Typeset } from "../../rich-text/Text";
import type { Grid } from "./readSalaries";
import { type Figure, readFigure } from "./grammar";

interface SalaryTableProps {
  readonly block: Pick<TextContext, "prose">;
  readonly grid: Grid;
  readonly caption: ReactNode;
}

/** A salary table that never scrolls sideways, in the DSFR's table frame. */
export function SalaryTable({ block, grid, caption }: SalaryTableProps): ReactElement {
  const { prose } = block;
  const { labels } = prose;
  return renderTableFrame(
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{labels[grid.labels]}</th>
          {grid.heads.map((head, index) => (
            <th key={index} scope="col" className="fr-cell--right">
              {capital(head) || labels.amount}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map(({ label, figures }, row) => (
          <tr key={row}>
            <th scope="row">
              <span className="fr-text--md">
                <Typeset block={block}>{capital(label)}</Typeset>
              </span>
            </th>
            {figures.map((figure, column) => (
              <td key={column} className="fr-cell--right">
                {figure !== undefined && <span className="dsfrb-figure">{figureText(figure, prose)}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>,
    { className: "fr-mb-0 dsfrb-salary" },
  );
}

/** A line of the salary table. */
export interface Salary {
  /** The experience: `Jusqu’à 10 ans`. */
  readonly experience: string;
  /** The net monthly salary: `4250 €`. */
  readonly netMonthly: string;
  /** The variable part: `6 %`. */
  readonly variablePart?: string | undefined;
}

/** Returns the lines in which something is written: a form adds blank ones. */
export function filledLines(salaries: readonly Salary[] = []): readonly Salary[] {
  return salaries.filter((line) => Object.values(line).join("").trim() !== "");
}

/** Salaries given line by line: figures where they are figures, the author's words where they are not. */
export function givenGrid(salaries: readonly Salary[], labels: Labels): Grid {
  const variable = salaries.some(({ variablePart }) => variablePart);
  return {
    labels: "experience",
    heads: [labels.netMonthlySalary, ...(variable ? [labels.variablePart] : [])],
    rows: salaries.map(({ experience, netMonthly, variablePart }) => ({
      label: experience,
      figures: [readFigure(netMonthly), ...(variable ? [variablePart && readFigure(variablePart)] : [])],
    })),
  };
}

/**
 * A table of the text with salaries that are given line by line as its last lines; undefined where its columns are not theirs:
 * a net monthly salary, and a variable part.
 */
export function extended(grid: Grid, salaries: readonly Salary[], labels: Labels): Grid | undefined {
  const [pay = "", part, other] = grid.heads;
  const isTheirs = /\bnet/i.test(pay) && !/brut|annuel|par an/i.test(pay) && other === undefined;
  if (!isTheirs || (part !== undefined && !/variable/i.test(part))) return undefined;
  const given = givenGrid(salaries, labels);
  const heads = [pay, ...(part === undefined ? given.heads.slice(1) : [part])];
  const rows = [...grid.rows, ...given.rows];
  return {
    ...grid,
    heads,
    rows: rows.map((row) => ({ ...row, figures: heads.map((_, at) => row.figures[at]) })),
  };
}

/** A figure in the language's own form; a text that the author gave as a figure, as it is. */
function figureText(figure: Figure | string, { labels, typeset }: Prose): string {
  if (typeof figure === "string") return typeset(figure);
  const { unit, value, decimals, qualifier } = figure;
  const digits = unit === "euro" && decimals > 0 ? 2 : decimals;
  const cents = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // without options the engine keeps the format that it made: most figures are whole
  const amount = value.toLocaleString(labels.locale, digits > 0 ? cents : undefined);
  const words = fill(unit === "euro" ? labels.euros : labels.percent, { amount });
  return qualifier === undefined ? words : `${typeset(qualifier)} ${words}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
