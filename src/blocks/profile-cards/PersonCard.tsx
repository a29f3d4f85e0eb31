import { createElement, type ReactNode } from "react";
import { renderText } from "../../rich-text/inlines";
import { resolve } from "../../rich-text/links";
import type { Prose } from "../../rich-text/prose";
import { classes } from "../common/Section";
import { initials, type Person } from "./people";

/**
 * A person as a DSFR card: a link over the whole card when there is a page to open. A name with a text
 * under it is a heading; alone it heads nothing, and is a paragraph (RGAA 9.1). Gives a `<div>`.
 */
export function renderPerson(name: string, person: Person, level: number, prose: Prose): ReactNode {
  const { job, challenges = [] } = person;
  const href = person.href === undefined ? undefined : resolve(person.href, "link", prose);
  const title = href ? createElement(prose.components.a, { href }, name) : name;
  const hasText = Boolean(job) || challenges.length > 0;
  const heading = hasText && level <= 6 ? `h${level}` : "p";
  // Text first, picture after: the DSFR's order in the document (card, accessibility); CSS puts it on top.
  return (
    <div className={classes("fr-card fr-card--sm dsfrb-person", href && "fr-enlarge-link")}>
      <div className="fr-card__body">
        <div className="fr-card__content">
          {createElement(heading, { className: "fr-card__title" }, title)}
          {job && createElement("p", { className: "fr-card__desc" }, ...renderText(job, prose))}
          {challenges.length > 0 && (
            <div className="fr-card__start">
              {createElement(
                "p",
                { className: "fr-card__detail" },
                ...renderText(challenges.join(", "), prose),
              )}
            </div>
          )}
        </div>
      </div>
      <div className="fr-card__header">
        <div className="fr-card__img">{renderPortrait(name, person, prose)}</div>
      </div>
    </div>
  );
}

/** The portrait, or initials in its place: decoration either way, since the name is beside it (RGAA 1.2). */
function renderPortrait(name: string, { image }: Person, prose: Prose): ReactNode {
  const src = image === undefined ? undefined : resolve(image, "image", prose);
  if (src !== undefined) {
    // Lazy: React 19 would put a preload of each eager image before the markup.
    const props = {
      className: "fr-responsive-img fr-ratio-1x1",
      src,
      alt: "",
      width: 240,
      height: 240,
      loading: "lazy",
    } as const;
    return createElement(prose.components.img, props);
  }
  return (
    <svg
      className="fr-responsive-img fr-ratio-1x1 dsfrb-portrait"
      viewBox="0 0 240 240"
      width="240"
      height="240"
      aria-hidden="true"
    >
      {/* without a stylesheet, which gives it a colour, no black square */}
      <rect width="240" height="240" fill="none" />
      <text x="120" y="120" dy="0.35em" textAnchor="middle">
        {initials(name)}
      </text>
    </svg>
  );
}
