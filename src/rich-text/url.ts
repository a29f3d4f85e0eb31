import type { UrlKind } from "@dsfr-blocks/base/url";

/** Converts an author's URL to a URL of the site. The safety of the result is checked, like the safety of the author's URL. */
export type ResolveUrl = (url: string, kind: UrlKind) => string;

/**
 * Resolves a bare path from the root of the site: `img/a.pdf` becomes `/img/a.pdf`, because a relative URL would break on other
 * pages. Adds the scheme to a domain or an e-mail address (`www.exemple.fr`, `a@exemple.fr`).
 */
export const resolveFromRoot: ResolveUrl = (url) => {
  if (/^(?:[a-z][a-z\d+.-]*:|[/?#.])/i.test(url)) return url;
  if (/^www\./i.test(url)) return `https://${url}`;
  return /^[^\s/@?#]+@[^\s/@?#]+\.[a-z]{2,}$/i.test(url) ? `mailto:${url}` : `/${url}`;
};

/**
 * Returns the path under which a site is published, without a final slash: `/eig` for a framework's `/eig/`, `/eig` or
 * `https://exemple.gouv.fr/eig/`. Returns an empty text for a site at the root of its domain, and for a relative base such as
 * `./`, because a page then does not know its own path.
 */
export function getBasePath(base = ""): string {
  const path = base.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/i, "").replace(/(?<!\/)\/+$/, "");
  return path.startsWith("/") ? path : "";
}

/** Adds a base path to a URL that starts at the root of the site, unless the URL is already under this path. */
export function addBasePath(url: string, basePath: string): string {
  return /^\/(?!\/)/.test(url) && !isUnder(url, basePath) ? basePath + url : url;
}

/** Returns the URL of the site's own page or file without the base path. Leaves all other URLs unchanged. */
export function removeBasePath(url: string, basePath: string): string {
  return isUnder(url, basePath) ? url.slice(basePath.length).replace(/^(?!\/)/, "/") : url;
}

function isUnder(url: string, basePath: string): boolean {
  return basePath !== "" && url.startsWith(basePath) && /^(?:[/?#]|$)/.test(url.slice(basePath.length));
}

/**
 * Returns a `resolveUrl` for a site that is published under a path: `resolveUnder("/eig/")` converts `/devenir/` and `devenir/`
 * to `/eig/devenir/`. `base` is the framework's own setting, such as Vite's `import.meta.env.BASE_URL`.
 */
export function resolveUnder(base: string | undefined, resolveUrl: ResolveUrl = resolveFromRoot): ResolveUrl {
  const basePath = getBasePath(base);
  return (url, kind) => addBasePath(resolveUrl(url, kind), basePath);
}
