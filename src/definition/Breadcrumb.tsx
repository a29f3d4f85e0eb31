import type { ReactElement } from "react";
import { readLine } from "../rich-text/MarkdownText";
import type { TextContext } from "../rich-text/prose";
import { addressOf } from "../rich-text/links";
import { Label } from "../rich-text/Text";

/** A page above the current one. */
export interface Crumb {
  readonly title: string;
  readonly url: string;
}

/** An `a` without `href`: the DSFR's own form for the current page. */
const Unlinked = "a";

/** The pages above the current one, and its title. */
export interface BreadcrumbProps {
  /** What the page's `render` was given. */
  readonly block: Pick<TextContext, "prose">;
  /** The pages above; by default the home page alone. Empty for no breadcrumb. */
  readonly above?: readonly Crumb[] | undefined;
  /** The page's own title, one line of Markdown. */
  readonly title: string;
}

/**
 * The DSFR's breadcrumb without its button: below 768 px, the DSFR hides the list behind a button that needs its
 * script. Renders a `<nav>` in a container; it stands outside `main`, as the DSFR asks.
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
            const href = addressOf(url, block);
            return (
              <li key={index}>
                {/* a host's link takes an address always */}
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
