import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { isCandidatesPage } from "../../pages/candidates/layout";
import { compileFile, type FileOptions } from "../../files/compileFile";
import { isInside } from "../../files/inside";
import { readTextFile } from "../../files/textFile";
import type { Scheme } from "../../styles/scheme";
import { errorOf, warningsOf } from "./faults";
import { moduleOf } from "./moduleOf";
import { nameFrom } from "./nameFrom";
import { siteStyles, STYLES } from "./siteStyles";

/** How pages are checked and compiled. Paths are taken from Vite's `root`; `public` is Vite's own `publicDir`. */
export interface DsfrBlocksOptions extends Omit<FileOptions, "public"> {
  /** The theme of `virtual:dsfr-blocks/styles.css`: `system`, the visitor's own, by default. */
  readonly scheme?: Scheme | undefined;
}

const OWN_STYLES = `\0${STYLES}`;

/**
 * Makes `import page from "./devenir-eig.md"` give the page of a file that says `layout: candidates`,
 * checked and compiled, for `CandidatesPage` of `dsfr-blocks/compiled`. Other files are left to other
 * plugins. A fault stops the build, and shows in the overlay at its line. `virtual:dsfr-blocks/styles.css`
 * holds the rules of the site's DSFR that the blocks need, and no other.
 */
export function dsfrBlocks({ scheme = "system", ...options }: DsfrBlocksOptions = {}): Plugin {
  const pages = new Set<string>();
  let config: ResolvedConfig;
  return {
    name: "dsfr-blocks",
    enforce: "pre",
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (id === STYLES ? OWN_STYLES : undefined),
    load: {
      // before a host's own reader of Markdown, such as Astro's
      order: "pre",
      handler(id) {
        const { root, publicDir, command } = config;
        if (id === OWN_STYLES) return siteStyles(root, scheme, options.language);
        // with a query (`?raw`) the file is asked for as something else
        if (!/\.md$/i.test(id) || !existsSync(id)) return undefined;
        if (isCandidatesPage(readTextFile(id, root, "fr").source) !== "yes") return undefined;
        pages.add(id);
        const file = nameFrom(root, id);
        const setting = { ...options, public: existsSync(publicDir) ? publicDir : undefined };
        const { page, findings, sources } = compileFile(file, setting, root);
        // the server watches by itself, below: it also has to know of a new file
        if (command === "build") for (const each of sources.keys()) this.addWatchFile(resolve(root, each));
        for (const warning of warningsOf(findings, sources, root)) this.warn(warning);
        if (!page) this.error(errorOf(findings, sources, root));
        return { code: moduleOf(page), map: null };
      },
    },
    configureServer(server) {
      if (typeof options.people !== "string") return;
      const folder = resolve(config.root, options.people);
      const reload = (path: string) => {
        if (!isInside(folder, resolve(path).replaceAll("/", sep))) return;
        for (const id of pages)
          for (const module of server.moduleGraph.getModulesByFile(id) ?? [])
            void server.reloadModule(module);
      };
      server.watcher.add(folder);
      for (const event of ["add", "change", "unlink"]) server.watcher.on(event, reload);
    },
  };
}
