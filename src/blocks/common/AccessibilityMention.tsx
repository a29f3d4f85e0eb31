import type { ReactElement } from "react";
import { safeUrl } from "@dsfr-blocks/base/address";
import { fill } from "../../rich-text/labels";
import type { ProseOptions } from "../../rich-text/prose";
import { conformityLabels, stateWords } from "./statementLabels";
import type { Conformity } from "@dsfr-blocks/base/conformity";

/** What the mention says, and where it leads. */
export interface AccessibilityMentionProps extends Pick<ProseOptions, "labels"> {
  /** How far the site conforms: the statement's own `state`. */
  readonly state: Conformity;
  /** Where the statement is. */
  readonly href?: string | undefined;
  /** An element to use instead of HTML's link: `{ a: NextLink }`. */
  readonly components?: Pick<NonNullable<ProseOptions["components"]>, "a"> | undefined;
}

/**
 * The mention that the law asks of a site’s home page: « Accessibilité : partiellement conforme ». Renders a link of the DSFR's
 * footer, or a `<span>` where it leads nowhere, for the host to place in a `fr-footer__bottom-item`.
 */
export function AccessibilityMention(props: AccessibilityMentionProps): ReactElement {
  const { state, href = "", components: { a: Link = "a" } = {}, labels = {} } = props;
  const words = fill(conformityLabels(labels).mention, { state: stateWords(state, labels) });
  const address = safeUrl(href, "link");
  return address === undefined ? (
    <span className="fr-footer__bottom-link">{words}</span>
  ) : (
    <Link className="fr-footer__bottom-link" href={address}>
      {words}
    </Link>
  );
}
