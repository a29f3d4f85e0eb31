import { createElement, type ReactNode } from "react";
import { renderTableFrame } from "../../rich-text/blocks";
import { inFragments } from "../../rich-text/fragments";
import { renderText } from "../../rich-text/inlines";
import { fill } from "../../rich-text/labels";
import type { Prose } from "../../rich-text/prose";
import type { Grid } from "./readSalaries";
import type { Figure } from "./salaryGrammar";

/** A salary table that never scrolls sideways, in the DSFR's table frame. */
export function renderSalaries(grid: Grid, caption: ReactNode, prose: Prose): ReactNode {
  const { labels } = prose;
  const heads = grid.heads.map((head) => (
    <th scope="col" className="fr-cell--right">
      {capital(head) || labels.salary}
    </th>
  ));
  const rows = grid.rows.map(({ experience, figures }) => {
    const name = createElement(
      "span",
      { className: "fr-text--md" },
      ...renderText(capital(experience), prose),
    );
    const cells = figures.map((figure) => (
      <td className="fr-cell--right">
        {figure !== undefined &&
          createElement("span", { className: "dsfrb-figure" }, figureText(figure, prose))}
      </td>
    ));
    return createElement("tr", null, <th scope="row">{name}</th>, ...inFragments(cells));
  });
  return renderTableFrame(
    <table>
      <caption>{caption}</caption>
      <thead>
        {createElement("tr", null, <th scope="col">{labels.experience}</th>, ...inFragments(heads))}
      </thead>
      {createElement("tbody", null, ...inFragments(rows))}
    </table>,
    "fr-mb-0 dsfrb-salary",
  );
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
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}
