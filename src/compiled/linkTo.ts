import { type Fill, replay } from "./replay";
import { LINK, PARAGRAPH } from "./tags";

/** Fills a hero's slot: the link to the notice of the closed call, where there is a notice. */
export function linkTo(href: string | undefined): Fill {
  return ({ text }, context) =>
    href && replay([PARAGRAPH, 0, [LINK, { className: "fr-link", href }, `${text}`]], context);
}
