import type { ReactElement, ReactNode } from "react";
import { isBlank, textOf } from "@dsfr-blocks/content/markdown/text";
import { asInlines } from "../rich-text/asTree";
import { classes } from "../rich-text/look";
import { lineNode } from "../rich-text/MarkdownText";
import { isEmptyNode } from "../rich-text/nodes";
import { Breadcrumb } from "./Breadcrumb";
import type { PageContext } from "./context";

/** A longer title would take three lines or more in the margin: it spans the row instead. */
const LONGEST_IN_MARGIN = 32;
/** A longer title would take more than four lines on a phone: its letters are smaller there. */
const LONGEST_IN_COLUMN = 45;
/** A longer one takes more than four lines of a phone's column, at the size of its sections' titles. */
const LONGEST_AT_SIZE = 70;
/** A word that the margin would cut, and a phone's column. */
const LONG_WORD = /[^\s-]{16}/;

/** The title of a page, what stands in its frame, and the context that `render` was given. */
export interface PageFrameProps {
  /** What the page's `render` was given. */
  readonly page: PageContext;
  /** The page's title, one line of Markdown; without a word, `labels.untitled` stands in its place. */
  readonly title: string | undefined;
  /** What stands beside the title, on the band that opens the page. */
  readonly opening?: ReactNode;
  /** The page's image, which has the other half of the band where there is room. */
  readonly image?: ReactNode;
  /** What ends the page, edge to edge. */
  readonly closing?: ReactNode;
  /** The sections, in a container of the DSFR's. */
  readonly children?: ReactNode;
}

/**
 * The frame of a page: breadcrumb, then `main` with the one `h1` on a band, the sections, and what closes it.
 * Renders a `<div>`; the host provides `html lang`, `<title>`, header, footer and skip links to `#contenu`.
 */
export function PageFrame(props: PageFrameProps): ReactElement {
  const { page, title = "", opening, image, closing, children } = props;
  const { root, prose } = page;
  // an `h1` is never empty
  const name = isBlank(asInlines(title)) ? prose.labels.untitled : title;
  const words = asInlines(name);
  const hasImage = !isEmptyNode(image);
  const text = textOf(words);
  const isWide = LONG_WORD.test(text);
  // beside an image it has half of the row, which is enough
  const isLong = !hasImage && (isWide || text.length > LONGEST_IN_MARGIN);
  return (
    <div {...root} className={classes("dsfrb-page", root.className)}>
      <Breadcrumb block={page} above={page.breadcrumb} title={name} />
      <main id="contenu">
        <div className="dsfrb-band">
          <div className="fr-container">
            <div className={classes("dsfrb-axis", hasImage && "dsfrb-axis--image")}>
              <div
                className={classes(
                  "dsfrb-axis__head",
                  isLong && "dsfrb-axis__head--long",
                  (isWide || text.length > LONGEST_IN_COLUMN) && "dsfrb-axis__head--longer",
                  text.length > LONGEST_AT_SIZE && "dsfrb-axis__head--longest",
                )}
              >
                <h1>{lineNode(words, page)}</h1>
              </div>
              {!isEmptyNode(opening) && <div className="dsfrb-axis__body">{opening}</div>}
              {hasImage && <div className="dsfrb-axis__image">{image}</div>}
            </div>
          </div>
        </div>
        {!isEmptyNode(children) && <div className="fr-container">{children}</div>}
        {closing}
      </main>
    </div>
  );
}
