import { countByState, type Criterion } from "../../scripts/rgaa/criterion";
import { criteria, getHeadingId, themes } from "./criteria";
import "./rgaa.css";
import { Scroll } from "./Scroll";

const COLUMNS = [
  ["Critères", "all"],
  ["Applicables", "applicable"],
  ["Conformes", "met"],
  ["dont vérifiés par des tests", "testedCount"],
  ["dont vérifiés à la main", "byHand"],
  ["Relèvent du site", "host"],
  ["Non applicables", "no"],
] as const;

/** Renders a `<dl>` of the numbers of RGAA criteria that the blocks meet, that depend on the site, and that do not apply. */
export function RgaaFigures() {
  const { met, host, no } = countByState(criteria);
  return (
    <dl className="doc-figures">
      <Figure number={met} name="conformes" text="Les blocs y suffisent, et des tests le prouvent." />
      <Figure
        number={host}
        name="relèvent du site"
        text="Leur respect dépend de la page du site, d’une option ou d’un auteur."
      />
      <Figure
        number={no}
        name="non applicables"
        text="Les blocs ne contiennent rien de ce que visent ces critères."
      />
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

/** Renders a table of the numbers of RGAA criteria by theme. The table scrolls in a narrow window. */
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
          {themes.map(({ number, name, criteria: themeCriteria }) => (
            <tr key={number}>
              <th scope="row">
                {/* in this frame: without `target`, the page's <base> would open the link in the parent window */}
                <a href={`#${getHeadingId(number)}`} target="_self">
                  {number}. {name}
                </a>
              </th>
              <Cells criteria={themeCriteria} />
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

function Cells({ criteria: themeCriteria }: { readonly criteria: readonly Criterion[] }) {
  const counts = countByState(themeCriteria);
  return COLUMNS.map(([name, key]) => <td key={name}>{counts[key]}</td>);
}
