import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isYamlFile, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { DevEnvironment, Plugin, ResolvedConfig, ViteDevServer } from "vite";
import {
  compileFile,
  FILE_OPTIONS,
  type FileOptions,
  findFolder,
  withSettings,
} from "../../site/compileFile";
import { findPage } from "../../site/siteFiles";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { anyValue, type Validators } from "@dsfr-blocks/base/node/validators";
import { checkOptions, SCHEME } from "../../site/options";
import type { Scheme } from "../../styles/scheme";
import { collectChanges, createDependencySet, createWatch, type DependencySet } from "../common/changes";
import { declarePages } from "../common/declaration";
import { type BuildIssue, combineErrors, convertWarnings } from "../common/buildIssues";
import { generateModule } from "../common/generateModule";
import { type BlockStyles, createBlockStyles, STYLES } from "../common/blockStyles";
import { createRemovedError } from "../common/removed";

/**
 * Options of the checks and the compilation of pages. Paths are relative to Vite's `root`. `public` is always Vite's
 * own `publicDir`.
 */
export interface DsfrBlocksOptions extends Omit<FileOptions, "public"> {
  /** Colour theme of `dsfr-blocks/styles.css`. By default `system`: the visitor's preference. */
  readonly scheme?: Scheme | undefined;
  /**
   * Declaration file for the types of the pages. With `false`, no file is written. By default, in a project with a
   * `tsconfig.json`: `dsfr-blocks.d.ts`, in `src` if that folder exists.
   */
  readonly types?: string | false | undefined;
}

const { public: _public, ...SHARED_OPTIONS } = FILE_OPTIONS;
const OPTIONS = {
  ...SHARED_OPTIONS,
  scheme: SCHEME,
  types: anyValue,
} satisfies Validators<DsfrBlocksOptions>;

type PageError = Pick<BuildIssue, "message"> & Partial<BuildIssue>;

const OWN_STYLES = `\0${STYLES}`;
/** Former name of the styles. */
const REMOVED_STYLES = "virtual:dsfr-blocks/styles.css";

/**
 * Creates the Vite plugins that make `import page from "./administrations.md"` return a checked and compiled page, for
 * `Page` of `dsfr-blocks/compiled`. A file is a page of the site by its `layout` or its location. Other files are
 * ignored, so that other plugins can load them; a Markdown file that no plugin loads is an error. An error in a page stops
 * the build, and appears in the overlay with its line. `dsfr-blocks/styles.css` contains only the CSS rules of the site's
 * DSFR that the blocks and the site's code need.
 */
