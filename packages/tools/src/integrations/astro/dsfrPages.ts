import { detectLanguage } from "@dsfr-blocks/base/node/language";
import { normalize, posix, resolve } from "node:path";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { fileURLToPath } from "node:url";
import {
  compileFile,
  FILE_OPTIONS,
  type FileOptions,
  findFolder,
  withSettings,
} from "../../site/compileFile";
import { type Issue, formatHeadline, isError } from "@dsfr-blocks/base/issue";
import {
  collectUnreadable,
  isUserError,
  rethrowMissing,
  skipUnreadable,
  type UnreadableFiles,
} from "@dsfr-blocks/base/node/userError";
import { listFiles } from "@dsfr-blocks/base/node/namedFiles";
import { findPage } from "../../site/siteFiles";
import { checkOptions, withUserMessages } from "../../site/options";
import { readAll, readCollections, mergeEntries } from "../../site/collections";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { unlistedLayout } from "../../site/rules/unlisted-layout";
import { type BuildIssue, combineErrors } from "../common/buildIssues";
import { collectChanges, createDependencySet, createWatch, type DependencySet } from "../common/changes";

/** Options of the checks and the compilation of pages. Paths are relative to Astro's `root`. */
export type DsfrPagesOptions = FileOptions;

/** A loader of Astro's content collections, for `defineCollection`. */
export interface DsfrPagesLoader {
  readonly name: string;
  load(context: LoaderContext): Promise<void>;
}

/** The properties of Astro's loader context that this loader uses. */
interface LoaderContext {
  readonly config: {
    readonly root: URL;
    readonly publicDir?: URL | undefined;
    readonly base?: string | undefined;
  };
  readonly store: {
    set(entry: { id: string; data: Record<string, unknown>; filePath: string }): unknown;
    delete(id: string): void;
    keys(): Iterable<string>;
  };
  readonly logger: { warn(line: string): void; error(line: string): void };
  /** Watcher of files, present in development only. */
  readonly watcher?: {
    add(path: string): unknown;
    on(event: "add" | "change" | "unlink", listener: (path: string) => unknown): unknown;
  };
}

/** An error in the format of Astro's own errors. Astro shows such an error at its position in the file. */
type AstroError = Error & BuildIssue & { readonly type: "AstroError"; readonly title: string };

/**
 * Returns a loader of the pages under a folder, for Astro's `defineCollection`. Each entry is a page file, checked and
 * compiled, for `Page` of `dsfr-blocks/compiled`. The id of an entry is its path: `devenir-eig` for `content/devenir-eig.md`.
 * An error in a page stops the build, and is reported at its line. In development, the error is shown over the page, and the
 * last valid version of the page remains. Each saved change is shown at once.
 */
export function dsfrPages(folder = "content", options: DsfrPagesOptions = {}): DsfrPagesLoader {
  checkOptions("dsfrPages", options, FILE_OPTIONS);
  return {
    name: "dsfr-blocks",
    load: (context) => Promise.resolve().then(() => load(folder, options, context)),
  };
}

function load(folder: string, options: DsfrPagesOptions, context: LoaderContext): void {
  const { logger, watcher } = context;
  const { root: site, publicDir } = context.config;
  const root = fileURLToPath(site);
  const publicFolder = publicDir && findFolder(fileURLToPath(publicDir));
  const collection = createCollection(folder, { public: publicFolder, ...options }, root, context);
  const error = collection.sync();
  if (!watcher) {
    if (error) throw error;
    return;
  }
  // do not throw in development, because the server would not start
  if (error) logger.error(`${error.message}\n${error.frame}`);
  const onChange = collectChanges((paths) => {
    if (!paths.some(collection.includes)) return;
    const error = collection.sync(paths);
    if (error) throw error;
  });
  for (const event of ["add", "change", "unlink"] as const)
    // leave a rejection of `onChange` unhandled: Astro shows the reason of an unhandled rejection over the page
    watcher.on(event, (path) => onChange(normalize(path)));
}

/**
 * Returns two functions: `sync` updates Astro's store from the page files; `includes` returns whether a changed file changes
 * the store. `sync` compiles only the pages that have changed since its last run.
 */
