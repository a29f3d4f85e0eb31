import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { decodeId } from "@dsfr-blocks/content/rules/dead-anchor";
import { SOURCE_FILE } from "@dsfr-blocks/content/rules/relative-link";
import { resolveFromRoot, type ResolveUrl } from "../rich-text/url";

/** File of a page: its path, and the URL of the page on the site, if the file contains this URL. */
export interface PageFile {
  readonly file: string;
  readonly url?: string | undefined;
}

/** Returns the page file at a path. Returns undefined if no file has this path. */
export type FindPageFile = (path: string) => PageFile | undefined;

/** Relative link to the file of a page. */
export interface PageLink {
  /** URL of the page with the query and the anchor of the link. Undefined if the file does not contain the URL of its page. */
  readonly url: string | undefined;
}

/** Returns the page to which a relative link of one page leads. Returns undefined if the link leads to no file of a page. */
export type FindPageLink = (target: string) => PageLink | undefined;

/**
 * Returns a function that finds the page to which a relative link of `page` leads, by the path of its file. The path of a
 * `.md` file starts from the folder of the page's file. A path without this extension, such as `../autre/`, is a URL, which
 * starts from the URL of the page; if the page's URL is unknown, the file is looked up in the one or two places that the path
 * of the page's file allows.
 */
export function createPageLinkFinder(page: PageFile, findFile: FindPageFile): FindPageLink {
  const stem = page.file.replace(PAGE_FILE, "");
  const folder = joinPath(stem, "..");
  return (target) => {
    if (!RELATIVE.test(target)) return undefined;
    const [, path = "", suffix = ""] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
    const found = findTarget(decodeId(path));
    return found && { url: found.url === undefined ? undefined : found.url.trim() + suffix };
  };

  function findTarget(path: string): PageFile | undefined {
    if (SOURCE_FILE.test(path)) return findFile(joinPath(folder, path));
    const isKnown = page.url !== undefined;
    if (isKnown && path.startsWith(".")) return undefined;
    const folders = INDEX.test(stem) ? [folder] : [stem, folder];
    const found = folders.flatMap((base) => findPageAt(joinPath(base, path), findFile) ?? []);
    return isKnown || found.length === 1 ? found[0] : undefined;
  }
}

/**
 * Whether a relative link leads to a page of the site. A URL such as `../autre/` may lead to a page whose URL is unknown: it
 * stays as it is.
 */
export function leadsToPage(target: string, findLink: FindPageLink): boolean {
  const link = findLink(target);
  return (
    link !== undefined && (link.url !== undefined || (target.startsWith(".") && !SOURCE_FILE.test(target)))
  );
}

/**
 * Returns a `resolveUrl` that first replaces a relative link to the file of a page with the URL of this page: `./autre.md#fin`
 * becomes `/autre/#fin`.
 */
export function resolvePageLinks(
  findLink: FindPageLink,
  resolveUrl: ResolveUrl = resolveFromRoot,
): ResolveUrl {
  return (url, kind) => resolveUrl((kind === "link" ? findLink(url)?.url : undefined) ?? url, kind);
}

/** Matches a URL that starts from the folder of a file or from a page: neither from the root of the site nor from a scheme. */
const RELATIVE = /^(?![a-z][a-z\d+.-]*:|[/?#])./i;

/** Matches the path of a file that is the page of its folder. */
const INDEX = /(?:^|\/)(?:index|readme)$/i;

/** Names of the file of a page, after the path of the page. */
const FILE_ENDS = [".md", "/README.md", "/index.md", ".yml", ".yaml"];

function findPageAt(path: string, findFile: FindPageFile): PageFile | undefined {
  const name = path.replace(/\.html$/i, "");
  for (const end of FILE_ENDS) {
    const found = findFile(name === "" ? end.slice(1) : name + end);
    if (found) return found;
  }
  return undefined;
}

/** Joins two paths, and removes `.` and `..` where possible. */
function joinPath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split("/")) {
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return (folder.startsWith("/") ? "/" : "") + steps.join("/");
}
