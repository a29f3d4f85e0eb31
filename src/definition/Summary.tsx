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
 * Renders the DSFR's summary of some headings as a `<nav>`. Renders nothing if the block has no ids. On a narrow screen, where
 * the summary is above the text, the list of the summary is collapsed. The markup contains the title twice, and the stylesheet
 * shows one of these two titles, according to the width of the screen.
 */
export function Summary(props: SummaryProps): ReactElement {
  const { block, entries } = props;
  const { labels, components } = block.prose;
  const { a: Link } = components;
  const titleId = block.idOf(props, labels.summary);
  return (
    <Anchored block={block}>
      <nav className="fr-summary dsfrb-summary" aria-labelledby={titleId}>
        {/* a paragraph: a heading would be listed among the page's headings; hidden: it already is the name of the `<nav>` */}
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
