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
  const above = crumbs ?? [{ title: prose.labels.home, url: "/" }];
  const links = above.map(({ title, url }) => {
    const href = resolve(url, "link", prose);
    // a host's link takes an address always
    const link = href
      ? createElement(prose.components.a, { className: "fr-breadcrumb__link", href }, title)
      : createElement("a", { className: "fr-breadcrumb__link" }, title);
    return <li>{link}</li>;
  });
  // An `a` without `href` is the DSFR's own form for the current page.
  const here = createElement("a", { className: "fr-breadcrumb__link", "aria-current": "page" }, ...current);
  return (
    above[0] && (
      <div className="fr-container">
        <nav className="fr-breadcrumb" aria-label={prose.labels.breadcrumb}>
          {createElement("ol", { className: "fr-breadcrumb__list" }, ...links, <li>{here}</li>)}
        </nav>
      </div>
    )
  );
}
