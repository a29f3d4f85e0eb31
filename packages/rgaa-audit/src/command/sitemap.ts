import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import picomatch from "picomatch";
import { SaxesParser } from "saxes";
import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { AuditError } from "../sentences/errors";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** Filter for the paths of a site. */
export interface PathOptions {
  /** Patterns of the paths to audit, such as `/aide/**`. If empty, all paths. */
  readonly include: readonly string[];
  /** Patterns of the paths to exclude. */
  readonly exclude: readonly string[];
}

/** Filter and changes for the URLs of a sitemap. */
export interface SitemapOptions extends PathOptions {
  /** Replacements in each URL, as `from=to`: a staging server instead of the public one, for example. */
  readonly replace: readonly string[];
  /** Most URLs of each template. Undefined: all. */
  readonly sample: number | undefined;
}

/** Most sitemaps to read. The protocol allows 50,000 sitemaps in an index. */
const MOST_SITEMAPS = 50;
/** Most URLs to read from one sitemap: the limit of the protocol. */
const MOST_URLS = 50_000;

/**
 * Returns the URLs of a sitemap, in its order; `source` is its URL or its file. Throws an `AuditError` if it cannot be read or
 * is not valid, or if no URL is left.
 */
export async function readSitemapUrls(
  source: string,
  cwd: string,
  options: SitemapOptions,
): Promise<string[]> {
  const urls: string[] = [];
  const sitemaps = [source];
  const visited = new Set<string>();
  for (
    let sitemap = sitemaps.shift();
    sitemap !== undefined && visited.size < MOST_SITEMAPS;
    sitemap = sitemaps.shift()
  ) {
    if (visited.has(sitemap)) continue;
    visited.add(sitemap);
    const { isIndex, locations } = parseSitemap(await readSitemap(sitemap, cwd), sitemap);
    const limited = locations.slice(0, MOST_URLS);
    if (!isIndex) urls.push(...limited.flatMap((location) => resolveUrl(sitemap, location) ?? []));
    else
      sitemaps.push(
        ...(isUrl(sitemap) ? limited.flatMap((location) => resolveUrl(sitemap, location) ?? []) : limited),
      );
  }
  const isIncluded = createPathFilter(options);
  const includedUrls = [...new Set(urls)].filter((url) => isIncluded(new URL(url).pathname));
  const selectedUrls = options.sample === undefined ? includedUrls : sampleUrls(includedUrls, options.sample);
  if (selectedUrls.length === 0) throw new AuditError("emptySitemap", { path: source });
  return selectedUrls.map((url) => applyReplacements(url, options.replace));
}

const isUrl = (location: string) => /^https?:/i.test(location);

/**
 * Returns a URL of a sitemap, resolved against the sitemap's own URL; undefined if it is not a URL. Throws an `AuditError` if
 * it has another protocol than HTTP: a sitemap is not trusted, and `file:` would read files of this machine.
 */
function resolveUrl(sitemap: string, location: string): string | undefined {
  const base = isUrl(sitemap) ? sitemap : undefined;
  if (!URL.canParse(location, base)) return undefined;
  const { href, protocol } = new URL(location, base);
  if (!/^https?:$/.test(protocol))
    throw new AuditError("sitemapProtocol", { path: sitemap, value: location });
  return isUrl(location) ? location : href;
}

/** Reads a sitemap from its URL or its file. Throws an `AuditError` if the server does not return it. */
async function readSitemap(sitemap: string, cwd: string): Promise<string> {
  if (!isUrl(sitemap)) return withFileErrors(sitemap, () => readFileSync(resolve(cwd, sitemap), "utf8"));
  const response = await fetch(sitemap).catch((error: unknown) => error);
  if (response instanceof Response && response.ok) return response.text();
  const cause =
    response instanceof Response ? String(response.status) : String((response as Error).cause ?? response);
  throw new AuditError("sitemapFails", { path: sitemap, cause });
}

interface SiteMap {
  /** Whether its URLs are those of other sitemaps. */
  readonly isIndex: boolean;
  readonly locations: readonly string[];
}

/** Parses a sitemap: `urlset > url > loc`, or `sitemapindex > sitemap > loc`. Ignores the `image:loc` of images. */
function parseSitemap(xml: string, path: string): SiteMap {
  const open: string[] = [];
  const locations: string[] = [];
  let root = "";
  let currentText: string | undefined;
  const isLocation = () => open.length === 3 && LOCATION_PATHS.has(open.join(" "));
  const add = (text: string) => {
    if (currentText !== undefined) currentText += text;
  };
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => {
    throw new AuditError("sitemapFails", { path, cause: message.replace(/\.$/, "") });
  });
  parser.on("opentag", ({ name }) => {
    root ||= name;
    // a prefix of the root applies to its descendants: `sm:loc` in `sm:urlset`
    const prefix = root.slice(0, root.indexOf(":") + 1);
    open.push(name.startsWith(prefix) ? name.slice(prefix.length) : "");
    if (isLocation()) currentText = "";
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    if (currentText !== undefined && isLocation()) {
      locations.push(currentText.trim());
      currentText = undefined;
    }
    open.pop();
  });
  // some sites write blank lines before the XML
  parser.write(xml.trimStart()).close();
  return { isIndex: /(?:^|:)sitemapindex$/.test(root), locations };
}

const LOCATION_PATHS: ReadonlySet<string> = new Set(["urlset url loc", "sitemapindex sitemap loc"]);

/** Creates the function that returns whether a path, from the root of the site, is audited. */
export function createPathFilter({ include, exclude }: PathOptions): (path: string) => boolean {
  const patterns = include.length > 0 ? [...include] : "/**";
  return picomatch(patterns, { dot: true, ignore: [...exclude] });
}

/** Applies the replacements of `--replace` to a URL. Throws an `AuditError` for one that is not `from=to`. */
export function applyReplacements(url: string, replacements: readonly string[]): string {
  return replacements.reduce((result, replacement) => {
    const separator = replacement.indexOf("=");
    if (separator < 1) throw new AuditError("wrongReplacement", { value: replacement });
    return result.replace(replacement.slice(0, separator), replacement.slice(separator + 1));
  }, url);
}

/** Returns the first URLs of each template. URLs in the same folder and at the same depth count as one template. */
function sampleUrls(urls: readonly string[], most: number): string[] {
  const isAmongFirst = limitPerKey(most);
  return urls.filter((url) => {
    const segments = new URL(url).pathname.split("/").filter(Boolean);
    return isAmongFirst(`${segments.slice(0, -1).join("/")} ${segments.length}`);
  });
}
