import { defineConfig, type Options } from "tsup";

// write accented letters as they are, not as escapes
const esbuildOptions: Options["esbuildOptions"] = (options) => {
  options.charset = "utf8";
};

/** Modules for Node. They include `packages/base`, which is shared with the library. */
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
  // bundle these two packages, so that sites do not have to install packages that only the HTML report uses
  noExternal: ["preact", "preact-render-to-string"],
  esbuildOptions,
};

const types: Options = {
  entry: { index: "src/index.ts", command: "src/command.ts", rule: "src/rule/index.ts" },
  format: ["esm"],
  dts: {
    only: true,
    // tsup's declaration worker sets `baseUrl`, which TypeScript 6 rejects (TS5101) without this option
    compilerOptions: {
      ignoreDeprecations: "6.0",
      // resolve `packages/base` from its sources, so that its types are bundled: this package is private, so no site can
      // install it
      paths: { "@dsfr-blocks/base/*": ["../base/src/*"] },
    },
  },
};

// The script that runs in the pages: a standalone file, which src/browser/pageConnection.ts reads as text.
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
