import { existsSync, readFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import { isYamlFile, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { Plugin, ResolvedConfig } from "vite";
import {
  compileFile,
  FILE_OPTIONS,
  type FileOptions,
  findFolder,
  type SiteOptions,
  withSettings,
} from "../../site/compileFile";
import { isEntryFile } from "../../site/collections";
import { findPage } from "../../site/siteFiles";
import { toRelativeName } from "@dsfr-blocks/base/node/inside";
import { anyValue, type Validators } from "@dsfr-blocks/base/node/validators";
import { checkOptions, SCHEME } from "../../site/options";
import type { Scheme } from "../../styles/scheme";
import { declarePages } from "../common/declaration";
import { combineErrors, convertWarnings } from "../common/buildIssues";
import { generateModule } from "../common/generateModule";
import { blockStyles } from "../common/blockStyles";

/**
 * Options of the checks and the compilation of pages. Paths are relative to Vite's `root`. `public` is always Vite's
 * own `publicDir`.
 */
export interface DsfrBlocksOptions extends Omit<FileOptions, "public"> {
  /** Colour theme of `virtual:dsfr-blocks/styles.css`. By default `system`: the visitor's preference. */
  readonly scheme?: Scheme | undefined;
  /**
   * Declaration file for the types of the pages. `false` writes none. By default, if there is a `tsconfig.json`:
   * `dsfr-blocks.d.ts`, in `src` if that folder exists.
   */
  readonly types?: string | false | undefined;
}

const { public: _public, ...SHARED } = FILE_OPTIONS;
const OPTIONS = { ...SHARED, scheme: SCHEME, types: anyValue } satisfies Validators<DsfrBlocksOptions>;

const STYLES = "virtual:dsfr-blocks/styles.css";
const OWN_STYLES = `\0${STYLES}`;

/**
 * Creates the Vite plugins that make `import page from "./administrations.md"` return a checked and compiled page, for
 * `Page` of `dsfr-blocks/compiled`. A file is a page of the site by its `layout` or its location. Other files are
 * ignored, so that other plugins can load them; a Markdown file that no plugin loads is an error. An error in a page stops
 * the build, and appears in the overlay with its line. `virtual:dsfr-blocks/styles.css` contains only the CSS rules of the
 * site's DSFR that the blocks need.
 */
export function dsfrBlocks(pluginOptions: DsfrBlocksOptions = {}): Plugin[] {
  checkOptions("dsfrBlocks", pluginOptions, OPTIONS);
  const { scheme = "system", types, ...options } = pluginOptions;
  const imported = new Set<string>();
  let config: ResolvedConfig;
  let site: SiteOptions;

  const declareTypes = () => declarePages(config.root, site.options, types);
  const compile = (id: string) => {
    const { base, root, publicDir } = config;
    const compileOptions = { ...site.options, base, public: findFolder(publicDir) };
    return compileFile(toRelativeName(root, id), compileOptions, root, findPage);
  };

  const pages: Plugin = {
    name: "dsfr-blocks",
    enforce: "pre",
    configResolved(resolved) {
      config = resolved;
      site = withSettings(options, config.root, "dsfrBlocks");
      // Vite's server restarts when the site's settings change, as it does when Vite's own settings change
      resolved.configFileDependencies.push(...site.files);
    },
    buildStart: declareTypes,
    // keep Vite's queries, such as `?inline`, which Astro adds in development: the import then returns a text
    resolveId: (id) => (withoutQuery(id) === STYLES ? `\0${id}` : undefined),
    load: {
      // runs before the Markdown loader of a framework, such as Astro's
      order: "pre",
      handler(id) {
        const { root, command } = config;
        const { language } = options;
        if (withoutQuery(id) === OWN_STYLES)
          return blockStyles(root, { scheme, keep: site.keep, urlOf: (file) => file, language });
        // with a query (`?raw`), the import requests the file in another format
        if (!PAGE_FILE.test(id) || !existsSync(id)) return undefined;
        const { page, isPage, issues, sources, images } = compile(id);
        for (const warning of convertWarnings(issues, sources, root)) this.warn(warning);
        if (!isPage) return undefined;
        imported.add(id);
        // only in a build: in development, `configureServer` watches these files, since it also has to detect new files
        if (command === "build")
          for (const path of [...sources.keys(), ...images]) this.addWatchFile(resolve(root, path));
        if (!page) this.error(combineErrors(issues, sources, root));
        return { code: generateModule(page), map: null };
      },
    },
    configureServer(server) {
      const { watcher, moduleGraph } = server;
      const { collections } = site.options;
      const folders = collections.flatMap((collection) =>
        collection.folders.map((folder) => resolve(config.root, folder)),
      );
      if (folders.length > 0) watcher.add([...folders, ...site.files]);
      const onChange = (path: string) => {
        if (PAGE_FILE.test(path)) declareTypes();
        if (!isEntryFile(resolve(path).replaceAll("/", sep), collections, config.root)) return;
        for (const id of imported)
          for (const module of moduleGraph.getModulesByFile(id) ?? []) void server.reloadModule(module);
      };
      for (const event of ["add", "change", "unlink"]) watcher.on(event, onChange);
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

const isMarkdown = (id: string) => PAGE_FILE.test(id) && !isYamlFile(id);

const withoutQuery = (id: string) => id.replace(/\?.*$/s, "");
