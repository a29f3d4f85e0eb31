import { languageOfMachine } from "@dsfr-blocks/base/node/language";
import type { Language } from "@dsfr-blocks/base/message";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CheckOptions, type CompiledAs, DEFAULTS } from "dsfr-blocks/internal";
import {
  type AnyPage,
  type Collection,
  type CompiledPage,
  frenchLabels,
  type PageOptions,
} from "dsfr-blocks";
import type { TypographyOptions } from "@dsfr-blocks/base/typography";
import { checkFile } from "./checkFile";
import { findCause, type Issue, formatHeadline, isError } from "@dsfr-blocks/base/issue";
import {
  collectUnreadable,
  exceptMissing,
  skipUnreadable,
  type Unread,
} from "@dsfr-blocks/base/node/userError";
import { anything, type Validator, type Validators, objectOf } from "@dsfr-blocks/base/node/validators";
import { checkOptions, inSentences, LANGUAGE } from "./options";
import { type CollectionPlace, readCollections, withEntries, withPeople } from "./collections";
import { onlyPage, pageNamed, pageOf, rulesIn, type SiteFiles } from "./siteFiles";
import { checkRules, NO_SETTINGS, readSettings, RULES } from "./settings";
import { folderAt, readTextFile } from "@dsfr-blocks/base/node/textFile";
import { weigh } from "@dsfr-blocks/base/node/inside";
import { imageSizeIn } from "@dsfr-blocks/base/node/imageSize";
import { findImage } from "./images";

/**
 * How a page's file is checked, and how it is compiled. Paths are taken from the site's folder. What is not said
 * here is what the site's `dsfr-blocks.config.ts` says, unless `pages` are: then that file is not looked for.
 */
export interface FileOptions
  extends
    Omit<PageOptions, "components" | "now" | "people">,
    Pick<CheckOptions, "domains" | "rules" | "today"> {
  /** The language of what is said; by default the machine's, of its `LANG`, and French where that is no English. */
  readonly language?: Language | undefined;
  /** The page that the file is, or the pages that its `layout` picks from. */
  readonly pages?: AnyPage | readonly AnyPage[] | undefined;
  /** The collection of people: its folder of Markdown files, or itself. */
  readonly people?: string | Collection | undefined;
  /** The site's root, where documents to download are weighed and images measured; by default `public`, where there is one. */
  readonly public?: string | undefined;
}

export interface CompiledFile {
  /** Undefined as soon as one issue is an error. */
  readonly page: CompiledPage | undefined;
  /** Whether the file is a page of the site, by its `layout` or its place, or means to be one: its layout is nearly that of one. */
  readonly isPage: boolean;
  /** What is wrong with the people's files, then what can be better in the page, in reading order. */
  readonly issues: readonly Issue[];
  /** The text of each file that was read, by its name. */
  readonly sources: ReadonlyMap<string, string>;
  /** The files of the images that were measured, by their whole paths. */
  readonly images: readonly string[];
}

/** Options that say which pages there are, and which one a file is. */
export interface CompileFileOptions extends Omit<FileOptions, "pages" | "rules">, SiteFiles {
  /** The files of the site's collections. */
  readonly collections: readonly CollectionPlace[];
}

export interface SiteOptions {
  readonly options: CompileFileOptions;
  /** The files of the settings that they come from. */
  readonly files: readonly string[];
  /** Classes of the DSFR that the site uses beside the blocks. */
  readonly keep: readonly string[];
}

const { components: _where, ...prose } = DEFAULTS;
const TYPOGRAPHY: Validators<TypographyOptions> = { apostrophes: anything };

/** What a page's file needs, for every host. */
export const FILE_OPTIONS = {
  ...unchecked(prose),
  breadcrumb: anything,
  entries: anything,
  domains: anything,
  labels: objectOf(unchecked(frenchLabels), 'labels: { untitled: "Sans titre" }'),
  language: LANGUAGE,
  pages: anything,
  people: anything,
  public: anything,
  rules: RULES,
  today: anything,
  typography: objectOf(TYPOGRAPHY, anything),
} satisfies Validators<FileOptions>;

/** The same keys, whose values only a type checker checks. */
function unchecked<Options extends object>(options: Options): Record<keyof Options, Validator> {
  return Object.fromEntries(Object.keys(options).map((name) => [name, anything])) as Record<
    keyof Options,
    Validator
  >;
}

