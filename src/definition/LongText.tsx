import type { ReactElement, ReactNode } from "react";
import type { BlockContext } from "./context";
import { Summary, type SummaryEntry } from "./Summary";

/** Minimum number of section titles for a summary. A text with fewer sections needs no summary. */
const MIN_SUMMARY_ENTRIES = 3;

interface LongTextProps {
  readonly block: BlockContext;
  /** Titles of the sections, each with its id. */
  readonly entries: readonly SummaryEntry[];
  /** Sections. */
  readonly children: ReactNode;
}

/**
 * Renders a long text in one column, in a `<div>`. If the text has enough sections, a summary beside it stays visible while the
 * text scrolls.
 */
export function LongText({ block, entries, children }: LongTextProps): ReactElement {
  return (
    <div className="dsfrb-text">
      <div className="dsfrb-axis">
        {entries.length >= MIN_SUMMARY_ENTRIES && (
          <div className="dsfrb-axis__head">
            <Summary block={block} entries={entries} />
          </div>
        )}
        <div className="dsfrb-axis__body">{children}</div>
      </div>
    </div>
  );
}
