import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { defineConfig, type Options } from "tsup";
import { entries, portableEntries } from "./scripts/entries.mjs";

// `charset`: writes accented letters without escapes; `resolveExtensions`: without `.css`, an import of `../blocks` leads to
// the folder, not to blocks.css
const esbuildOptions: Options["esbuildOptions"] = (options) => {
  options.charset = "utf8";
  options.resolveExtensions = [".ts", ".tsx", ".js", ".json"];
};

// Each block and each page type has its own file, so that a site's bundler can omit the unused blocks and page types.
const definitions = Object.fromEntries(
  ["src/blocks/index.ts", "src/blocks/views.ts", "src/pages/index.ts"].flatMap((list) =>
    [...readFileSync(list, "utf8").matchAll(/ from "\.\/([^"]+)"/g)].map(([, path = ""]) => [
      `definitions/${basename(path)}`,
      `${dirname(list)}/${path}.tsx`,
    ]),
  ),
);

// The build for a site's bundler; scripts/node-build.mjs is the build for Node. All entry points are built together, so that
// their common code is in one chunk, not in several copies. There is no "use client" banner, because the blocks use no hooks
// and can be server components.
const library: Options = {
  entry: {
    ...portableEntries,
    ...definitions,
    // modules that a site may use alone, in files of their own: in the file of a block, they would also load the block's
    // definition
    "definitions/RichText": "src/rich-text/RichText.tsx",
    "definitions/Section": "src/definition/Section.tsx",
    "definitions/defineBlock": "src/definition/defineBlock.tsx",
    "testing-globals": "src/entries/testing-globals.ts",
  },
  outDir: "dist/bundlers",
  format: ["esm"],
  target: "es2022",
  splitting: true,
  // do not bundle Vitest: the site has its own test runner
  external: ["vitest"],
  // each file imports React only once, not once for each of its modules, and imports no unused files
  treeshake: { moduleSideEffects: "no-external" },
  esbuildOptions,
};

/** Types, which are the same for both builds. */
const types: Options = {
  entry: entries,
  format: ["esm"],
  dts: {
    only: true,
    // tsup's declaration worker sets `baseUrl`, which TypeScript 6 rejects (TS5101) without this option
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
};

// The CMS integration and its dependencies in one file, for a page without a bundler: `import` it beside decap-cms.js. This
// file is in a separate package, packages/cms, so that only sites with a CMS download it.
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
  // selects React's production build, and removes `process`, which a browser does not have
  define: { "process.env.NODE_ENV": '"production"' },
  esbuildOptions,
};

// The rules that check the requirements of the blocks, for `dsfr-blocks audit`. These rules are a separate script, which
// packages/tools/src/cli/page/markupRules.ts reads as text, and which the audit runs in the pages.
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
