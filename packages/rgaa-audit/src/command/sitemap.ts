import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import picomatch from "picomatch";
import { SaxesParser } from "saxes";
import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { AuditError } from "../sentences/errors";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";

/** Which paths of a site are audited. */
export interface PathOptions {
  /** Patterns of paths, such as `/aide/**`; all without one. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Which addresses of a site's map are audited. */
export interface SitemapOptions extends PathOptions {
  /** `from=to`, in each address: a staging server instead of the public one. */
  readonly replace: readonly string[];
  /** How many of each template at most. */
  readonly sample: number | undefined;
}

/** Addresses in one map, and maps of maps, at most: the protocol's own bounds are 50,000 for each. */
const MOST_MAPS = 50;
const MOST_ADDRESSES = 50_000;

/** The addresses of a sitemap, an address or a file, in its order. Throws an `AuditError` if it is not one. */
export async function sitemapAddresses(
  source: string,
  cwd: string,
  options: SitemapOptions,
): Promise<string[]> {
  const found: string[] = [];
  const maps = [source];
  const seen = new Set<string>();
  for (let map = maps.shift(); map !== undefined && seen.size < MOST_MAPS; map = maps.shift()) {
    if (seen.has(map)) continue;
    seen.add(map);
    const { isIndex, places } = readMap(await textOf(map, cwd), map);
    const few = places.slice(0, MOST_ADDRESSES);
    if (!isIndex) found.push(...few.flatMap((place) => addressIn(map, place) ?? []));
    else maps.push(...(isAddress(map) ? few.flatMap((place) => addressIn(map, place) ?? []) : few));
  }
  const isWanted = pathFilter(options);
  const wanted = [...new Set(found)].filter((address) => isWanted(new URL(address).pathname));
  const chosen = options.sample === undefined ? wanted : sampled(wanted, options.sample);
  if (chosen.length === 0) throw new AuditError("emptySitemap", { path: source });
  return chosen.map((address) => elsewhere(address, options.replace));
}

const isAddress = (place: string) => /^https?:/i.test(place);

/**
 * Returns the address that a map names, resolved from the map's own; undefined for what is no address. Throws an `AuditError` for
 * one of another protocol: a map comes from anywhere, and `file:` would read this machine.
 */
function addressIn(map: string, place: string): string | undefined {
  const base = isAddress(map) ? map : undefined;
  if (!URL.canParse(place, base)) return undefined;
  const { href, protocol } = new URL(place, base);
  if (!/^https?:$/.test(protocol)) throw new AuditError("sitemapProtocol", { path: map, value: place });
  return isAddress(place) ? place : href;
}

async function textOf(map: string, cwd: string): Promise<string> {
  if (!isAddress(map)) return withFileErrors(map, () => readFileSync(resolve(cwd, map), "utf8"));
  const answer = await fetch(map).catch((error: unknown) => error);
  if (answer instanceof Response && answer.ok) return answer.text();
  const cause =
    answer instanceof Response ? String(answer.status) : String((answer as Error).cause ?? answer);
  throw new AuditError("sitemapFails", { path: map, cause });
}

interface SiteMap {
  /** Whether its places are other maps. */
  readonly isIndex: boolean;
  readonly places: readonly string[];
}

/** Reads a map: `urlset > url > loc`, or `sitemapindex > sitemap > loc`. An image's `image:loc` is not a page's. */
function readMap(xml: string, path: string): SiteMap {
  const open: string[] = [];
  const places: string[] = [];
  let root = "";
  let words: string | undefined;
  const isPlace = () => open.length === 3 && PLACES.has(open.join(" "));
  const add = (text: string) => {
    if (words !== undefined) words += text;
  };
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => {
    throw new AuditError("sitemapFails", { path, cause: message.replace(/\.$/, "") });
  });
  parser.on("opentag", ({ name }) => {
    root ||= name;
    // `sm:loc` in `sm:urlset`
    const prefix = root.slice(0, root.indexOf(":") + 1);
    open.push(name.startsWith(prefix) ? name.slice(prefix.length) : "");
    if (isPlace()) words = "";
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    if (words !== undefined && isPlace()) {
      places.push(words.trim());
      words = undefined;
    }
    open.pop();
  });
  // some sites write blank lines before it
  parser.write(xml.trimStart()).close();
  return { isIndex: /(?:^|:)sitemapindex$/.test(root), places };
}

const PLACES: ReadonlySet<string> = new Set(["urlset url loc", "sitemapindex sitemap loc"]);

/** Whether a path, from the site's root on, is audited. */
export function pathFilter({ include, exclude }: PathOptions): (path: string) => boolean {
  const wanted = include.length > 0 ? [...include] : "/**";
  return picomatch(wanted, { dot: true, ignore: [...exclude] });
}

/** An address on the server that `--replace` puts in the place of another. */
export function elsewhere(address: string, replacements: readonly string[]): string {
  return replacements.reduce((result, replacement) => {
    const middle = replacement.indexOf("=");
    if (middle < 1) throw new AuditError("wrongReplacement", { value: replacement });
    return result.replace(replacement.slice(0, middle), replacement.slice(middle + 1));
  }, address);
}

/** Pages of one template have addresses of one form: the folder that they are in, and how deep. */
function sampled(addresses: readonly string[], most: number): string[] {
  const isAmongFirst = limitPerKey(most);
  return addresses.filter((address) => {
    const steps = new URL(address).pathname.split("/").filter(Boolean);
    return isAmongFirst(`${steps.slice(0, -1).join("/")} ${steps.length}`);
  });
}
