import { detectLanguage } from "@dsfr-blocks/base/node/language";
import type { Language } from "@dsfr-blocks/base/message";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type CheckOptions,
  type CompiledPageOf,
  DEFAULT_PROSE_OPTIONS,
  type TextSettings,
} from "dsfr-blocks/internal";
import { type AnyPage, type Collection, type CompiledPage, type PageOptions } from "dsfr-blocks";
import { checkFile } from "./checkFile";
import { findCause, type Issue, formatHeadline, isError } from "@dsfr-blocks/base/issue";
import {
  collectUnreadable,
  rethrowMissing,
  skipUnreadable,
  type UnreadableFiles,
} from "@dsfr-blocks/base/node/userError";
import { anyValue, type Validator, type Validators } from "@dsfr-blocks/base/node/validators";
import { checkOptions, withUserMessages, LANGUAGE } from "./options";
import { type CollectionFiles, readCollections, mergeEntries, withPeople } from "./collections";
import {
  createSinglePageSettings,
  findPageOrOnly,
  findPage,
  getRuleLevels,
  type SiteFiles,
} from "./siteFiles";
import {
  validateLabels,
  validateRules,
  DEFAULT_SETTINGS,
  readSettings,
  RULES,
  splitTextSettings,
  TEXT_SETTINGS,
} from "./settings";
import { resolveFolder, readTextFile } from "@dsfr-blocks/base/node/textFile";
import type { Dependencies } from "@dsfr-blocks/base/node/dependencies";
import { getFileSize } from "@dsfr-blocks/base/node/inside";
import { findImageSize } from "./images";
import { readSiteCode } from "./siteCode";

/**
 * Options of the checks and the compilation of page files. Paths are relative to the site's folder. Missing options are
 * read from the site's `dsfr-blocks.config.ts`. If `pages` is set, that file is ignored.
 */
export interface FileOptions
  extends
    Omit<PageOptions, "components" | "now" | "people" | keyof TextSettings>,
    TextSettings,
    Pick<CheckOptions, "domains" | "rules" | "today"> {
  /** Language of the messages. By default, English if the machine's `LANG` is English, otherwise French. */
  readonly language?: Language | undefined;
  /** The page type of the file, or several page types, from which the `layout` of the file selects one. */
  readonly pages?: AnyPage | readonly AnyPage[] | undefined;
  /** The collection of people: the folder of their Markdown files, or a `Collection`. */
  readonly people?: string | Collection | undefined;
  /** Root folder of the site, used to measure downloads and images. By default `public`, if that folder exists. */
  readonly public?: string | undefined;
}

