import { stateFileOf } from "../support/states";

interface LimitsProps {
  /** The block's folder. */
  readonly block: string;
}

/** How much text a block is drawn for, part by part. Renders a `<dl>`. */
export function Limits({ block }: LimitsProps) {
  return (
    <dl className="doc-list">
      {Object.entries(stateFileOf(block).limits).map(([part, limit]) => (
        <div key={part}>
          <dt>{part}</dt>
          <dd>{limit}</dd>
        </div>
      ))}
    </dl>
  );
}
