import { languageOfMachine } from "@dsfr-blocks/base/node/language";
import { normalize, posix, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import { fileURLToPath } from "node:url";
import {
  compileFile,
  FILE_OPTIONS,
  type FileOptions,
  folderIfThere,
  withSettings,
} from "../../site/compileFile";
import { type Issue, formatHeadline, isError } from "@dsfr-blocks/base/issue";
import {
  collectUnreadable,
  exceptMissing,
  skipUnreadable,
  type Unread,
} from "@dsfr-blocks/base/node/userError";
import { isInside } from "@dsfr-blocks/base/node/inside";
import { filesUnder } from "@dsfr-blocks/base/node/namedFiles";
import { pageOf } from "../../site/siteFiles";
import { checkOptions, inSentences } from "../../site/options";
import { readAll, readCollections, withEntries } from "../../site/collections";
import { readTextFile } from "@dsfr-blocks/base/node/textFile";
import { unlistedLayout } from "../../site/rules/unlisted-layout";
import { type BuildIssue, errorOf } from "../common/buildIssues";

/** How pages are checked and compiled. Paths are taken from Astro's `root`. */
export type DsfrPagesOptions = FileOptions;

/** A loader of Astro's content collections, as `defineCollection` takes it. */
export interface DsfrPagesLoader {
  readonly name: string;
  load(context: LoaderContext): Promise<void>;
}

/** What Astro gives to a loader, as far as this one asks. */
interface LoaderContext {
  readonly config: { readonly root: URL; readonly publicDir?: URL | undefined };
  readonly store: {
    set(entry: { id: string; data: Record<string, unknown>; filePath: string }): unknown;
    delete(id: string): void;
    keys(): Iterable<string>;
  };
  readonly logger: { warn(line: string): void; error(line: string): void };
  /** While the site is developed. */
  readonly watcher?: {
    add(paths: string[]): unknown;
    on(event: "add" | "change" | "unlink", listener: (path: string) => unknown): unknown;
  };
}

/** An error that Astro shows as one of its own, at its place. */
type AstroError = Error & BuildIssue & { readonly type: "AstroError"; readonly title: string };

/** Longer than the 50 ms in which Astro's watcher says one change of a file and no other. */
const WRITTEN_MS = 80;

/**
 * A collection of the pages under a folder, for Astro's `defineCollection`: each entry is a page's file, checked and compiled, for
 * `Page` of `dsfr-blocks/compiled`; its id is its path, `devenir-eig` for `content/devenir-eig.md`. An error stops the
 * build at its line. While the site is developed it is shown, the page's last sound state stays, and a saved file shows at once.
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
  const served = publicDir && folderIfThere(fileURLToPath(publicDir));
  const collection = collectionOf(folder, { public: served, ...options }, root, context);
  const error = collection.sync();
  if (!watcher) {
    if (error) throw error;
    return;
  }
  // thrown here, the server would not start
  if (error) logger.error(`${error.message}\n${error.frame}`);
  watcher.add(collection.watched().map((each) => resolve(root, each)));
  let changes = 0;
  const follow = async (path: string) => {
    const isOurs = (each: string) => {
      const place = resolve(root, each);
      return path === place || (PAGE_FILE.test(path) && isInside(place, path));
    };
    if (!collection.watched().some(isOurs)) return;
    const change = ++changes;
    // an editor empties a file before it writes it
    await pause(WRITTEN_MS);
    if (change !== changes) return; // what is looked at then is all of it
    const error = collection.sync();
    if (error) throw error;
  };
  for (const event of ["add", "change", "unlink"] as const)
    // Astro shows over the page what a promise is rejected with, and nobody catches
    watcher.on(event, (path) => follow(normalize(path)));
}

/** The pages in Astro's store: what has changed since the last time is made again. */
function collectionOf(
  folder: string,
  options: DsfrPagesOptions,
  root: string,
  { store, logger }: LoaderContext,
) {
  // Astro keeps them from one load to the next: each is made again, and a faulty file's stays
  const stored = new Set(store.keys());
  let made = new Map<string, string>();
  let setting: readonly unknown[] = [];
  let watched: readonly string[] = [];
  const warn = (issues: readonly Issue[]) => {
    for (const issue of issues) if (issue.severity === "warning") logger.warn(formatHeadline(issue));
  };

  /** The first error, with what is said of all. */
  const sync = (): AstroError | undefined => {
    const { options: given, files } = withSettings(options, root, "dsfrPages");
    const where = { cwd: root, language: given.language ?? languageOfMachine() };
    const directory = readAll(readCollections(given.collections, given.pages, where));
    const all = {
      ...given,
      collections: [],
      entries: withEntries(directory.entries, given.entries ?? {}),
    };
    watched = [folder, ...given.collections.flatMap(({ folders }) => folders), ...files];
    const plain = JSON.stringify([
      given.rules,
      given.levels,
      given.domains,
      given.origin,
      given.places.map(({ globs }) => globs),
    ]);
    const places = given.places.map(({ page }) => page);
    const now = [...given.pages, ...places, plain, ...directory.sources.values()];
    const isNew = now.length !== setting.length || now.some((each, index) => each !== setting[index]);
    if (isNew) warn(directory.issues);
    const before = isNew ? new Map<string, string>() : made;
    setting = now;
    made = new Map();

    const errors: Issue[] = [];
    const unread: Unread = new Map();
    const onError = collectUnreadable(unread, where);
    const sources = new Map<string, string>();
    const gone = new Set(stored);
    for (const file of filesUnder(folder, root, PAGE_FILE, exceptMissing(onError))) {
      const id = posix.relative(posix.normalize(folder), file).replace(PAGE_FILE, "");
      const text = skipUnreadable(() => readTextFile(file, where), onError);
      if (!text) {
        gone.delete(id); // its last sound state stays
        continue;
      }
      const { source } = text;
      const compiled = before.get(id) === source ? undefined : compileFile(file, all, root, pageOf);
      if (compiled?.isPage === false) {
        warn(compiled.issues.map(asLeft));
        continue;
      }
      gone.delete(id);
      sources.set(file, source);
      if (compiled) {
        warn(compiled.issues);
        errors.push(...compiled.issues.filter(isError));
        if (!compiled.page) continue;
        stored.add(id);
        store.set({ id, data: { ...compiled.page }, filePath: file });
      }
      made.set(id, source);
    }
    for (const id of gone) {
      stored.delete(id);
      store.delete(id);
    }
    errors.unshift(...unread.values());
    return errors.length === 0 ? undefined : astroError(errorOf(errors, sources, root));
  };
  return { sync: () => inSentences(options.language, sync), watched: () => watched };
}

/** For a file that the collection leaves to others: it may be a page of ours that the site's list lacks; this is not an error. */
function asLeft(issue: Issue): Issue {
  return issue.rule === unlistedLayout.name ? { ...issue, severity: "warning" } : issue;
}

function astroError(issue: BuildIssue): AstroError {
  const own = { type: "AstroError", title: "A page has something to fix.", name: "PageError" } as const;
  return Object.assign(new Error(issue.message), { ...issue, ...own });
}
