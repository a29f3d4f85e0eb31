import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { defineConfig, type Options } from "tsup";
import { entries, entriesEverywhere } from "./scripts/entries.mjs";

// letters with accents as they are, not as escapes; `../blocks` is the folder and not blocks.css beside it
const esbuildOptions: Options["esbuildOptions"] = (options) => {
  options.charset = "utf8";
  options.resolveExtensions = [".ts", ".tsx", ".js", ".json"];
};

// Each block and each page is a file of its own, so that a site's bundler leaves out those that it does not use.
const definitions = Object.fromEntries(
  ["src/blocks/index.ts", "src/blocks/views.ts", "src/pages/index.ts"].flatMap((list) =>
    [...readFileSync(list, "utf8").matchAll(/ from "\.\/([^"]+)"/g)].map(([, path = ""]) => [
      `definitions/${basename(path)}`,
      `${dirname(list)}/${path}.tsx`,
    ]),
  ),
);

// What a site's bundler takes; Node has a build of its own, scripts/node-build.mjs. One graph, so that what the entries share is
// one chunk and not two copies. No "use client" banner: the blocks use no hook and stay server components.
const library: Options = {
  entry: {
    ...entriesEverywhere,
    ...definitions,
    // what a site may use alone: in one file with a block, it would bring that block's definition
    "definitions/RichText": "src/rich-text/RichText.tsx",
    "definitions/Section": "src/definition/Section.tsx",
    "definitions/defineBlock": "src/definition/defineBlock.tsx",
    "testing-globals": "src/entries/testing-globals.ts",
  },
  outDir: "dist/bundlers",
  format: ["esm"],
  target: "es2022",
  splitting: true,
  // the test runner is the site's
  external: ["vitest"],
  // one import of React for each file, not one for each module in it; no import of a file for nothing
  treeshake: { moduleSideEffects: "no-external" },
  esbuildOptions,
};

/** The types are the same in both. */
const types: Options = {
  entry: entries,
  format: ["esm"],
  dts: {
    only: true,
    // tsup's declaration worker sets `baseUrl`, which TypeScript 6 refuses (TS5101) unless told otherwise
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
};

// The CMS's side in one file with all that it needs, for a page without a bundler: `import` it beside decap-cms.js. A package of
// its own, packages/cms: only a site with a CMS downloads it.
const browser: Options = {
  entry: { "cms.browser": "packages/desk/src/entries/cms.browser.ts" },
  outDir: "packages/cms/dist",
  clean: true,
  format: ["esm"],
  target: "es2022",
  platform: "browser",
  noExternal: [/./],
  splitting: false,
  minify: true,
  // React's own production build, and no `process` in a browser
  define: { "process.env.NODE_ENV": '"production"' },
  esbuildOptions,
};

// The rules that hold the blocks to their promises, as `dsfr-blocks audit` puts them into the pages: a script on its own,
// read as text by packages/tools/src/cli/page/markupRules.ts.
const markupRules: Options = {
  entry: { "markup-rules": "packages/tools/src/markup-rules/page.ts" },
  clean: true,
  format: ["iife"],
  target: "es2022",
  platform: "browser",
  minify: true,
  noExternal: [/./],
  outExtension: () => ({ js: ".js" }),
  esbuildOptions,
};

export default defineConfig([library, types, browser, markupRules]);