export interface CompiledFile {
  /** The compiled page. Undefined if an issue is an error. */
  readonly page: CompiledPage | undefined;
  /**
   * Whether the file has a page type, cannot be read, or is probably meant to be a page because its `layout` nearly equals the
   * `layout` of a page type.
   */
  readonly isPage: boolean;
  /** Issues of the collection entries, then issues of the page in reading order. */
  readonly issues: readonly Issue[];
  /** Text of each file that was read, by file name. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Options that also list the page types of the site and their files. */
export interface CompileFileOptions
  extends Omit<FileOptions, "pages" | "rules" | keyof TextSettings>, SiteFiles {
  /** The site's collections. */
  readonly collections: readonly CollectionFiles[];
  readonly dependencies?: Dependencies | undefined;
  /** Path under which the site is published, from the framework's own setting: `/eig/`. */
  readonly base?: string | undefined;
}

export interface SiteOptions {
  readonly options: CompileFileOptions;
  /** DSFR classes that the site uses in addition to the blocks' classes. */
  readonly keep: readonly string[];
}

const { components: _components, ...proseOptions } = DEFAULT_PROSE_OPTIONS;

/** Validators of the options that every integration accepts. */
export const FILE_OPTIONS = {
  ...createUncheckedValidators(proseOptions),
  breadcrumb: anyValue,
  entries: anyValue,
  domains: anyValue,
  ...TEXT_SETTINGS,
  language: LANGUAGE,
  pages: anyValue,
  people: anyValue,
  public: anyValue,
  rules: RULES,
  today: anyValue,
} satisfies Validators<FileOptions>;

/** Creates validators that accept any value of these keys. Only the type checker checks the values. */
function createUncheckedValidators<Options extends object>(
  options: Options,
): Record<keyof Options, Validator> {
  return Object.fromEntries(Object.keys(options).map((name) => [name, anyValue])) as Record<
    keyof Options,
    Validator
  >;
}

/**
 * Completes the options with the site's settings. `owner` is the name of the function that receives the options, for error
 * messages. Adds the files of the settings to `dependencies`, to which the compilation of pages later adds the files of the
 * pages.
 */
export function withSettings(
  fileOptions: FileOptions,
  folder: string,
  owner: string,
  dependencies?: Dependencies,
): SiteOptions {
  return withUserMessages(fileOptions.language, () => {
    const { pages, placements, collections, origin, domains, rules, levels, keep, texts } = fileOptions.pages
      ? { ...DEFAULT_SETTINGS, pages: [fileOptions.pages].flat() }
      : readSettings(folder, undefined, dependencies);
    const [ownTexts, otherOptions] = splitTextSettings(fileOptions);
    validateRules(fileOptions.rules ?? {}, pages, owner);
    validateLabels(ownTexts.labels, [], owner);
    const options: CompileFileOptions = {
      ...otherOptions,
      texts: { ...texts, ...ownTexts },
      pages,
      placements,
      levels,
      collections: withPeople(
        collections,
        typeof fileOptions.people === "string" ? fileOptions.people : undefined,
      ),
      people: typeof fileOptions.people === "string" ? undefined : fileOptions.people,
      public: fileOptions.public ?? findFolder(join(folder, "public")),
      origin: fileOptions.origin ?? origin,
      domains: fileOptions.domains ?? domains,
      rules: { ...rules, ...fileOptions.rules },
      dependencies,
    };
    return { options, keep };
  });
}

/** Returns the path of an optional folder, such as `public`, or undefined if that folder does not exist. */
export function findFolder(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : undefined;
}

/**
 * Reads, checks and compiles a page file. `file` is relative to `folder`. An error in an author's text is reported as an issue.
 * Pass `findPage` as `pageFinder` if some files may belong to another tool: a file that matches no page type by its `layout` or
 * its location is then not a page.
 *
 * @throws {Error} If the file or a folder does not exist. The message has one line.
 */
export function compileFile(
  file: string,
  options: CompileFileOptions,
  folder: string,
  pageFinder = findPageOrOnly,
): CompiledFile {
  return withUserMessages(options.language, () => compile(file, options, folder, pageFinder));
}

function compile(
  file: string,
  options: CompileFileOptions,
  folder: string,
  pageFinder: typeof findPage,
): CompiledFile {
  const {
    pages,
    placements,
    rules,
    levels,
    texts,
    domains,
    language = detectLanguage(),
    today,
    public: root,
    people,
    entries: optionEntries = {},
    collections,
    dependencies,
    ...pageOptions
  } = options;
  const site: SiteFiles = { pages, placements, rules, levels, texts };
  const context = { cwd: folder, language, dependencies };
  const unreadable: UnreadableFiles = new Map();
  const text = skipUnreadable(
    () => readTextFile(file, context),
    rethrowMissing(collectUnreadable(unreadable, context)),
  );
  if (!text)
    return {
      page: undefined,
      isPage: true,
      issues: [...unreadable.values()],
      sources: new Map(),
    };
  const page = pageFinder(text, site);
  const siteEntries = readCollections(page ? collections : [], pages, context);
  const entries = mergeEntries(siteEntries.entries, {
    ...optionEntries,
    ...(people && { people: people as Collection }),
  });
  const publicFolder = root === undefined ? undefined : resolveFolder(root, folder);
  const folders = { folder, baseFolder: dirname(file), publicFolder, dependencies };
  const sizes = {
    sizeOf: (url: string) => getFileSize(url, publicFolder, dependencies),
    imageSizeOf: (url: string) => findImageSize(url, folders),
  };
  const { compiled, issues } = checkFile(text, page, site, {
    domains,
    language,
    cwd: folder,
    dependencies,
    entries,
    today,
    getSiteCode: () => readSiteCode(folder),
    compileOptions: { ...sizes, ...pageOptions },
  });
  const sources = new Map([[file, text.source]]);
  // ignore the collection entries and the images of a file without a page type, which may be any Markdown file
  if (!page) {
    const isLayoutTypo = issues.some((each) => each.rule === "near-layout" && isError(each));
    const isPage = isLayoutTypo && getRuleLevels(file, site)["near-layout"] !== "off";
    return { page: undefined, isPage, issues, sources };
  }
  return {
    page: compiled,
    isPage: true,
    issues: [...siteEntries.issues, ...issues],
    sources: new Map([...siteEntries.sources, ...sources]),
  };
}

/**
 * Returns the issues that explain why a page could not be compiled: its errors or, if no issue is an error, all its issues.
 * A page that could not be compiled has no error if the site lowers the level of the layout rules.
 */
export function findBlockingIssues(issues: readonly Issue[]): readonly Issue[] {
  const errors = issues.filter(isError);
  return errors.length > 0 ? errors : issues;
}

/** Options of `loadPage`. */
export interface LoadPageOptions extends FileOptions {
  /** Folder that paths are relative to. By default, the working directory. */
  readonly folder?: string | undefined;
  /** Receives `page.md:5:13  message  [rule]` for each warning. By default, warnings are ignored. */
  readonly onWarning?: ((line: string) => void) | undefined;
  /**
   * Path under which the site is published, from the framework's own setting: `import.meta.env.BASE_URL`. By default, Next's
   * `basePath`, if Next builds this call.
   */
  readonly base?: string | undefined;
}

/** Next's `basePath`: Next replaces this expression in the code that it bundles, for its own router. */
const NEXT_BASE_PATH = (process.env as { readonly __NEXT_ROUTER_BASEPATH?: string }).__NEXT_ROUTER_BASEPATH;

const LOAD_OPTIONS = {
  ...FILE_OPTIONS,
  base: anyValue,
  folder: anyValue,
  onWarning: anyValue,
} satisfies Validators<LoadPageOptions>;

/**
 * Reads, checks and compiles a Markdown page file, for `Page` of `dsfr-blocks/compiled`. With `pages`, TypeScript knows the
 * page type of the result. Without `pages`, the site's `dsfr-blocks.config.ts` lists the page types.
 *
 * @throws {Error} If the page has an error. The message has a line `page.md:5:13  message  [rule]` for each error.
 */
export function loadPage<Page extends AnyPage>(
  file: string,
  options: LoadPageOptions & { readonly pages: Page | readonly Page[] },
): CompiledPageOf<Page>;
export function loadPage(file: string, options?: LoadPageOptions): CompiledPage;
export function loadPage(file: string, options: LoadPageOptions = {}): CompiledPage {
  checkOptions("loadPage", options, LOAD_OPTIONS);
  const { base = NEXT_BASE_PATH, folder = process.cwd(), onWarning, ...fileOptions } = options;
  const { options: site } = withSettings(fileOptions, folder, "loadPage");
  // a single page type, not in a list, applies to a file with any `layout`
  const singlePage =
    fileOptions.pages && !Array.isArray(fileOptions.pages)
      ? createSinglePageSettings(fileOptions.pages as AnyPage)
      : {};
  const { page, issues } = compileFile(file, { ...site, ...singlePage, base }, folder);
  for (const each of issues) if (each.severity === "warning") onWarning?.(formatHeadline(each));
  if (page) return page;
  throw new Error(findBlockingIssues(issues).map(formatHeadline).join("\n"), findCause(issues));
}
