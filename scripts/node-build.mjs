// Builds the entry points and the command for Node, from the same sources as for bundlers, but into fewer files. In the build
// for bundlers, each block has a file of its own, so that a bundler can omit unused blocks. In Node, more files cost time,
// because Node finds, reads and links files one after the other.

import { chmodSync } from "node:fs";
import { resolve } from "node:path";
import { build as esbuild, transform } from "esbuild";
import { build } from "vite";
import { entries } from "./entries.mjs";

const target = "node20.19";
const extensions = [".ts", ".tsx", ".js", ".json"];

/**
 * Modules of each entry point. Each entry point has a file for the modules that no previous entry point contains, so that an
 * import of the entry point does not load the modules of the following entry points.
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
      // Commands and builds run in Node: keep the checks of definitions and props, which a site's production bundle drops.
      // isDevelopment.ts, on which warnings depend, still reads the variable at run time.
      transform: (code, id) =>
        id.endsWith("/packages/base/src/isDevelopment.ts")
          ? undefined
          : code.replaceAll("process.env.NODE_ENV", '"development"'),
    },
    {
      name: "without-comments",
      // Remove comments, which would be a fifth of this build's download, but keep line breaks, for stack traces. Without a
      // target: for a version of Node, esbuild makes `new RegExp` of each literal with `\p{…}`, compiled again at each call.
      renderChunk: async (code) => (await transform(code, { charset: "utf8", legalComments: "none" })).code,
    },
  ],
  // do not bundle other packages, so that a site has each of these packages only once
  ssr: { external: true, noExternal: [/^@dsfr-blocks\//] },
  build: {
    ssr: true,
    outDir: "dist",
    emptyOutDir: false,
    copyPublicDir: false,
    target,
    rolldownOptions: {
      // rgaa-audit is a separate package, although its sources are in this repository
      external: [/^rgaa-audit($|\/)/],
      // Rolldown's helpers must not need Node, because some entry points also run in browsers
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
            // Modules that the blocks do not need, such as the full YAML parser, go to other files. Exception: the first two
            // entry points are small, and keep all of their modules together.
            test: (/** @type {string} */ path) => layer.has(path) && (index < 2 || library?.has(path)),
          })),
        },
      },
    },
  },
});
// make the command executable, because our tests run the file directly: npm makes it executable only in an installed package
chmodSync("dist/cli.js", 0o755);

/**
 * Returns the absolute paths of an entry point and of the modules that its bundle contains.
 * @param {string} name name of an entry point of the library
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
