import type { ReactElement } from "react";
import { toSafeUrl } from "@dsfr-blocks/base/url";
import { fillLabel } from "../../rich-text/labels";
import type { ProseOptions } from "../../rich-text/prose";
import { getConformityLabels, formatConformity } from "./statementLabels";
import type { Conformity } from "@dsfr-blocks/base/conformity";

/** The props of `AccessibilityMention`. */
export interface AccessibilityMentionProps extends Pick<ProseOptions, "labels"> {
  /** Conformity of the site: the `state` of its accessibility statement. */
  readonly state: Conformity;
  /** URL of the accessibility statement. Without a URL, the mention is not a link. */
  readonly href?: string | undefined;
  /** Component to use instead of HTML's `<a>`: `{ a: NextLink }`. */
  readonly components?: Pick<NonNullable<ProseOptions["components"]>, "a"> | undefined;
}

/**
 * Renders the mention that the law requires on a site’s home page: « Accessibilité : partiellement conforme ». Place the
 * mention in a `fr-footer__bottom-item`. The mention is a link of the DSFR's footer, or a `<span>` if `href` is missing or
 * unsafe.
 */
export function AccessibilityMention(props: AccessibilityMentionProps): ReactElement {
  const { state, href = "", components: { a: Link = "a" } = {}, labels = {} } = props;
  const mentionText = fillLabel(getConformityLabels(labels).mention, {
    state: formatConformity(state, labels),
  });
  const safeHref = toSafeUrl(href, "link");
  return safeHref === undefined ? (
    <span className="fr-footer__bottom-link">{mentionText}</span>
  ) : (
    <Link className="fr-footer__bottom-link" href={safeHref}>
      {mentionText}
    </Link>
  );
}
