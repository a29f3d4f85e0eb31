// The build of the entry points and of the command for Node: the same sources as for bundlers, in fewer files. A file for each
// block lets a bundler omit unused blocks, but costs time in Node, which finds, reads and links files one after the other.

import { chmodSync } from "node:fs";
import { resolve } from "node:path";
import { build as esbuild, transform } from "esbuild";
import { build } from "vite";
import { entries } from "./entries.mjs";

const target = "node20.19";
const extensions = [".ts", ".tsx", ".js", ".json"];

/**
 * Modules of each entry point. Each entry point has a file for the modules that no previous one contains: so it does not load the
 * modules of those that follow.
 */
const layers = await Promise.all(["html", "compiled", "schema", "content", "index"].map(listModules));
const library = layers.at(-1);

await build({
  configFile: false,
  logLevel: "warn",
  resolve: { extensions, tsconfigPaths: true },
  plugins: [
    {
      name: "keep-checks",
      enforce: "pre",
      // keeps the checks of definitions and props, which a site's production bundle drops: commands and builds run in Node.
      // isDevelopment.ts, on which warnings depend, still reads the variable at run time.
      transform: (code, id) =>
        id.endsWith("/packages/base/src/isDevelopment.ts")
          ? undefined
          : code.replaceAll("process.env.NODE_ENV", '"development"'),
    },
    {
      name: "without-comments",
      // comments were a fifth of this build's download; line breaks stay, for stack traces
      renderChunk: async (code) =>
        (await transform(code, { target, charset: "utf8", legalComments: "none" })).code,
    },
  ],
  // other packages stay imports, so that a site has each of them once
  ssr: { external: true, noExternal: [/^@dsfr-blocks\//] },
  build: {
    ssr: true,
    outDir: "dist",
    emptyOutDir: false,
    copyPublicDir: false,
    target,
    rolldownOptions: {
      // a separate package, although its sources are in this repository
      external: [/^rgaa-audit($|\/)/],
      // Rolldown's helpers must not need Node either
      platform: "neutral",
      input: {
        ...entries,
        "testing-globals": "src/entries/testing-globals.ts",
        cli: "packages/tools/src/cli/main.ts",
        "next-loader": "packages/tools/src/integrations/next/loader.ts",
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        codeSplitting: {
          groups: layers.map((layer, index) => ({
            name: "library",
            priority: layers.length - index,
            // modules that the blocks do not need, such as the full YAML parser, are in other files, except those of the first
            // two entry points, which are small
            test: (/** @type {string} */ path) => layer.has(path) && (index < 2 || library?.has(path)),
          })),
        },
      },
    },
  },
});
// npm makes the file executable when it installs the package; our tests run it directly
chmodSync("dist/cli.js", 0o755);

/**
 * Returns the absolute paths of an entry point and of the modules that its bundle contains.
 * @param {string} name an entry point of the library
 */
async function listModules(name) {
  const entry = `src/entries/${name}.ts`;
  const { metafile } = await esbuild({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: "dist",
    format: "esm",
    packages: "external",
    jsx: "automatic",
    resolveExtensions: extensions,
    metafile: true,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const bundledPaths = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  return new Set([entry, ...bundledPaths].map((path) => resolve(path)));
}
