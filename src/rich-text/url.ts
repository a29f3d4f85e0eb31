/** What an address is for. */
export type UrlKind = "link" | "image";
/** Turns an author's address into the site's; whatever it gives passes the same safety check. */
export type ResolveUrl = (url: string, kind: UrlKind) => string;

const SCHEMES: Readonly<Record<UrlKind, RegExp>> = { link: /^(?:https?|mailto|tel)$/i, image: /^https?$/i };

/**
 * The address when it is safe to put on a page: relative, or http(s), and mailto and tel for links.
 * Undefined for any other scheme. Browsers skip tabs, line breaks and leading controls (WHATWG URL,
 * basic parser): so does this, before it looks.
 */
export function safeUrl(url: string, kind: UrlKind): string | undefined {
  // controls and the space are all that comes before « ! »
  const clean = url.replace(/[\t\n\r]/g, "").replace(/^[^!-\uFFFF]+|(?<=[!-\uFFFF])[^!-\uFFFF]+$/g, "");
  if (clean === "") return undefined;
  const scheme = /^([^/?#:]*):/.exec(clean)?.[1];
  if (scheme === undefined) return clean;
  return SCHEMES[kind].test(scheme) ? clean : undefined;
}

/**
 * `img/a.pdf` to `/img/a.pdf`: a bare path is meant from the site's root, and breaks on any other page.
 * What can only be a host or a mailbox (`www.exemple.fr`, `a@exemple.fr`) gets its scheme.
 */
export const fromRoot: ResolveUrl = (url) => {
  if (/^(?:[a-z][a-z\d+.-]*:|[/?#.])/i.test(url)) return url;
  if (/^www\./i.test(url)) return `https://${url}`;
  return /^[^\s/@?#]+@[^\s/@?#]+\.[a-z]{2,}$/i.test(url) ? `mailto:${url}` : `/${url}`;
};
