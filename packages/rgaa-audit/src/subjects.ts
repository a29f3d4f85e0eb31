import { readFileSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Journey, JourneyStep } from "@dsfr-blocks/base/journey";
import type { Issue } from "@dsfr-blocks/base/issue";
import { isInside } from "@dsfr-blocks/base/node/inside";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import { hideCredentials } from "./page/hideCredentials";
import { resolveFolder } from "@dsfr-blocks/base/node/textFile";
import { findServedFile, type PageServers } from "./browser/servers";
import type { PageSource } from "./sourceLocations";

/** Pages to audit, without duplicates. */
export interface AuditTargets {
  readonly markdown: readonly MarkdownPage[];
  readonly html: readonly HtmlFile[];
  /** Folders of built Storybooks. */
  readonly storybooks: readonly string[];
  readonly urls: readonly string[];
  readonly journeys: readonly Journey[];
}

/** Page that is built from a Markdown file. */
export interface MarkdownPage extends PageSource {
  /** Renders the page as an HTML document. Called only when the browser requests the page. */
  renderHtml(): string;
}

/** HTML file to audit. */
export interface HtmlFile {
  readonly file: string;
  /** Probable root folder of the file's site. URLs that begin with `/` are relative to this folder. */
  readonly root: string;
  /** Whether the user named the folder `root`, so that all pages of the site should be audited. */
  readonly isInNamedFolder: boolean;
}

/** Page file whose content cannot be read, so there is no page to open. */
export interface UnreadableFile {
  readonly file: string;
  readonly issues: readonly Issue[];
}

/** Page or story to audit. */
export interface Subject {
  /** Name for the user: a path, a URL or the title of a story. */
  readonly name: string;
  /** `story`: a story of a built Storybook, which shows a single component. Rules about whole pages do not run on a story. */
  readonly kind: "page" | "story";
  /** URL that the browser opens. */
  readonly url: string;
  /** Path of the page's file. Undefined if the page is not a file. */
  readonly file?: string;
  /** Root folder of the site of an HTML file. */
  readonly root?: string;
  /** Returns whether the site has no file for a path. Undefined unless the whole folder of the site is audited. */
  readonly lacksFile?: (path: string) => boolean;
  /** Markdown file that the page is built from. */
  readonly source?: PageSource;
  /** Steps to perform on the open page before its audit. */
  readonly steps?: readonly JourneyStep[];
}

/** Place of the HTML files of a site on its server. */
export interface ServedSite {
  /** Root folder of the site. URLs in HTML files that begin with `/` are relative to this folder. */
  readonly publicFolder: string | undefined;
  /** Path under which the site is published, with a slash at both ends. */
  readonly base: string;
}

/** Creates the pages and stories to audit from the targets. Serves the files of the targets to the browser. */
export async function createSubjects(
  { markdown, html, storybooks, urls: addresses, journeys }: AuditTargets,
  site: ServedSite,
  servers: PageServers,
  cwd: string,
): Promise<Subject[]> {
  return [
    ...(await createMarkdownSubjects(markdown, servers)),
    ...(await createHtmlSubjects(html, site, servers, cwd)),
    ...(await createStorySubjects(storybooks, servers, cwd)),
    ...addresses.map((url) => ({ name: hideCredentials(url), kind: "page" as const, url })),
    ...createJourneySubjects(journeys),
  ];
}

async function createMarkdownSubjects(
  pages: readonly MarkdownPage[],
  servers: PageServers,
): Promise<Subject[]> {
  if (pages.length === 0) return [];
  const origin = await servers.serve((path) => {
    const page = pages[Number(/^\/(\d+)$/.exec(path)?.[1] ?? Number.NaN)];
    return page && { type: "text/html; charset=utf-8", body: page.renderHtml() };
  });
  return pages.map((source, index): Subject => {
    const { file } = source;
    return { name: file, kind: "page", url: `${origin}/${index}`, file, source };
  });
}

/**
 * Creates the subjects of HTML files. Serves each file from the root folder of its site, so that the browser finds
 * `/style.css`.
 */
async function createHtmlSubjects(
  files: readonly HtmlFile[],
  { publicFolder, base }: ServedSite,
  servers: PageServers,
  cwd: string,
): Promise<Subject[]> {
  const siteFolder = publicFolder === undefined ? undefined : realpathSync(resolveFolder(publicFolder, cwd));
  return Promise.all(
    files.map(async ({ file, root, isInNamedFolder }) => {
      const path = realpathSync(resolve(cwd, file));
      const folder =
        siteFolder !== undefined && isInside(siteFolder, path)
          ? siteFolder
          : realpathSync(resolve(cwd, root));
      const urlPath = relative(folder, path)
        .split(sep)
        .map(encodeURIComponent)
        .join("/")
        .replace(/(^|\/)index\.html$/, "$1");
      const url = `${await servers.serveFolder(folder, base)}/${urlPath}`;
      const lacksFile = (path: string) =>
        path.startsWith(base) && findServedFile(folder, base, path) === undefined;
      return {
        ...{ name: getFileName(file, `/${urlPath}`, cwd), kind: "page", url, file, root: folder },
        ...(isInNamedFolder && { lacksFile }),
      };
    }),
  );
}

/**
 * Returns the name of a page that is an HTML file. The name is never an absolute path of this machine, because reports are read
 * on other machines. A relative path is returned unchanged. An absolute path becomes relative to the current folder or, for a
 * file outside this folder, the path of the page on its site.
 */
function getFileName(file: string, urlPath: string, cwd: string): string {
  if (!isAbsolute(file)) return file;
  return isInside(cwd, file) ? relative(cwd, file).split(sep).join("/") : urlPath;
}

/** Entry in the `index.json` of a built Storybook, version 7 and later. */
type StoryEntry = Readonly<Record<"id" | "title" | "name" | "type", string>>;

/**
 * Creates the subjects of all stories of built Storybooks. Each URL sets a Storybook global that prevents the accessibility
 * addon from running axe: two simultaneous runs of axe on a page throw an error.
 */
async function createStorySubjects(
  folders: readonly string[],
  servers: PageServers,
  cwd: string,
): Promise<Subject[]> {
  const all = await Promise.all(
    folders.map(async (folder) => {
      const root = realpathSync(resolve(cwd, folder));
      const origin = await servers.serveFolder(root);
      return readStories(join(root, "index.json")).map(({ id, title, name }): Subject => {
        const query = `id=${encodeURIComponent(id)}&viewMode=story&globals=a11y.manual:!true`;
        return { name: `${title}/${name}`, kind: "story", url: `${origin}/iframe.html?${query}` };
      });
    }),
  );
  return all.flat();
}

function readStories(index: string): StoryEntry[] {
  const text = withFileErrors(index, () => readFileSync(index, "utf8"));
  const { entries = {} } = JSON.parse(text) as { entries?: Record<string, StoryEntry> };
  return Object.values(entries).filter(({ type }) => type === "story");
}

/** Creates a subject for each `audit` step of journeys. Each subject performs its journey again from the beginning. */
export function createJourneySubjects(journeys: readonly Journey[]): Subject[] {
  return journeys.flatMap(({ name, steps }) =>
    steps.flatMap((step, index): Subject[] => {
      if (!("audit" in step)) return [];
      const previousSteps = steps.slice(0, index).filter((each) => !("audit" in each));
      const [first, ...otherSteps] = previousSteps;
      const url = first && "go" in first ? first.go : "about:blank";
      return [{ name: `${name} / ${step.audit}`, kind: "page", url, steps: otherSteps }];
    }),
  );
}
