import { existsSync, readFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import { isYamlFile, PAGE_FILE } from "@dsfr-blocks/content/front-matter";
import type { Plugin, ResolvedConfig } from "vite";
import {
  compileFile,
  FILE_OPTIONS,
  type FileOptions,
  folderIfThere,
  type SiteOptions,
  withSettings,
} from "../../site/compileFile";
import { isEntryFile } from "../../site/collections";
import { pageOf } from "../../site/siteFiles";
import { nameFrom } from "@dsfr-blocks/base/node/inside";
import { anything, type Validators } from "@dsfr-blocks/base/node/validators";
import { checkOptions, SCHEME } from "../../site/options";
import type { Scheme } from "../../styles/scheme";
import { declarePages } from "../common/declaration";
import { errorOf, warningsOf } from "../common/buildIssues";
import { moduleOf } from "../common/moduleOf";
import { blockStyles } from "../common/blockStyles";

/** How pages are checked and compiled. Paths are taken from Vite's `root`; `public` is Vite's own `publicDir`. */
export interface DsfrBlocksOptions extends Omit<FileOptions, "public"> {
  /** The theme of `virtual:dsfr-blocks/styles.css`: `system`, the visitor's own, by default. */
  readonly scheme?: Scheme | undefined;
  /** The file of the pages' types: `dsfr-blocks.d.ts`, in `src` if there is one, where there is a `tsconfig.json`; `false` for none. */
  readonly types?: string | false | undefined;
}

const { public: _public, ...SHARED } = FILE_OPTIONS;
const OPTIONS = { ...SHARED, scheme: SCHEME, types: anything } satisfies Validators<DsfrBlocksOptions>;

const STYLES = "virtual:dsfr-blocks/styles.css";
const OWN_STYLES = `\0${STYLES}`;

/**
 * Makes `import page from "./administrations.md"` give a page, checked and compiled, for `Page` of
 * `dsfr-blocks/compiled`. The file is a page of the site by its `layout` or its place. Other files are left to other
 * plugins; one that no plugin reads is an error. An error stops the build, and shows in the overlay at its line.
 * `virtual:dsfr-blocks/styles.css` holds the rules of the site's DSFR that the blocks need, and no other.
 */
export function dsfrBlocks(given: DsfrBlocksOptions = {}): Plugin[] {
  checkOptions("dsfrBlocks", given, OPTIONS);
  const { scheme = "system", types, ...options } = given;
  const imported = new Set<string>();
  let config: ResolvedConfig;
  let site: SiteOptions;

  const declare = () => declarePages(config.root, site.options, types);
  const compile = (id: string) => {
    const { root, publicDir } = config;
    const setting = { ...site.options, public: folderIfThere(publicDir) };
    return compileFile(nameFrom(root, id), setting, root, pageOf);
  };

  const pages: Plugin = {
    name: "dsfr-blocks",
    enforce: "pre",
    configResolved(resolved) {
      config = resolved;
      site = withSettings(options, config.root, "dsfrBlocks");
      // the server starts again with the site's settings, as it does with its own
      resolved.configFileDependencies.push(...site.files);
    },
    buildStart: declare,
    // with Vite's queries too: `?inline`, by which Astro asks in development, gives a text
    resolveId: (id) => (withoutQuery(id) === STYLES ? `\0${id}` : undefined),
    load: {
      // before a host's own reader of Markdown, such as Astro's
      order: "pre",
      handler(id) {
        const { root, command } = config;
        const { language } = options;
        if (withoutQuery(id) === OWN_STYLES)
          return blockStyles(root, { scheme, keep: site.keep, urlOf: (file) => file, language });
        // with a query (`?raw`) the file is asked for as something else
        if (!PAGE_FILE.test(id) || !existsSync(id)) return undefined;
        const { page, isPage, issues, sources, images } = compile(id);
        for (const warning of warningsOf(issues, sources, root)) this.warn(warning);
        if (!isPage) return undefined;
        imported.add(id);
        // the server watches by itself, below: it also has to know of a new file
        if (command === "build")
          for (const each of [...sources.keys(), ...images]) this.addWatchFile(resolve(root, each));
        if (!page) this.error(errorOf(issues, sources, root));
        return { code: moduleOf(page), map: null };
      },
    },
    configureServer(server) {
      const { watcher, moduleGraph } = server;
      const { collections } = site.options;
      const folders = collections.flatMap((each) =>
        each.folders.map((folder) => resolve(config.root, folder)),
      );
      if (folders.length > 0) watcher.add([...folders, ...site.files]);
      const onChange = (path: string) => {
        if (PAGE_FILE.test(path)) declare();
        if (!isEntryFile(resolve(path).replaceAll("/", sep), collections, config.root)) return;
        for (const id of imported)
          for (const module of moduleGraph.getModulesByFile(id) ?? []) void server.reloadModule(module);
      };
      for (const event of ["add", "change", "unlink"]) watcher.on(event, onChange);
    },
  };

  const unread: Plugin = {
    name: "dsfr-blocks:unread",
    // after every reader of Markdown, and before Vite looks for imports in a text that is not JavaScript
    enforce: "post",
    transform(code, id) {
      if (!isMarkdown(id) || !existsSync(id) || code !== readFileSync(id, "utf8")) return;
      const { issues, sources } = compile(id);
      this.error(errorOf(issues, sources, config.root));
    },
  };

  return [pages, unread];
}

const isMarkdown = (id: string) => PAGE_FILE.test(id) && !isYamlFile(id);

const withoutQuery = (id: string) => id.replace(/\?.*$/s, "");