/** The options of a site's files, with what its settings say where they say nothing. `owner` is the function that takes them. */
export function withSettings(given: FileOptions, folder: string, owner: string): SiteOptions {
  return inSentences(given.language, () => {
    const { pages, places, collections, origin, domains, rules, levels, keep, files } = given.pages
      ? { ...NO_SETTINGS, pages: [given.pages].flat() }
      : readSettings(folder);
    checkRules(given.rules ?? {}, pages, owner);
    const options = {
      ...given,
      pages,
      places,
      levels,
      collections: withPeople(collections, typeof given.people === "string" ? given.people : undefined),
      people: typeof given.people === "string" ? undefined : given.people,
      public: given.public ?? folderIfThere(join(folder, "public")),
      origin: given.origin ?? origin,
      domains: given.domains ?? domains,
      rules: { ...rules, ...given.rules },
    };
    return { options, files, keep };
  });
}

/** A folder that a site may have, such as that of what it serves as it is. */
export function folderIfThere(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : undefined;
}

/**
 * Reads, checks and compiles a page's file, which is named from `folder`. Throws an `Error` of one
 * sentence for a file or folder that is not there; what is wrong in what an author wrote is an issue. With `pageOf` for `which`, a
 * file that does not say which page it is, and whose place does not say it, may be another tool's.
 */
export function compileFile(
  file: string,
  options: CompileFileOptions,
  folder: string,
  which = pageNamed,
): CompiledFile {
  return inSentences(options.language, () => compile(file, options, folder, which));
}

function compile(
  file: string,
  options: CompileFileOptions,
  folder: string,
  which: typeof pageOf,
): CompiledFile {
  const {
    pages,
    places,
    rules,
    levels,
    domains,
    language = languageOfMachine(),
    today,
    public: root,
    people,
    entries: given = {},
    collections,
    ...setting
  } = options;
  const site = { pages, places, rules, levels };
  const where = { cwd: folder, language };
  const unread: Unread = new Map();
  const text = skipUnreadable(
    () => readTextFile(file, where),
    exceptMissing(collectUnreadable(unread, where)),
  );
  if (!text)
    return { page: undefined, isPage: true, issues: [...unread.values()], sources: new Map(), images: [] };
  const page = which(text, site);
  const read = readCollections(page ? collections : [], pages, where);
  const entries = withEntries(read.entries, { ...given, ...(people && { people: people as Collection }) });
  const publicFolder = root === undefined ? undefined : folderAt(root, folder);
  const folders = { folder, from: dirname(file), publicFolder };
  const images = new Set<string>();
  const sizes = {
    sizeOf: (url: string) => weigh(url, publicFolder),
    imageSizeOf: (url: string) => {
      const found = findImage(url, folders);
      if ("problem" in found) return undefined;
      images.add(found.path);
      return imageSizeIn(found.path);
    },
  };
  const { compiled, issues } = checkFile(text, page, site, {
    domains,
    language,
    cwd: folder,
    entries,
    today,
    compiling: { ...sizes, ...setting },
  });
  const sources = new Map([[file, text.source]]);
  // a site may hold other Markdown files: in one that is not a page of the site there is nothing to check
  if (!page) {
    const isSlip = issues.some((each) => each.rule === "near-layout" && isError(each));
    const isPage = isSlip && rulesIn(file, site)["near-layout"] !== "off";
    return { page: undefined, isPage, issues, sources, images: [] };
  }
  return {
    page: compiled,
    isPage: true,
    issues: [...read.issues, ...issues],
    sources: new Map([...read.sources, ...sources]),
    images: [...images],
  };
}

/** Why a file gave no page: its errors; or, of a site that makes no error of a layout's slip, that. */
export function faultsIn(issues: readonly Issue[]): readonly Issue[] {
  const errors = issues.filter(isError);
  return errors.length > 0 ? errors : issues;
}

/** How the page of a file is checked and compiled. */
export interface LoadPageOptions extends FileOptions {
  /** The folder that paths are taken from; by default the one that the program runs in. */
  readonly folder?: string | undefined;
  /** Takes `page.md:5:13  sentence  [rule]` for each warning; without it, warnings are dropped. */
  readonly onWarning?: ((line: string) => void) | undefined;
}

const LOAD_OPTIONS = {
  ...FILE_OPTIONS,
  folder: anything,
  onWarning: anything,
} satisfies Validators<LoadPageOptions>;

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
  checkOptions("loadPage", options, LOAD_OPTIONS);
  const { folder = process.cwd(), onWarning, ...given } = options;
  const { options: site } = withSettings(given, folder, "loadPage");
  // one page that is given is what the file is, whatever its layout
  const one = given.pages && !Array.isArray(given.pages) ? onlyPage(given.pages as AnyPage) : {};
  const { page, issues } = compileFile(file, { ...site, ...one }, folder);
  for (const each of issues) if (each.severity === "warning") onWarning?.(formatHeadline(each));
  if (page) return page;
  throw new Error(faultsIn(issues).map(formatHeadline).join("\n"), findCause(issues));
}
