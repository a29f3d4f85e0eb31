import type { ReactElement } from "react";
import { readLine } from "../rich-text/MarkdownText";
import type { TextContext } from "../rich-text/prose";
import { resolveSafeUrl } from "../rich-text/links";
import { Label } from "../rich-text/Text";

/** Page above the current page in the breadcrumb. */
export interface Crumb {
  /** Title, plain text. */
  readonly title: string;
  /** URL, such as `/participer`. */
  readonly url: string;
}

/** Element of a page without a link, such as the current page: an `a` without `href`, as in the DSFR's markup. */
const Unlinked = "a";

/** Props of `Breadcrumb`. */
export interface BreadcrumbProps {
  /** Context: the second argument of the page's `render`. */
  readonly block: Pick<TextContext, "prose">;
  /** Pages above the current page, from the home page on. By default, only the home page. Empty: no breadcrumb. */
  readonly above?: readonly Crumb[] | undefined;
  /** Title of the current page, one line of Markdown. */
  readonly title: string;
}

/**
 * Renders the DSFR's breadcrumb as a `<nav>` in a container. The list of pages is always visible. Below 768 px, the DSFR's own
 * breadcrumb hides this list behind a button that needs the DSFR's script. Put the breadcrumb outside `main`, as the DSFR
 * requires. Returns `null` if `above` is empty.
 */
export function Breadcrumb({ block, above, title }: BreadcrumbProps): ReactElement | null {
  const { prose } = block;
  const { a: Link } = prose.components;
  const crumbs = above ?? [{ title: prose.labels.home, url: "/" }];
  if (crumbs.length === 0) return null;
  return (
    <div className="fr-container">
      <nav className="fr-breadcrumb" aria-label={prose.labels.breadcrumb}>
        <ol className="fr-breadcrumb__list">
          {crumbs.map(({ title: name, url }, index) => {
            const href = resolveSafeUrl(url, block);
            return (
              <li key={index}>
                {/* a page without a URL does not use the site's link component, which requires a URL */}
                {href ? (
                  <Link className="fr-breadcrumb__link" href={href}>
                    {name}
                  </Link>
                ) : (
                  <Unlinked className="fr-breadcrumb__link">{name}</Unlinked>
                )}
              </li>
            );
          })}
          <li>
            <Unlinked className="fr-breadcrumb__link" aria-current="page">
              <Label block={block}>{readLine(title, block)}</Label>
            </Unlinked>
          </li>
        </ol>
      </nav>
    </div>
  );
}
