import { clausesOf, type Criterion, STATES, type Theme } from "../../scripts/rgaa/criterion";
import { ourBlocks } from "../../tests/shared/fixtures";
import { Sentence } from "../support/Sentence";
import { headingOf, rowOf, themes } from "./criteria";
import { PageLink } from "./PageLink";
import { RgaaProof } from "./RgaaProof";
import "./rgaa.css";

// Said in full: in a narrow column the tables are laid out as cards, and some browsers then forget what they are.
const [TABLE, GROUP, ROW] = [{ role: "table" }, { role: "rowgroup" }, { role: "row" }];
const [COLUMN, HEAD, CELL] = [{ role: "columnheader" }, { role: "rowheader" }, { role: "cell" }];

const COLUMNS = ["Critère", "État", "Comment, ou pourquoi", "Preuve", "EN 301 549"] as const;

/** The RGAA's thirteen themes: a heading and a table each. */
export function RgaaThemes() {
  return themes.map((theme) => (
    <section key={theme.number} className="doc-theme">
      <h2 id={headingOf(theme.number)}>
        {theme.number}. {theme.name}
      </h2>
      <ThemeCriteria theme={theme} />
    </section>
  ));
}

/** Where no criterion of a theme applies, for one reason, it is said once, above the table. */
function ThemeCriteria({ theme }: { readonly theme: Theme }) {
  const [first, ...others] = theme.criteria;
  const isOne = first?.why !== undefined && others.every((each) => reasonOf(each) === reasonOf(first));
  if (!isOne) return <ThemeTable theme={theme} isWhole />;
  return (
    <>
      <p>
        Aucun critère de cette thématique ne s’applique. <Sentence text={first.why} />
      </p>
      <div className="doc-reason">
        <RgaaProof criterion={first} />
      </div>
      <ThemeTable theme={theme} isWhole={false} />
    </>
  );
}

function reasonOf({ why, tests }: Criterion): string {
  return JSON.stringify([why, tests]);
}

interface ThemeTableProps {
  readonly theme: Theme;
  /** With how each criterion is met, or why it does not apply, and the proof. */
  readonly isWhole: boolean;
}

function ThemeTable({ theme: { number, name, criteria }, isWhole }: ThemeTableProps) {
  const columns = COLUMNS.filter((_, index) => isWhole || index < 2 || index > 3);
  return (
    <table className={isWhole ? "doc-criteria doc-criteria--whole" : "doc-criteria"} {...TABLE}>
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
          <CriterionRow key={criterion.id} criterion={criterion} isWhole={isWhole} />
        ))}
      </tbody>
    </table>
  );
}

function CriterionRow({ criterion, isWhole }: { readonly criterion: Criterion; readonly isWhole: boolean }) {
  const { id, title, applies } = criterion;
  return (
    <tr id={rowOf(id)} {...ROW}>
      <th scope="row" {...HEAD}>
        <strong>{id}</strong> {title}
      </th>
      <td {...CELL}>
        <span className={`doc-state doc-state--${applies}`}>{STATES[applies]}</span>
      </td>
      {isWhole && <Reason criterion={criterion} />}
      <td {...CELL}>
        <Label>EN 301 549&nbsp;:</Label>
        {clausesOf(criterion).map((clause) => (
          <span key={clause} className="doc-clause">
            {clause}{" "}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** The cells that say how a criterion is met, or why it does not apply, and what proves it. */
function Reason({ criterion }: { readonly criterion: Criterion }) {
  const { why, how = "", tests = [], manual = [] } = criterion;
  return (
    <>
      <td {...CELL}>
        <Sentence text={why ?? how} />
        <Concerned criterion={criterion} />
      </td>
      <td {...CELL}>
        {tests.length + manual.length > 0 && <Label>Preuve&nbsp;:</Label>}
        <RgaaProof criterion={criterion} />
      </td>
    </>
  );
}

/** The blocks concerned, each with a link to its page. */
function Concerned({ criterion: { applies, blocks } }: { readonly criterion: Criterion }) {
  if (applies === "no" || (applies === "host" && !blocks)) return null;
  const named = ourBlocks.filter(({ folder }) => blocks?.includes(folder));
  return (
    <span className="doc-mention">
      {blocks ? (named.length > 1 ? "Blocs" : "Bloc") : "Tous les blocs"}
      {blocks && "\u00A0: "}
      {named.map(({ folder, name }, index) => (
        <span key={folder}>
          {index > 0 && ", "}
          <PageLink to={`blocs-${name.toLowerCase()}--documentation`}>{name}</PageLink>
        </span>
      ))}
    </span>
  );
}

/** The column's name, where the table is laid out as cards; a screen reader has it from the table. */
function Label({ children }: { readonly children: React.ReactNode }) {
  return (
    <span className="doc-cell-label" aria-hidden="true">
      {children}{" "}
    </span>
  );
}
