import type { ReactElement, ReactNode } from "react";
import { isBlank, getText } from "@dsfr-blocks/content/markdown/text";
import { parseInlines } from "../rich-text/parseText";
import { joinClasses } from "../rich-text/look";
import { createLineNode } from "../rich-text/MarkdownText";
import { isEmptyNode } from "../rich-text/nodes";
import { Breadcrumb } from "./Breadcrumb";
import type { PageContext } from "./context";

/**
 * Maximum length of a title in the margin, in characters. A longer title would have three lines or more in the margin, so it
 * spans the row instead.
 */
const MAX_MARGIN_LENGTH = 32;
/**
 * Maximum length of a title at full size on a phone, in characters. A longer title would have more than four lines, so its font
 * is smaller on a phone.
 */
const MAX_PHONE_LENGTH = 45;
/**
 * Maximum length of a title at the reduced size on a phone, in characters. A longer title would have more than four lines even
 * at this size, which is the size of section titles.
 */
const MAX_REDUCED_LENGTH = 70;
/** Matches a word of 16 characters or more: such a word may be too long for one line in the margin, or on a phone. */
const LONG_WORD = /[^\s-]{16}/;

/** Props of `PageFrame`. */
export interface PageFrameProps {
  /** Context: the second argument of the page's `render`. */
  readonly page: PageContext;
  /** Title of the page, one line of Markdown. If the title is blank, `labels.untitled` replaces it. */
  readonly title: string | undefined;
  /** Lead of the page: under the title; on a phone, after `opening`. */
  readonly lead?: ReactNode;
  /** Content beside the title, on the band at the top of the page. */
  readonly opening?: ReactNode;
  /** Image of the page. On a wide screen, the image fills the other half of the band. */
  readonly image?: ReactNode;
  /** Content at the end of the page, at full width. */
  readonly closing?: ReactNode;
  /** Sections of the page, in a DSFR container. */
  readonly children?: ReactNode;
}

/**
 * Renders the frame of a page as a `<div>`: the breadcrumb, then `main`, which contains the band with the page's only `h1`, the
 * sections, and `closing`. The site itself provides `html lang`, `<title>`, the header, the footer and skip links to
 * `#contenu`.
 */
export function PageFrame(props: PageFrameProps): ReactElement {
  const { page, title = "", lead, opening, image, closing, children } = props;
  const { root, prose } = page;
  // an empty `h1` would be an accessibility error: use a label instead
  const name = isBlank(parseInlines(title)) ? prose.labels.untitled : title;
  const words = parseInlines(name);
  const hasImage = !isEmptyNode(image);
  const text = getText(words);
  const isWide = LONG_WORD.test(text);
  // beside an image, the title has half of the row: this is wide enough for a long title
  const isLong = !hasImage && (isWide || text.length > MAX_MARGIN_LENGTH);
  return (
    <div {...root} className={joinClasses("dsfrb-page", root.className)}>
      <Breadcrumb block={page} above={page.breadcrumb} title={name} />
      <main id="contenu">
        <div className="dsfrb-band">
          <div className="fr-container">
            <div className={joinClasses("dsfrb-axis", hasImage && "dsfrb-axis--image")}>
              <div
                className={joinClasses(
                  "dsfrb-axis__head",
                  isLong && "dsfrb-axis__head--long",
                  (isWide || text.length > MAX_PHONE_LENGTH) && "dsfrb-axis__head--longer",
                  text.length > MAX_REDUCED_LENGTH && "dsfrb-axis__head--longest",
                )}
              >
                <h1>{createLineNode(words, page)}</h1>
              </div>
              {!isEmptyNode(opening) && <div className="dsfrb-axis__body">{opening}</div>}
              {!isEmptyNode(lead) && <div className="dsfrb-axis__lead">{lead}</div>}
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
