import { readFileSync, realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Journey, JourneyStep } from "@dsfr-blocks/base/journey";
import type { Issue } from "@dsfr-blocks/base/issue";
import { isInside } from "@dsfr-blocks/base/node/inside";
import { withFileErrors } from "@dsfr-blocks/base/node/userError";
import { folderAt } from "@dsfr-blocks/base/node/textFile";
import type { Hosts } from "./browser/servers";
import type { PageSource } from "./sourcePlaces";

/** What is to be audited, each page once. */
export interface AuditTargets {
  readonly markdown: readonly MarkdownPage[];
  readonly html: readonly HtmlFile[];
  /** Folders of built Storybooks. */
  readonly storybooks: readonly string[];
  readonly addresses: readonly string[];
  readonly journeys: readonly Journey[];
}

/** A Markdown file that was read. */
export interface MarkdownPage extends PageSource {
  /** The page as an HTML document; made only as the browser asks for it. */
  html(): string;
}

export interface HtmlFile {
  readonly file: string;
  /** The folder that its addresses in `/` most likely start from, as named. */
  readonly root: string;
}

/** A page whose content cannot be read: there is nothing to open. */
export interface UnreadableFile {
  readonly file: string;
  readonly issues: readonly Issue[];
}

/** One page to audit. */
export interface Subject {
  /** What the person knows it by: a path, an address, a story's title. */
  readonly name: string;
  /** A story shows a component alone: what only a whole page has is not asked of it. */
  readonly kind: "page" | "story";
  /** Where the browser finds it. */
  readonly url: string;
  /** The file that it comes from, where it is one. */
  readonly file?: string;
  /** Where its texts come from, when it is made of a Markdown file. */
  readonly source?: PageSource;
  /** What is done on it once it is open, before it is audited. */
  readonly steps?: readonly JourneyStep[];
}

/** Every page of the targets, each where the browser finds it. */
export async function subjectsOf(
  { markdown, html, storybooks, addresses, journeys }: AuditTargets,
  publicFolder: string | undefined,
  hosts: Hosts,
  cwd: string,
): Promise<Subject[]> {
  return [
    ...(await markdownSubjects(markdown, hosts)),
    ...(await htmlSubjects(html, publicFolder, hosts, cwd)),
    ...(await storySubjects(storybooks, hosts, cwd)),
    ...addresses.map((address) => ({ name: address, kind: "page" as const, url: address })),
    ...journeySubjects(journeys),
  ];
}

async function markdownSubjects(pages: readonly MarkdownPage[], hosts: Hosts): Promise<Subject[]> {
  if (pages.length === 0) return [];
  const origin = await hosts.of((path) => {
    const page = pages[Number(/^\/(\d+)$/.exec(path)?.[1] ?? Number.NaN)];
    return page && { type: "text/html; charset=utf-8", body: page.html() };
  });
  return pages.map((source, index): Subject => {
    const { file } = source;
    return { name: file, kind: "page", url: `${origin}/${index}`, file, source };
  });
}

/** HTML files as their site would show them: from a server, so that `/style.css` is found. */
async function htmlSubjects(
  files: readonly HtmlFile[],
  publicFolder: string | undefined,
  hosts: Hosts,
  cwd: string,
): Promise<Subject[]> {
  const site = publicFolder === undefined ? undefined : realpathSync(folderAt(publicFolder, cwd));
  return Promise.all(
    files.map(async ({ file, root }) => {
      const path = realpathSync(resolve(cwd, file));
      const folder = site !== undefined && isInside(site, path) ? site : realpathSync(resolve(cwd, root));
      const address = relative(folder, path)
        .split(sep)
        .map(encodeURIComponent)
        .join("/")
        .replace(/(^|\/)index\.html$/, "$1");
      return { name: file, kind: "page", url: `${await hosts.ofFolder(folder)}/${address}`, file };
    }),
  );
}

/** Of the `index.json` of a built Storybook, version 7 and later. */
type StoryEntry = Readonly<Record<"id" | "title" | "name" | "type", string>>;

/**
 * Every story of built Storybooks, each in its frame. The globals keep the accessibility addon from running
 * axe there itself: two runs of axe on one page at a time throw.
 */
async function storySubjects(folders: readonly string[], hosts: Hosts, cwd: string): Promise<Subject[]> {
  const all = await Promise.all(
    folders.map(async (folder) => {
      const root = realpathSync(resolve(cwd, folder));
      const origin = await hosts.ofFolder(root);
      return storiesIn(join(root, "index.json")).map(({ id, title, name }): Subject => {
        const query = `id=${encodeURIComponent(id)}&viewMode=story&globals=a11y.manual:!true`;
        return { name: `${title}/${name}`, kind: "story", url: `${origin}/iframe.html?${query}` };
      });
    }),
  );
  return all.flat();
}

function storiesIn(index: string): StoryEntry[] {
  const text = withFileErrors(index, () => readFileSync(index, "utf8"));
  const { entries = {} } = JSON.parse(text) as { entries?: Record<string, StoryEntry> };
  return Object.values(entries).filter(({ type }) => type === "story");
}

/** Every named state of journeys as a page to audit: each is reached from the journey's own start. */
export function journeySubjects(journeys: readonly Journey[]): Subject[] {
  return journeys.flatMap(({ name, steps }) =>
    steps.flatMap((step, index): Subject[] => {
      if (!("audit" in step)) return [];
      const before = steps.slice(0, index).filter((each) => !("audit" in each));
      const [first, ...others] = before;
      const url = first && "go" in first ? first.go : "about:blank";
      return [{ name: `${name} / ${step.audit}`, kind: "page", url, steps: others }];
    }),
  );
}
