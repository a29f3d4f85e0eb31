import { AuditError } from "./sentences/errors";

/** Public site of the audited pages. */
export interface PublicSite {
  /** Texts to replace in the name of each page, each as `from=to`, such as `dist=https://example.org`. */
  readonly replace?: readonly string[] | undefined;
  /** Origin of the public site. It replaces that of a page on this machine, such as `http://localhost:3000`. */
  readonly origin?: string | undefined;
}

/**
 * Applies the replacements of `--replace` to a URL or to the name of a file.
 *
 * @throws {AuditError} If a replacement does not have the form `from=to`.
 */
export function applyReplacements(url: string, replacements: readonly string[]): string {
  return replacements.reduce((result, replacement) => {
    const separator = replacement.indexOf("=");
    if (separator < 1) throw new AuditError("wrongReplacement", { value: replacement });
    return result.replace(replacement.slice(0, separator), replacement.slice(separator + 1));
  }, url);
}

/** Returns the public URL of an audited page. If this URL is not known, returns the name of the page in the grid. */
export function toPublicUrl(page: string, { replace = [], origin }: PublicSite): string {
  const replaced = applyReplacements(page, replace);
  if (!isUrl(page)) return isUrl(replaced) ? replaced.replace(/\/index\.html$/, "/") : replaced;
  if (origin === undefined || !isLocal(replaced)) return replaced;
  const { pathname, search } = new URL(replaced);
  return `${origin}${pathname}${search}`;
}

/** Whether the name of a page is its URL on a site that visitors can reach: no file, and not on this machine. */
export function isPublicUrl(page: string): boolean {
  return isUrl(page) && !isLocal(page);
}

export function isUrl(page: string): boolean {
  return /^https?:/i.test(page) && URL.canParse(page);
}

function isLocal(url: string): boolean {
  return /^(?:(?:.*\.)?localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(new URL(url).hostname);
}
