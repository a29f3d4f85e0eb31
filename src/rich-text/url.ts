import type { UrlKind } from "@dsfr-blocks/base/url";

/** Converts an author's URL to a URL of the site. The result is checked for safety like the author's URL. */
export type ResolveUrl = (url: string, kind: UrlKind) => string;

/**
 * Resolves a bare path from the root of the site, `img/a.pdf` to `/img/a.pdf`: a relative URL would break on other pages.
 * Adds the scheme to a domain or an e-mail address (`www.exemple.fr`, `a@exemple.fr`).
 */
export const resolveFromRoot: ResolveUrl = (url) => {
  if (/^(?:[a-z][a-z\d+.-]*:|[/?#.])/i.test(url)) return url;
  if (/^www\./i.test(url)) return `https://${url}`;
  return /^[^\s/@?#]+@[^\s/@?#]+\.[a-z]{2,}$/i.test(url) ? `mailto:${url}` : `/${url}`;
};
