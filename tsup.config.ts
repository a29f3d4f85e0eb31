import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig, type Options } from "tsup";

const doors = {
  index: "src/doors/index.ts",
  astro: "src/doors/astro.ts",
  audit: "src/doors/audit.ts",
  cms: "src/doors/cms.ts",
  compiled: "src/doors/compiled.ts",
  content: "src/doors/content.ts",
  html: "src/doors/html.ts",
  next: "src/doors/next.ts",
  node: "src/doors/node.ts",
  postcss: "src/doors/postcss.ts",
  schema: "src/doors/schema.ts",
  testing: "src/doors/testing.ts",
  vite: "src/doors/vite.ts",
};

// letters with accents as they are, not as escapes; `../blocks` is the folder and not blocks.css beside it
const esbuildOptions: Options["esbuildOptions"] = (options) => {
  options.charset = "utf8";
  options.resolveExtensions = [".ts", ".tsx", ".js", ".json"];
};

// Each block and each page is a file of its own, so that a site's bundler leaves out those that it does not use.
const definitions = Object.fromEntries(
  ["src/blocks", "src/pages"].flatMap((folder) =>
    [...readFileSync(`${folder}/index.ts`, "utf8").matchAll(/ from "\.\/([^"]+)"/g)].map(([, path = ""]) => [
      `definitions/${basename(path)}`,
      `${folder}/${path}.tsx`,
    ]),
  ),
);

// One graph, so that what the doors and the command share is one chunk and not two copies.
// No "use client" banner: the blocks use no hook and stay server components.
// The command's `#!` line is the first line of src/cli/main.ts; tsup then makes the output executable.
const library: Options = {
  entry: {
    ...doors,
    ...definitions,
    "testing-globals": "src/doors/testing-globals.ts",
    cli: "src/cli/main.ts",
    "next-loader": "src/integrations/next/loader.ts",
  },
  format: ["esm"],
  target: "es2022",
  // keep `node:fs` as written, which no package can shadow
  removeNodeProtocol: false,
  splitting: true,
  // the test runner is the site's
  external: ["vitest"],
  // one import of React for each file, not one for each module in it; no import of a file for nothing
  treeshake: { moduleSideEffects: "no-external" },
  sourcemap: true,
  esbuildOptions,
  clean: true,
  dts: {
    entry: doors,
    // tsup's declaration worker sets `baseUrl`, which TypeScript 6 refuses (TS5101) unless told otherwise
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
};

// The CMS's side in one file with all that it needs, for a page without a bundler: `import` it beside decap-cms.js.
const browser: Options = {
  entry: { "cms.browser": "src/doors/cms.ts" },
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

// What `dsfr-blocks audit` puts into the pages: a script on its own, read as text by src/audit/browser/pageConnection.ts.
const audit: Options = {
  entry: { "audit-page": "src/audit/page/index.ts" },
  format: ["iife"],
  globalName: "dsfrBlocksAudit",
  target: "es2022",
  platform: "browser",
  minify: true,
  outExtension: () => ({ js: ".js" }),
  esbuildOptions,
};

export default defineConfig([library, browser, audit]);
