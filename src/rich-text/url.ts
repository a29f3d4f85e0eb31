/** What an address is for. */
export type UrlKind = "link" | "image";
/** Turns an author's address into the site's; whatever it gives passes the same safety check. */
export type ResolveUrl = (url: string, kind: UrlKind) => string;

const SCHEMES: Readonly<Record<UrlKind, ReadonlySet<string>>> = {
  link: new Set(["http", "https", "mailto", "tel"]),
  image: new Set(["http", "https"]),
};

/**
 * The address when it is safe to put on a page: relative, or http(s), and mailto and tel for links.
 * Undefined for any other scheme. Browsers skip tabs, line breaks and leading controls (WHATWG URL,
 * basic parser): so does this, before it looks.
 */
export function safeUrl(url: string, kind: UrlKind): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const clean = url.replace(/[\t\n\r]/g, "").replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, "");
  if (clean === "") return undefined;
  const scheme = /^([^/?#:]*):/.exec(clean)?.[1];
  if (scheme === undefined) return clean;
  return SCHEMES[kind].has(scheme.toLowerCase()) ? clean : undefined;
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

const DOCUMENTS = new Set(
  "csv doc docx epub ics json odg odp ods odt ott pdf ppt pptx rtf txt xls xlsx xml zip 7z".split(" "),
);

/** The format of a document to download, in capitals (`PDF`); undefined for a page. */
export function documentFormat(url: string): string | undefined {
  const path = /^[^?#]*/.exec(url)?.[0] ?? "";
  const extension = /[^/]\.([a-z\d]{2,4})$/i.exec(path)?.[1]?.toLowerCase();
  // « exemple.fr » alone is a host: only a path has an extension.
  return extension && DOCUMENTS.has(extension) ? extension.toUpperCase() : undefined;
}
