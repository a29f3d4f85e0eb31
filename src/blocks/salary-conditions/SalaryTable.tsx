import type { ReactElement, ReactNode } from "react";
import { renderTableFrame } from "../../rich-text/tableFrame";
import { fillLabel, type Labels } from "../../rich-text/labels";
import type { Prose, TextContext } from "../../rich-text/prose";
import { Typeset } from "../../rich-text/Text";
import type { SalaryGrid } from "./recogniseSalaries";
import { type Figure, recogniseFigure } from "./recogniseSalaryLine";

interface SalaryTableProps {
  readonly block: Pick<TextContext, "prose">;
  readonly grid: SalaryGrid;
  readonly caption: ReactNode;
}

/** Renders a salary table in the DSFR's table frame. The table never scrolls horizontally. */
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
                {figure !== undefined && <span className="dsfrb-figure">{formatFigure(figure, prose)}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>,
    { className: "fr-mb-0 dsfrb-salary" },
  );
}

/** One row of the salary table. */
export interface Salary {
  /** Experience, which heads the row: `Jusqu’à 10 ans`. */
  readonly experience: string;
  /** Net monthly salary, as text with its unit: `4250 €`. A recognised amount is formatted in the page's language. */
  readonly netMonthly: string;
  /** Variable part, as text with its unit: `6 %`. */
  readonly variablePart?: string | undefined;
}

/** Removes blank rows, which the form of a CMS adds. */
export function removeBlankRows(salaries: readonly Salary[] = []): readonly Salary[] {
  return salaries.filter((line) => Object.values(line).join("").trim() !== "");
}

/** Creates the table of the `salaries` key. An amount that is not recognised is shown as the author's text. */
export function createSalaryGrid(salaries: readonly Salary[], labels: Labels): SalaryGrid {
  const hasVariablePart = salaries.some(({ variablePart }) => variablePart);
  return {
    labels: "experience",
    heads: [labels.netMonthlySalary, ...(hasVariablePart ? [labels.variablePart] : [])],
    rows: salaries.map(({ experience, netMonthly, variablePart }) => ({
      label: experience,
      figures: [
        recogniseFigure(netMonthly),
        ...(hasVariablePart ? [variablePart && recogniseFigure(variablePart)] : []),
      ],
    })),
  };
}

/**
 * Returns a table of the text extended with the rows of the `salaries` key. Returns undefined if the table of the text does not
 * have the same columns: a net monthly salary and, optionally, a variable part.
 */
export function extendGrid(
  grid: SalaryGrid,
  salaries: readonly Salary[],
  labels: Labels,
): SalaryGrid | undefined {
  const [pay = "", part, extra] = grid.heads;
  const isNetMonthly = /\bnet/i.test(pay) && !/brut|annuel|par an/i.test(pay) && extra === undefined;
  if (!isNetMonthly || (part !== undefined && !/variable/i.test(part))) return undefined;
  const addedGrid = createSalaryGrid(salaries, labels);
  const heads = [pay, ...(part === undefined ? addedGrid.heads.slice(1) : [part])];
  const rows = [...grid.rows, ...addedGrid.rows];
  return {
    ...grid,
    heads,
    rows: rows.map((row) => ({ ...row, figures: heads.map((_, index) => row.figures[index]) })),
  };
}

/** Formats an amount in the page's language. A text that is not a recognised amount is only typeset. */
function formatFigure(figure: Figure | string, { labels, typeset }: Prose): string {
  if (typeof figure === "string") return typeset(figure);
  const { unit, value, decimals, qualifier } = figure;
  const digits = unit === "euro" && decimals > 0 ? 2 : decimals;
  const cents = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // whole amounts are formatted without options, because the engine then caches the number format: most amounts are whole
  const amount = value.toLocaleString(labels.locale, digits > 0 ? cents : undefined);
  const text = fillLabel(unit === "euro" ? labels.euros : labels.percent, { amount });
  return qualifier === undefined ? text : `${typeset(qualifier)} ${text}`;
}

/** Returns a text with a capital first letter. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
