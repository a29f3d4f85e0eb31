import type { ReactElement, ReactNode } from "react";
import { Label } from "../rich-text/Text";
import { Anchored } from "./Anchored";
import type { BlockContext } from "./context";

/** A heading that a summary leads to; without an id, the summary is not shown. */
export interface SummaryEntry {
  readonly name: ReactNode;
  readonly id: string | undefined;
}

interface SummaryProps {
  readonly block: BlockContext;
  readonly entries: readonly SummaryEntry[];
}

/**
 * The DSFR's summary of some headings, folded where it would stand before the text that it leads to. Renders a `<nav>`; nothing
 * where the block has no ids. Of its two titles the stylesheet shows one.
 */
export function Summary(props: SummaryProps): ReactElement {
  const { block, entries } = props;
  const { labels, components } = block.prose;
  const { a: Link } = components;
  const titleId = block.idOf(props, labels.summary);
  return (
    <Anchored block={block}>
      <nav className="fr-summary dsfrb-summary" aria-labelledby={titleId}>
        {/* no heading: it would stand among those that it leads to. Hidden: it is the name of what it stands in. */}
        <p className="fr-summary__title" id={titleId} aria-hidden="true">
          {labels.summary}
        </p>
        <details>
          <summary className="fr-summary__title">{labels.summary}</summary>
          <ol>
            {entries.map(({ name, id }, index) => (
              <li key={index}>
                <Link className="fr-summary__link" href={`#${id}`}>
                  <Label block={block}>{name}</Label>
                </Link>
              </li>
            ))}
          </ol>
        </details>
      </nav>
    </Anchored>
  );
}
