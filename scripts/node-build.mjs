// Node's own build of the entries and of the command: the same sources as those for bundlers, in few files. Node finds, reads
// and links one file after the other, so that a block in a file of its own, which a bundler leaves out, costs time here.

import { chmodSync } from "node:fs";
import { resolve } from "node:path";
import { build as esbuild, transform } from "esbuild";
import { build } from "vite";
import { entries } from "./entries.mjs";

const target = "node20.19";
const extensions = [".ts", ".tsx", ".js", ".json"];

/** Entries of which each has a file of what it holds and none before it does: it loads nothing of those after it. */
const layers = await Promise.all(["html", "compiled", "schema", "content", "index"].map(modulesOf));
const library = layers.at(-1);

await build({
  configFile: false,
  logLevel: "warn",
  resolve: { extensions, tsconfigPaths: true },
  plugins: [
    {
      name: "keep-checks",
      enforce: "pre",
      // what checks definitions and props, which a site's production bundle drops, stays: commands and builds run here. What warns
      // asks when it runs.
      transform: (code, id) =>
        id.endsWith("/packages/base/src/isDevelopment.ts")
          ? undefined
          : code.replaceAll("process.env.NODE_ENV", '"development"'),
    },
    {
      name: "without-comments",
      // comments are for those who read the sources, and were a fifth of what a site downloads of it; lines stay, for stack traces
      renderChunk: async (code) =>
        (await transform(code, { target, charset: "utf8", legalComments: "none" })).code,
    },
  ],
  // a site has them once, whoever asks for them
  ssr: { external: true, noExternal: [/^@dsfr-blocks\//] },
  build: {
    ssr: true,
    outDir: "dist",
    emptyOutDir: false,
    copyPublicDir: false,
    target,
    rolldownOptions: {
      // a package of its own, whose sources stand beside
      external: [/^rgaa-audit($|\/)/],
      // its own helpers need nothing of Node either
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
          groups: layers.map((layer, at) => ({
            name: "library",
            priority: layers.length - at,
            // what the blocks do not need, such as the parser of all YAML, stays apart; what shows compiled content is small
            test: (/** @type {string} */ path) => layer.has(path) && (at < 2 || library?.has(path)),
          })),
        },
      },
    },
  },
});
// npm makes it so for those who install it; our own tests start it as it is
chmodSync("dist/cli.js", 0o755);

/**
 * The modules of which a bundle of this entry holds something, and the entry, by their whole paths.
 * @param {string} name of the library’s own entries
 */
async function modulesOf(name) {
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
  const held = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  return new Set([entry, ...held].map((path) => resolve(path)));
}
