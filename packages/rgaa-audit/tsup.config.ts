import { defineConfig, type Options } from "tsup";

// letters with accents as they are, not as escapes
const esbuildOptions: Options["esbuildOptions"] = (options) => {
  options.charset = "utf8";
};

/** What Node loads. What it shares with the library, `packages/base`, is bundled in. */
const node: Options = {
  entry: {
    index: "src/index.ts",
    command: "src/command.ts",
    rule: "src/rule/index.ts",
    cli: "src/command/main.ts",
  },
  clean: true,
  format: ["esm"],
  target: "node20.19",
  splitting: true,
  // the report's own JSX: who reads it needs none
  noExternal: ["preact", "preact-render-to-string"],
  esbuildOptions,
};

const types: Options = {
  entry: { index: "src/index.ts", command: "src/command.ts", rule: "src/rule/index.ts" },
  format: ["esm"],
  dts: {
    only: true,
    // tsup's declaration worker sets `baseUrl`, which TypeScript 6 refuses (TS5101) unless told otherwise
    compilerOptions: {
      ignoreDeprecations: "6.0",
      // by its sources, so that its types are bundled: no site can install it
      paths: { "@dsfr-blocks/base/*": ["../base/src/*"] },
    },
  },
};

// What is put into the pages: a script on its own, read as text by src/browser/pageConnection.ts.
const page: Options = {
  entry: { "audit-page": "src/pageScript/index.ts" },
  format: ["iife"],
  globalName: "rgaaAudit",
  target: "es2022",
  platform: "browser",
  minify: true,
  outExtension: () => ({ js: ".js" }),
  esbuildOptions,
};

export default defineConfig([node, types, page]);