function createCollection(
  folder: string,
  options: DsfrPagesOptions,
  root: string,
  { config: { base }, store, logger, watcher }: LoaderContext,
) {
  // Astro keeps its store from one load to the next. These ids of existing entries are needed to delete the entries of removed
  // pages. The entry of a page with an error is kept.
  const storedIds = new Set(store.keys());
  let compiledPages = new Map<string, { readonly source: string; readonly dependencies: DependencySet }>();
  let previousInputs: readonly unknown[] = [];
  const watch = createWatch(root, watcher);
  const createDependencies = () => createDependencySet(watch, watch);
  let dependencies = createDependencies();
  const warn = (issues: readonly Issue[]) => {
    for (const issue of issues) if (issue.severity === "warning") logger.warn(formatHeadline(issue));
  };

  /**
   * Updates the store after a change of files. Returns one error with the position of the first error and the messages of all
   * the errors. Returns undefined if no page has an error.
   */
  const sync = (changedPaths: readonly string[]): AstroError | undefined => {
    dependencies = createDependencies();
    dependencies.addFolder(resolve(root, folder));
    const { options: siteOptions } = withSettings(options, root, "dsfrPages", dependencies);
    const context = { cwd: root, language: siteOptions.language ?? detectLanguage(), dependencies };
    const directory = readAll(readCollections(siteOptions.collections, siteOptions.pages, context));
    const compileOptions = {
      ...siteOptions,
      base,
      collections: [],
      entries: mergeEntries(directory.entries, siteOptions.entries ?? {}),
    };
    const plainSettings = JSON.stringify(
      [
        siteOptions.rules,
        siteOptions.levels,
        siteOptions.domains,
        siteOptions.origin,
        siteOptions.texts,
        siteOptions.placements.map(({ globs, lang }) => [globs, lang]),
      ],
      (_key, value: unknown) => (typeof value === "function" ? String(value) : value),
    );
    const pageTypes = siteOptions.placements.map(({ page }) => page);
    const inputs = [...siteOptions.pages, ...pageTypes, plainSettings, ...directory.sources.values()];
    const isNew =
      inputs.length !== previousInputs.length ||
      inputs.some((input, index) => input !== previousInputs[index]);
    if (isNew) warn(directory.issues);
    const previousPages = isNew ? new Map<string, never>() : compiledPages;
    previousInputs = inputs;
    compiledPages = new Map();

    const errors: Issue[] = [];
    const unreadable: UnreadableFiles = new Map();
    const onError = collectUnreadable(unreadable, context);
    const sources = new Map<string, string>();
    const removedIds = new Set(storedIds);
    for (const file of listFiles(folder, root, PAGE_FILE, rethrowMissing(onError))) {
      const id = posix.relative(posix.normalize(folder), file).replace(PAGE_FILE, "");
      const text = skipUnreadable(() => readTextFile(file, context), onError);
      if (!text) {
        removedIds.delete(id); // the last valid version of the page remains
        continue;
      }
      const { source } = text;
      const previous = previousPages.get(id);
      const isUpToDate = previous?.source === source && !changedPaths.some(previous.dependencies.includes);
      const pageDependencies = createDependencies();
      const compiled = isUpToDate
        ? undefined
        : compileFile(file, { ...compileOptions, dependencies: pageDependencies }, root, findPage);
      if (compiled?.isPage === false) {
        warn(compiled.issues.map(downgradeUnlisted));
        continue;
      }
      removedIds.delete(id);
      sources.set(file, source);
      if (compiled) {
        warn(compiled.issues);
        errors.push(...compiled.issues.filter(isError));
        if (!compiled.page) continue;
        storedIds.add(id);
        store.set({ id, data: { ...compiled.page }, filePath: file });
      }
      compiledPages.set(id, isUpToDate ? previous : { source, dependencies: pageDependencies });
    }
    for (const id of removedIds) {
      storedIds.delete(id);
      store.delete(id);
    }
    errors.unshift(...unreadable.values());
    return errors.length === 0 ? undefined : createAstroError(combineErrors(errors, sources, root));
  };
  /** Runs `sync`. Also returns an error in the site's settings or folders, instead of throwing it. */
  const trySync = (changedPaths: readonly string[] = []) => {
    try {
      return withUserMessages(options.language, () => sync(changedPaths));
    } catch (error) {
      if (!(error instanceof Error && isUserError(error.cause))) throw error;
      // once the error is corrected, `sync` must set every page again, because only then does Astro remove the error from the
      // screen
      previousInputs = [];
      const id = resolve(root, error.cause.details["file"] ?? ".");
      return createAstroError({
        message: error.message,
        id,
        loc: { file: id, line: 1, column: 1 },
        frame: "",
      });
    }
  };
  const includes = (path: string) =>
    [{ dependencies }, ...compiledPages.values()].some((each) => each.dependencies.includes(path));
  return { sync: trySync, includes };
}

/**
 * Downgrades an `unlisted-layout` error to a warning. The collection ignores a file with this error, because the file may
 * be a page of another tool.
 */
function downgradeUnlisted(issue: Issue): Issue {
  return issue.rule === unlistedLayout.name ? { ...issue, severity: "warning" } : issue;
}

function createAstroError(issue: BuildIssue): AstroError {
  const properties = {
    type: "AstroError",
    title: "A page has an error to fix.",
    name: "PageError",
  } as const;
  return Object.assign(new Error(issue.message), { ...issue, ...properties });
}
