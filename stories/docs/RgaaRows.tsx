import { type Criterion } from "../../scripts/rgaa/criterion";
import { TextWithCode } from "../support/TextWithCode";
import { getBlockCriteria, CRITERIA_PAGE, getRowId } from "./criteria";
import { PageLink } from "./PageLink";
import "./rgaa.css";

interface RgaaRowsProps {
  /** The block's folder. */
  readonly block: string;
}

/**
 * Renders the RGAA criteria that a block must meet: first the criteria that name the block, then, folded, the criteria of
 * every block.
 */
export function RgaaRows({ block }: RgaaRowsProps) {
  const { own: ownCriteria, shared } = getBlockCriteria(block);
  return (
    <>
      <h3>Critères et preuves</h3>
      {ownCriteria.length > 0 && <Rows criteria={ownCriteria} />}
      <details className="doc-shared">
        <summary>
          {ownCriteria.length > 0
            ? `${shared.length} critères communs à tous les blocs`
            : `Les ${shared.length} critères communs à tous les blocs`}
        </summary>
        <Rows criteria={shared} />
      </details>
      <p>
        Le détail des tests, ce qui relève du site et ce qui ne s’applique pas&nbsp;:{" "}
        <PageLink to={CRITERIA_PAGE}>les 106 critères du RGAA</PageLink>.
      </p>
    </>
  );
}

function Rows({ criteria }: { readonly criteria: readonly Criterion[] }) {
  return (
    <dl className="doc-list">
      {criteria.map(({ id, title, applies, how = "", tests = [], manual = [] }) => (
        <div key={id}>
          <dt>
            <PageLink to={CRITERIA_PAGE} part={getRowId(id)}>
              {id}
            </PageLink>{" "}
            {title}
          </dt>
          <dd>
            <TextWithCode text={how} />
            <span className="doc-mention">
              {applies === "host" ? "Relève du site." : formatProofs(tests.length, manual.length)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function formatProofs(tests: number, manual: number): string {
  const counts = [
    tests > 0 && `${tests} ${tests > 1 ? "tests automatiques" : "test automatique"}`,
    manual > 0 && `${manual} ${manual > 1 ? "vérifications à la main" : "vérification à la main"}`,
  ].filter((each) => each !== false);
  return `Preuve\u00A0: ${counts.join(", ")}.`;
}
