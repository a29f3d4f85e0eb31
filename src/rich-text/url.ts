import type { UrlKind } from "@dsfr-blocks/base/address";

/** Turns an author's address into the site's; whatever it gives passes the same safety check. */
export type ResolveUrl = (url: string, kind: UrlKind) => string;

/**
 * `img/a.pdf` to `/img/a.pdf`: a bare path is meant from the site's root, and breaks on any other page.
 * What can only be a host or a mailbox (`www.exemple.fr`, `a@exemple.fr`) gets its scheme.
 */
export const fromRoot: ResolveUrl = (url) => {
  if (/^(?:[a-z][a-z\d+.-]*:|[/?#.])/i.test(url)) return url;
  if (/^www\./i.test(url)) return `https://${url}`;
  return /^[^\s/@?#]+@[^\s/@?#]+\.[a-z]{2,}$/i.test(url) ? `mailto:${url}` : `/${url}`;
};
