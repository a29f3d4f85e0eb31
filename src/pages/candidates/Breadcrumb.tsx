import { createElement, type ReactNode } from "react";
import { resolve } from "../../rich-text/links";
import type { Prose } from "../../rich-text/prose";

/** A page above the current one. */
export interface Crumb {
  readonly title: string;
  readonly url: string;
}

/**
 * The DSFR's breadcrumb without its button: below 768 px the DSFR's own hides the list behind a button
 * that is inert without its script. Gives a `<nav>` outside `main`, as the DSFR asks.
 */
export function renderBreadcrumb(
  crumbs: readonly Crumb[] | undefined,
  current: readonly ReactNode[],
  prose: Prose,
): ReactNode {
  const { labels, components } = prose;
  const above = crumbs ?? [{ title: labels.home, url: "/" }];
  if (above.length === 0) return null;
  const className = "fr-breadcrumb__link";
  const links = above.map(({ title, url }) => {
    const href = resolve(url, "link", prose);
    const link =
      href === undefined
        ? createElement("a", { className }, title)
        : createElement(components.a, { className, href }, title);
    return <li>{link}</li>;
  });
  // An `a` without `href` is the DSFR's own form for the current page.
  const here = createElement("a", { className, "aria-current": "page" }, ...current);
  return (
    <div className="fr-container">
      <nav className="fr-breadcrumb" aria-label={labels.breadcrumb}>
        {createElement("ol", { className: "fr-breadcrumb__list" }, ...links, <li>{here}</li>)}
      </nav>
    </div>
  );
}