export function dsfrBlocks(pluginOptions: DsfrBlocksOptions = {}): Plugin[] {
  checkOptions("dsfrBlocks", pluginOptions, OPTIONS);
  const { scheme = "system", types, ...options } = pluginOptions;
  /** Dependencies of each module that was loaded, by its id. */
  const dependenciesById = new Map<string, DependencySet>();
  /** Ids of the modules that have never been loaded without an error. */
  const unloadedIds = new Set<string>();
  let config: ResolvedConfig;
  let server: ViteDevServer | undefined;
  let styles: BlockStyles | undefined;
  let isSummaryLogged = false;

  /** `keep` of the settings. Undefined until the settings are read. */
  let keep: readonly string[] | undefined;

  const readSite = (dependencies?: DependencySet) => {
    const site = withSettings(options, config.root, "dsfrBlocks", dependencies);
    keep = site.keep;
    return site;
  };
  /** Returns `keep`. While the settings have an error, which the pages report, returns `keep` of the last valid settings. */
  const readKeep = (dependencies: DependencySet) => {
    try {
      return readSite(dependencies).keep;
    } catch (error) {
      if (keep === undefined) throw error;
      return keep;
    }
  };
  const compile = (id: string, dependencies?: DependencySet) => {
    const { base, root, publicDir } = config;
    const compileOptions = { ...readSite(dependencies).options, base, public: findFolder(publicDir) };
    return compileFile(toRelativeName(root, id), compileOptions, root, findPage);
  };
  /** Creates the set of dependencies of a module. The server's watcher watches the folders, and by default the files. */
  const createDependencies = (id: string, addWatchFile?: (path: string) => void) => {
    const watch = createWatch(config.root, server?.watcher);
    const dependencies = createDependencySet(addWatchFile ?? watch, watch);
    dependenciesById.set(id, dependencies);
    return dependencies;
  };
  /** Whether the browser has loaded a page. */
  const isShown = (id: string) =>
    dependenciesById.has(id) && !isStyles(id) && existsSync(id) && getClientModule(server, id) !== undefined;
  /** Compiles a page again, and returns its error, if any. */
  const findError = (id: string): PageError | undefined => {
    try {
      const { page, isPage, issues, sources } = compile(id, createDependencies(id));
      return isPage && !page ? combineErrors(issues, sources, config.root) : undefined;
    } catch (error) {
      return error as Error;
    }
  };
  const declareTypes = () => {
    try {
      declarePages(config.root, readSite().options, types);
    } catch (error) {
      if (config.command === "build") throw error;
      // the server continues, and shows the error over the page once a page is loaded
      config.logger.error((error as Error).message);
    }
  };

  const pages: Plugin = {
    name: "dsfr-blocks",
    enforce: "pre",
    configResolved(resolved) {
      config = resolved;
    },
    buildStart: declareTypes,
    // keep the query of an import: with `?inline`, which Astro adds in development, Vite returns the styles as a text
    resolveId(id) {
      const name = removeQuery(id);
      if (name === REMOVED_STYLES) throw createRemovedError(name, `import "${STYLES}";`);
      return name === STYLES ? `\0${id}` : undefined;
    },
    load: {
      // runs before the Markdown loader of a framework, such as Astro's
      order: "pre",
      handler(id) {
        const { root } = config;
        const { language } = options;
        // ignore an import with a query, such as `?raw`, which requests the file in another format
        if (!isStyles(id) && (!PAGE_FILE.test(id) || !existsSync(id))) return undefined;
        if (!dependenciesById.has(id)) unloadedIds.add(id);
        const dependencies = createDependencies(id, server ? undefined : (path) => this.addWatchFile(path));
        if (isStyles(id)) {
          const urlOf = (file: string) => file;
          styles = createBlockStyles(root, { scheme, keep: readKeep(dependencies), urlOf, language });
          if (config.command === "build" && !isSummaryLogged) config.logger.info(styles.summary);
          isSummaryLogged = true;
          unloadedIds.delete(id);
          return styles.css;
        }
        const { page, isPage, issues, sources } = compile(id, dependencies);
        for (const warning of convertWarnings(issues, sources, root)) this.warn(warning);
        if (isPage && !page) this.error(combineErrors(issues, sources, root));
        unloadedIds.delete(id);
        if (!page) return undefined;
        return { code: generateModule(page), map: null };
      },
    },
    // a page that the browser shows is updated below, once it is compiled without an error
    hotUpdate: ({ modules }) => modules.filter(({ id }) => id === null || !isShown(id)),
    configureServer(created) {
      server = created;
      const { watcher } = created;
      const lacksStyles = (path: string) => existsSync(path) && styles?.lacks(path) === true;
      const onChange = collectChanges((paths) => {
        // Vite itself updates the module of a changed file, unless it is a page that the browser shows
        const stale = [...dependenciesById].filter(([id, { includes }]) =>
          paths.some(
            (path) =>
              (includes(path) && (path !== resolve(id) || isShown(id))) ||
              (isStyles(id) && lacksStyles(path)),
          ),
        );
        const previousKeep = String(keep);
        if (stale.length > 0 || paths.some((path) => PAGE_FILE.test(path))) declareTypes();
        // a module that has never been loaded receives no update: Vite does not know which modules accept it
        if (
          [...unloadedIds].some((id) =>
            paths.some((path) => dependenciesById.get(id)?.includes(path) === true),
          )
        )
          created.ws.send({ type: "full-reload" });
        const errors = new Map<string, PageError>();
        for (const [id] of stale) {
          // do not reload the styles for each change, because Astro would reload the whole page
          if (isStyles(id) && String(keep) === previousKeep && !paths.some(lacksStyles)) continue;
          const error = isShown(id) ? findError(id) : undefined;
          if (error) errors.set(id, error);
          else updateModule(created, id);
        }
        // send no update of these pages: TanStack Start reloads the page after a failed update, and its server then answers with an
        // error that has no message and that no correction replaces
        for (const [id, { message, frame = "", loc }] of errors) {
          const module = getClientModule(created, id);
          if (module) created.environments.client.moduleGraph.invalidateModule(module);
          config.logger.error(`${message}\n${frame}`, { timestamp: true });
          const err = { message, frame, id, plugin: pages.name, stack: "", ...(loc && { loc }) };
          created.ws.send({ type: "error", err });
        }
      });
      for (const event of ["add", "change", "unlink"])
        watcher.on(event, (path: string) => void onChange(resolve(path)));
    },
  };

  const unloadedMarkdown: Plugin = {
    name: "dsfr-blocks:unread",
    // runs after every Markdown loader, and before Vite looks for imports in a text that is not JavaScript
    enforce: "post",
    transform(code, id) {
      if (!isMarkdown(id) || !existsSync(id) || code !== readFileSync(id, "utf8")) return;
      const { issues, sources } = compile(id);
      this.error(combineErrors(issues, sources, config.root));
    },
  };

  return [pages, unloadedMarkdown];
}

/** Returns the browser's module of a page. In Vite 5, which has the same modules for the browser and the server, returns none. */
const getClientModule = (server: Partial<ViteDevServer> | undefined, id: string) =>
  server?.environments?.client.moduleGraph.getModuleById(id);

/**
 * Updates a module for the browser and on the server. `reloadModule` of the server alone would update it for the browser only,
 * which would then show another page than the server's HTML.
 */
function updateModule(server: ViteDevServer, id: string): void {
  // Vite 5 has no environments
  const { environments = { server } } = server as Partial<ViteDevServer>;
  for (const environment of Object.values(environments) as readonly DevEnvironment[]) {
    const module = environment.moduleGraph.getModuleById(id);
    if (module) void environment.reloadModule(module);
  }
}

const isMarkdown = (id: string) => PAGE_FILE.test(id) && !isYamlFile(id);

const removeQuery = (id: string) => id.replace(/\?.*$/s, "");

const isStyles = (id: string) => removeQuery(id) === OWN_STYLES;
