import type { ReactElement, ReactNode } from "react";
import type { BlockContext } from "./context";
import { Summary, type SummaryEntry } from "./Summary";

/** Fewer sections show together. */
const FEWEST_IN_SUMMARY = 3;

interface LongTextProps {
  readonly block: BlockContext;
  /** Its sections' titles, each with its id. */
  readonly entries: readonly SummaryEntry[];
  /** The sections. */
  readonly children: ReactNode;
}

/** A long text: one column of prose, and beside it a summary that stays in view. Renders a `<div>`. */
export function LongText({ block, entries, children }: LongTextProps): ReactElement {
  return (
    <div className="dsfrb-text">
      <div className="dsfrb-axis">
        {entries.length >= FEWEST_IN_SUMMARY && (
          <div className="dsfrb-axis__head">
            <Summary block={block} entries={entries} />
          </div>
        )}
        <div className="dsfrb-axis__body">{children}</div>
      </div>
    </div>
  );
}
