import { countsOf, type Criterion } from "../../scripts/rgaa/criterion";
import { criteria, headingOf, themes } from "./criteria";
import "./rgaa.css";
import { Scroll } from "./Scroll";

const COLUMNS = [
  ["Critères", "all"],
  ["Applicables", "applicable"],
  ["Conformes", "met"],
  ["dont par des tests", "byTests"],
  ["dont à la main", "byHand"],
  ["Relèvent du site", "host"],
  ["Non applicables", "no"],
] as const;

/** How many criteria are met by the blocks, left to the site, or do not apply. Renders a `<dl>`. */
export function RgaaFigures() {
  const { met, host, no } = countsOf(criteria);
  return (
    <dl className="doc-figures">
      <Figure number={met} name="conformes" text="Les blocs y suffisent, et des tests le prouvent." />
      <Figure number={host} name="relèvent du site" text="De la page hôte, d’une option ou d’un auteur." />
      <Figure number={no} name="non applicables" text="Les blocs n’ont rien de ce qu’ils visent." />
    </dl>
  );
}

function Figure({ number, name, text }: Readonly<Record<"name" | "text", string>> & { number: number }) {
  return (
    <div>
      <dt>
        <span className="doc-figures__number">{number}</span> {name}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}

/** The same for each theme. Renders a table that scrolls in a narrow window. */
export function RgaaSummary() {
  return (
    <Scroll className="doc-scroll" labelledBy="rgaa-par-thematique">
      <table className="doc-summary">
        <caption id="rgaa-par-thematique">Nombre de critères par thématique</caption>
        <thead>
          <tr>
            <th scope="col">Thématique</th>
            {COLUMNS.map(([name]) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {themes.map(({ number, name, criteria: own }) => (
            <tr key={number}>
              <th scope="row">
                {/* in this frame: the page's <base> would open it in the frame's parent */}
                <a href={`#${headingOf(number)}`} target="_self">
                  {number}. {name}
                </a>
              </th>
              <Cells criteria={own} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Ensemble</th>
            <Cells criteria={criteria} />
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}

function Cells({ criteria: own }: { readonly criteria: readonly Criterion[] }) {
  const counts = countsOf(own);
  return COLUMNS.map(([name, key]) => <td key={name}>{counts[key]}</td>);
}
