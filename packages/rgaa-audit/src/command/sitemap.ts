import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import picomatch from "picomatch";
import { SaxesParser } from "saxes";
import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { type Credentials, splitCredentials } from "../credentials";
import { applyReplacements } from "../publicUrls";
import { AuditError } from "../sentences/errors";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** Filter for the paths of a site's pages. */
export interface PathOptions {
  /** Patterns of the paths to audit, such as `/aide/**`. If empty, all paths are audited. */
  readonly include: readonly string[];
  /** Patterns of the paths to exclude. */
  readonly exclude: readonly string[];
}

/** Filter for the URLs of a sitemap, and changes to these URLs. */
export interface SitemapOptions extends PathOptions {
  /** Replacements in each URL, as `from=to`. For example, the URL of a staging server replaces the URL of the public server. */
  readonly replace: readonly string[];
  /** Maximum number of URLs of each page template. If undefined, all URLs are audited. */
  readonly sample: number | undefined;
  /** Credentials of HTTP authentication, for sitemaps of the same origin as the first one. */
  readonly credentials?: Credentials | undefined;
  readonly userAgent?: string | undefined;
}

/** Maximum number of sitemaps to read. The protocol allows 50,000 sitemaps in an index. */
const MAX_SITEMAPS = 50;
/** Maximum number of URLs to read from one sitemap. The protocol has the same limit. */
const MAX_URLS = 50_000;

/**
 * Returns the selected URLs of a sitemap, in the order of the sitemap. `source` is the URL or the file of the sitemap.
 *
 * @throws {AuditError} If the sitemap cannot be read or is not valid, or if no URL is selected.
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
    sitemap !== undefined && visited.size < MAX_SITEMAPS;
    sitemap = sitemaps.shift()
  ) {
    if (visited.has(sitemap)) continue;
    visited.add(sitemap);
    const { isIndex, locations } = parseSitemap(await readSitemap(sitemap, cwd, source, options), sitemap);
    const limited = locations.slice(0, MAX_URLS);
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
 * Resolves a URL of a sitemap against the sitemap's own URL. Returns undefined if the text is not a URL. Throws an `AuditError`
 * for any protocol other than HTTP(S): a sitemap is not trusted, and a `file:` URL would read files of this machine.
 */
function resolveUrl(sitemap: string, location: string): string | undefined {
  const base = isUrl(sitemap) ? sitemap : undefined;
  if (!URL.canParse(location, base)) return undefined;
  const { href, protocol } = new URL(location, base);
  if (!/^https?:$/.test(protocol))
    throw new AuditError("sitemapProtocol", { path: sitemap, value: location });
  return isUrl(location) ? location : href;
}

/** Reads a sitemap from its URL or its file. Throws an `AuditError` if the server does not return the sitemap. */
async function readSitemap(
  sitemap: string,
  cwd: string,
  source: string,
  { credentials: ownCredentials, userAgent }: SitemapOptions,
): Promise<string> {
  if (!isUrl(sitemap)) return withFileErrors(sitemap, () => readFileSync(resolve(cwd, sitemap), "utf8"));
  if (!URL.canParse(sitemap)) throw new AuditError("wrongAddress", { value: sitemap });
  const [url, inUrl] = splitCredentials(sitemap);
  const isOwn = isUrl(source) && new URL(source).origin === new URL(url).origin;
  const credentials = inUrl ?? (isOwn ? ownCredentials : undefined);
  const headers = {
    ...(credentials && { authorization: formatBasicHeader(credentials) }),
    ...(userAgent !== undefined && { "user-agent": userAgent }),
  };
  const response = await fetch(url, { headers }).catch((error: unknown) => error);
  if (response instanceof Response && response.ok) return response.text();
  const cause =
    response instanceof Response ? String(response.status) : String((response as Error).cause ?? response);
  throw new AuditError("sitemapFails", { path: sitemap, cause });
}

const formatBasicHeader = ({ username, password }: Credentials) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

interface SiteMap {
  /** Whether the sitemap is an index, whose URLs lead to other sitemaps. */
  readonly isIndex: boolean;
  readonly locations: readonly string[];
}

/**
 * Parses a sitemap: `urlset > url > loc`, or `sitemapindex > sitemap > loc`. Ignores other elements, such as the `image:loc` of
 * images.
 */
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
    // a prefix of the root element applies to its descendants: `sm:loc` in `sm:urlset`
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

/** Creates a function that returns whether to audit the page at a path. The path starts at the root of the site. */
export function createPathFilter({ include, exclude }: PathOptions): (path: string) => boolean {
  const patterns = include.length > 0 ? [...include] : "/**";
  return picomatch(patterns, { dot: true, ignore: [...exclude] });
}

/**
 * Returns the first `maxPerTemplate` URLs of each page template. URLs in the same folder and at the same depth count as one
 * template.
 */
function sampleUrls(urls: readonly string[], maxPerTemplate: number): string[] {
  const isAmongFirst = limitPerKey(maxPerTemplate);
  return urls.filter((url) => {
    const segments = new URL(url).pathname.split("/").filter(Boolean);
    return isAmongFirst(`${segments.slice(0, -1).join("/")} ${segments.length}`);
  });
}
