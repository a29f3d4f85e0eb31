import { listClauses, type Criterion, STATES, type Theme } from "../../scripts/rgaa/criterion";
import { ourBlocks } from "../../tests/shared/fixtures";
import { TextWithCode } from "../support/TextWithCode";
import { getHeadingId, getRowId, themes } from "./criteria";
import { PageLink } from "./PageLink";
import { RgaaProof } from "./RgaaProof";
import "./rgaa.css";

// explicit roles: in a narrow column, CSS displays the tables as cards, and some browsers then ignore the roles of the table
// elements
const [TABLE, GROUP, ROW] = [{ role: "table" }, { role: "rowgroup" }, { role: "row" }];
const [COLUMN, HEAD, CELL] = [{ role: "columnheader" }, { role: "rowheader" }, { role: "cell" }];

const COLUMNS = ["Critère", "État", "Comment, ou pourquoi", "Preuve", "EN 301 549"] as const;

/** Renders the thirteen themes of the RGAA, with a heading and a table for each. */
export function RgaaThemes() {
  return themes.map((theme) => (
    <section key={theme.number} className="doc-theme">
      <h2 id={getHeadingId(theme.number)}>
        {theme.number}. {theme.name}
      </h2>
      <ThemeCriteria theme={theme} />
    </section>
  ));
}

/**
 * Renders the criteria of a theme. If the same reason excludes all the criteria, that reason is shown once, above the
 * table.
 */
function ThemeCriteria({ theme }: { readonly theme: Theme }) {
  const [first, ...otherCriteria] = theme.criteria;
  const hasOneReason =
    first?.why !== undefined && otherCriteria.every((each) => getReasonKey(each) === getReasonKey(first));
  if (!hasOneReason) return <ThemeTable theme={theme} hasDetails />;
  return (
    <>
      <p>
        Aucun critère de cette thématique ne s’applique. <TextWithCode text={first.why} />
      </p>
      <div className="doc-reason">
        <RgaaProof criterion={first} />
      </div>
      <ThemeTable theme={theme} hasDetails={false} />
    </>
  );
}

function getReasonKey({ why, tests }: Criterion): string {
  return JSON.stringify([why, tests]);
}

interface ThemeTableProps {
  readonly theme: Theme;
  /** Whether the table has the columns with the explanation and the evidence of each criterion. */
  readonly hasDetails: boolean;
}

function ThemeTable({ theme: { number, name, criteria }, hasDetails }: ThemeTableProps) {
  const columns = COLUMNS.filter((_, index) => hasDetails || index < 2 || index > 3);
  return (
    <table className={hasDetails ? "doc-criteria doc-criteria--whole" : "doc-criteria"} {...TABLE}>
      <caption>
        <span className="doc-only-read">
          Critères de la thématique {number}, {name}
        </span>
      </caption>
      <thead {...GROUP}>
        <tr {...ROW}>
          {columns.map((column) => (
            <th key={column} scope="col" {...COLUMN}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...GROUP}>
        {criteria.map((criterion) => (
          <CriterionRow key={criterion.id} criterion={criterion} hasDetails={hasDetails} />
        ))}
      </tbody>
    </table>
  );
}

function CriterionRow({
  criterion,
  hasDetails,
}: {
  readonly criterion: Criterion;
  readonly hasDetails: boolean;
}) {
  const { id, title, applies } = criterion;
  return (
    <tr id={getRowId(id)} {...ROW}>
      <th scope="row" {...HEAD}>
        <strong>{id}</strong> {title}
      </th>
      <td {...CELL}>
        <span className={`doc-state doc-state--${applies}`}>{STATES[applies]}</span>
      </td>
      {hasDetails && <Reason criterion={criterion} />}
      <td {...CELL}>
        <Label>EN 301 549&nbsp;:</Label>
        {listClauses(criterion).map((clause) => (
          <span key={clause} className="doc-clause">
            {clause}{" "}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** Renders two cells: how a criterion is met or why it does not apply, and the evidence. */
function Reason({ criterion }: { readonly criterion: Criterion }) {
  const { why, how = "", tests = [], manual = [] } = criterion;
  return (
    <>
      <td {...CELL}>
        <TextWithCode text={why ?? how} />
        <ConcernedBlocks criterion={criterion} />
      </td>
      <td {...CELL}>
        {tests.length + manual.length > 0 && <Label>Preuve&nbsp;:</Label>}
        <RgaaProof criterion={criterion} />
      </td>
    </>
  );
}

/** Renders the blocks that a criterion concerns, with links to their pages. */
function ConcernedBlocks({ criterion: { applies, blocks } }: { readonly criterion: Criterion }) {
  if (applies === "no" || (applies === "host" && !blocks)) return null;
  const concernedBlocks = ourBlocks.filter(({ folder }) => blocks?.includes(folder));
  return (
    <span className="doc-mention">
      {blocks ? (concernedBlocks.length > 1 ? "Blocs" : "Bloc") : "Tous les blocs"}
      {blocks && "\u00A0: "}
      {concernedBlocks.map(({ folder, name }, index) => (
        <span key={folder}>
          {index > 0 && ", "}
          <PageLink to={`blocs-${name.toLowerCase()}--documentation`}>{name}</PageLink>
        </span>
      ))}
    </span>
  );
}

/**
 * Renders the name of the column in a cell, for tables displayed as cards. The name is hidden from screen readers, which read
 * the table headers instead.
 */
function Label({ children }: { readonly children: React.ReactNode }) {
  return (
    <span className="doc-cell-label" aria-hidden="true">
      {children}{" "}
    </span>
  );
}
