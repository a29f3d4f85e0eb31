import { type CompiledAs, compilePage } from "../compiled/compile";
import type { CompiledPage } from "../compiled/tree";
import type { Language } from "../content/sentences";
import type { CheckOptions } from "../definition/check";
import type { AnyPage, PageOptions } from "../definition/definePage";
import type { People } from "../definition/people";
import { checkFile, makePage, pageOf } from "./checkFile";
import { causeIn, type FileIssue, headline, isError } from "./fileIssue";
import { readPeople } from "./readPeople";
import { sayOfFile } from "./sentences";
import { readSettings } from "./settings";
import { folderAt, readTextFile } from "./textFile";
import { UserError } from "./userError";
import { weigh } from "./inside";

/**
 * How a page's file is checked, and how it is compiled. Paths are taken from the site's folder. What is not said
 * here is what the site's `dsfr-blocks.config.ts` says, unless `pages` are: then that file is not looked for.
 */
export interface FileOptions
  extends
    Omit<PageOptions, "components" | "now" | "people">,
    Pick<CheckOptions, "hosts" | "language" | "rules" | "today"> {
  /** The page that the file is, or the pages that its `layout` picks from. */
  readonly pages?: AnyPage | readonly AnyPage[] | undefined;
  /** The directory that names are looked up in: its folder of Markdown files, or itself. */
  readonly people?: string | People | undefined;
  /** The site's root, such as `public`, where documents to download are weighed. */
  readonly public?: string | undefined;
}

export interface CompiledFile {
  /** Undefined as soon as one issue is an error. */
  readonly page: CompiledPage | undefined;
  /** Whether the file says to be a page of the site. */
  readonly isPage: boolean;
  /** What is wrong with the people's files, then what can be better in the page, in reading order. */
  readonly issues: readonly FileIssue[];
  /** The text of each file that was read, by its name. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface SiteOptions {
  readonly options: FileOptions & { readonly pages: readonly AnyPage[] };
  /** The files of the settings that they come from. */
  readonly files: readonly string[];
}

/** The options of a site's files, with what its settings say where they say nothing. */
export function withSettings(given: FileOptions, folder: string): SiteOptions {
  if (given.pages) return { options: { ...given, pages: [given.pages].flat() }, files: [] };
  const { pages, people, hosts, rules, files } = inSentences(given.language, () => readSettings(folder));
  const options = {
    ...given,
    pages,
    people: given.people ?? people,
    hosts: given.hosts ?? hosts,
    rules: { ...rules, ...given.rules },
  };
  return { options, files };
}

/**
 * Reads, checks and compiles a page's file, which is named from `folder`. Throws an `Error` of one
 * sentence for a file or folder that cannot be read; what is wrong in what an author wrote is an issue.
 */
export function compileFile(file: string, options: FileOptions, folder: string): CompiledFile {
  const site = options.pages ? options : withSettings(options, folder).options;
  return inSentences(options.language, () => compile(file, site, folder));
}

/** Runs what may end with a sentence for people, which becomes the error's message. */
function inSentences<T>(language: Language = "fr", work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { sentence, details } = error as UserError;
    throw new Error(sayOfFile(language, sentence, details), { cause: error });
  }
}

function compile(file: string, options: FileOptions, folder: string): CompiledFile {
  const { pages = [], hosts, language = "fr", rules, today, public: root, people, ...setting } = options;
  const where = { cwd: folder, language };
  const text = readTextFile(file, where);
  const isPage = pageOf(text.source, pages) !== undefined;
  const directory = typeof people === "string" && isPage ? readPeople(people, where) : undefined;
  const known = typeof people === "string" ? directory?.people : people;
  const checked = checkFile(text, pages, { hosts, language, people: known, rules, today });
  const sources = new Map([[file, text.source]]);
  // a site may hold other Markdown files: in one that is not a page of the site there is nothing to check
  if (!isPage) return { page: undefined, isPage, issues: checked.issues, sources };
  const publicFolder = root === undefined ? undefined : folderAt(root, folder);
  const sizeOf = (url: string) => weigh(url, publicFolder);
  const { made, issues } = makePage(checked, file, where, (page, content) =>
    compilePage(page, content, { sizeOf, ...setting, people: known }),
  );
  return {
    page: made,
    isPage,
    issues: [...(directory?.issues ?? []), ...issues],
    sources: new Map([...(directory?.sources ?? []), ...sources]),
  };
}

export interface LoadPageOptions extends FileOptions {
  /** The folder that paths are taken from; by default the one that the program runs in. */
  readonly folder?: string | undefined;
  /** Takes `page.md:5:13  sentence  [rule]` for each warning; without it, warnings are dropped. */
  readonly onWarning?: ((line: string) => void) | undefined;
}

/**
 * Reads, checks and compiles a page's Markdown file, for `Page` of `dsfr-blocks/compiled`. With `pages`, the result
 * has the type of that page; without them, the site's `dsfr-blocks.config.ts` says which there are. Throws an
 * `Error` that holds a line `page.md:5:13  sentence  [rule]` for each error.
 */
export function loadPage<Page extends AnyPage>(
  file: string,
  options: LoadPageOptions & { readonly pages: Page | readonly Page[] },
): CompiledAs<Page>;
export function loadPage(file: string, options?: LoadPageOptions): CompiledPage;
export function loadPage(file: string, options: LoadPageOptions = {}): CompiledPage {
  const { folder = process.cwd(), onWarning, ...setting } = options;
  const { page, issues } = compileFile(file, setting, folder);
  for (const each of issues) if (each.severity === "warning") onWarning?.(headline(each));
  if (page) return page;
  const errors = issues.filter(isError);
  throw new Error(errors.map(headline).join("\n"), causeIn(errors));
}
