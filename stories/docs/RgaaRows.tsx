interface RgaaRowsProps {
  /** The block's folder. */
  readonly block: string;
}

/** One criterion of the RGAA, as the evidence file holds it. */
interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly blocks?: readonly string[];
  /** How it is met. */
  readonly how?: string;
  /** The tests that prove it. */
  readonly tests?: readonly string[];
  /** What a person has checked, with the day. */
  readonly manual?: readonly unknown[];
}

const files = import.meta.glob<readonly Criterion[] | { readonly criteria: readonly Criterion[] }>(
  ["../../docs/rgaa/criteria.yaml", "../../src/rgaa/criteria.yaml"],
  { eager: true, import: "default" },
);

/** The RGAA's criteria that a block has to meet, and what proves it. Renders a `<dl>`, or nothing. */
export function RgaaRows({ block }: RgaaRowsProps) {
  const rows = Object.values(files)
    .flatMap((file) => ("criteria" in file ? file.criteria : file))
    .filter(({ blocks }) => blocks?.includes(block));
  if (rows.length === 0) return null;
  return (
    <>
      <h3>Ses lignes RGAA</h3>
      <dl className="doc-list">
        {rows.map(({ id, title, how, tests = [], manual = [] }) => (
          <div key={id}>
            <dt>
              {id} {title}
            </dt>
            <dd>
              {how}
              <span className="doc-mention">{proofs(tests.length, manual.length)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function proofs(tests: number, manual: number): string {
  const told = [
    tests > 0 && `${tests} ${tests > 1 ? "tests automatiques" : "test automatique"}`,
    manual > 0 && `${manual} ${manual > 1 ? "vérifications à la main" : "vérification à la main"}`,
  ].filter((each) => each !== false);
  return told.length === 0 ? "" : `Preuve\u00A0: ${told.join(", ")}.`;
}
