import type { ReactElement, ReactNode } from "react";
import { Label } from "../rich-text/Text";
import { Anchored } from "./Anchored";
import type { BlockContext } from "./context";

/** Heading listed in a summary. */
export interface SummaryEntry {
  readonly name: ReactNode;
  readonly id: string | undefined;
}

interface SummaryProps {
  readonly block: BlockContext;
  readonly entries: readonly SummaryEntry[];
}

/**
 * Renders the DSFR's summary of some headings as a `<nav>`; nothing if the block has no ids. On a narrow screen, where it would
 * precede the text, it is collapsed: the stylesheet shows one of its two titles.
 */
export function Summary(props: SummaryProps): ReactElement {
  const { block, entries } = props;
  const { labels, components } = block.prose;
  const { a: Link } = components;
  const titleId = block.idOf(props, labels.summary);
  return (
    <Anchored block={block}>
      <nav className="fr-summary dsfrb-summary" aria-labelledby={titleId}>
        {/* A paragraph: a heading would be in the list of the page's headings. Hidden: it is already the name of the `<nav>`. */}
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
