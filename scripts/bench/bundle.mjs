// One way to bundle for all that is measured: production React, the same options, ours from the last build.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** @typedef {Readonly<Record<string, { contents: string, loader: import("esbuild").Loader }>>} Virtual */

const CACHE = resolve(".cache/bench");

// what the page has anyway, whatever shows it
const REACT = ["react", "react/jsx-runtime", "react-dom", "react-dom/client"];

/**
 * The gzip bytes of what a browser loads for `code` before it runs, React aside: files that are imported when they are
 * called for are not among them.
 * @param {string} code an ES module
 * @param {Virtual} [virtual] modules that are in no file, by the name that they are imported by
 * @param {string} [dist] folder of our build
 */
export async function clientBytes(code, virtual = {}, dist = "dist/bundlers") {
  const { outputFiles, metafile } = await bundle(code, virtual, dist, {
    platform: "browser",
    minify: true,
    external: REACT,
    splitting: true,
    outdir: CACHE,
    metafile: true,
  });
  const outputs = metafile?.outputs ?? {};
  const loaded = Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === "<stdin>");
  for (const path of loaded) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? [])
      if (kind === "import-statement" && imported in outputs && !loaded.includes(imported))
        loaded.push(imported);
  }
  const paths = loaded.map((path) => resolve(path));
  const files = outputFiles.filter(({ path }) => paths.includes(path));
  return files.reduce((bytes, { contents }) => bytes + gzipBytes(contents), 0);
}

/** @param {Uint8Array | string} contents */
export const gzipBytes = (contents) => gzipSync(contents, { level: 9 }).length;

/**
 * The exports of `code`, with React inside, in this process.
 * @param {string} name of the file that it is written to
 * @param {string} code an ES module
 * @param {Virtual} [virtual]
 * @returns {Promise<any>}
 */
export async function importBundle(name, code, virtual = {}) {
  const outfile = join(CACHE, `${name}.mjs`);
  // React's server side is CommonJS, and asks for Node's own modules
  const banner = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;
  await bundle(code, virtual, "dist/bundlers", {
    platform: "node",
    outfile,
    write: true,
    banner: { js: banner },
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

/**
 * A compiled page as a module, as the Vite plugin writes it: each of its blocks once.
 * @param {import("../../src/compiled/tree").CompiledPage} page
 */
export async function pageModule(page) {
  const code = `export { moduleOf } from "../packages/tools/src/integrations/common/moduleOf";`;
  const { moduleOf } = await importBundle("module-of", code);
  return { contents: /** @type {string} */ (moduleOf(page)), loader: /** @type {const} */ ("js") };
}

/**
 * The script of a page, with React inside.
 * @param {string} code an ES module
 * @param {Virtual} [virtual]
 */
export async function browserScript(code, virtual = {}) {
  const { outputFiles } = await bundle(code, virtual, "dist/bundlers", { platform: "browser", minify: true });
  return outputFiles[0]?.text ?? "";
}

/**
 * @param {string} code
 * @param {Virtual} virtual
 * @param {string} dist
 * @param {import("esbuild").BuildOptions} options
 */
async function bundle(code, virtual, dist, options) {
  const { outputFiles = [], metafile } = await build({
    stdin: { contents: code, resolveDir: resolve("bench"), loader: "jsx" },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    charset: "utf8",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [virtualModules(virtual), ourDoors(dist)],
    ...options,
  });
  return { outputFiles, metafile };
}

/**
 * @param {Virtual} modules
 * @returns {import("esbuild").Plugin}
 */
function virtualModules(modules) {
  return {
    name: "virtual",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: "virtual" }));
      onLoad({ filter: /^/, namespace: "virtual" }, ({ path }) => {
        const module = modules[path.slice("virtual:".length)];
        return module && { ...module, resolveDir: resolve("bench") };
      });
    },
  };
}

/**
 * `dsfr-blocks/compiled` is the built file that a bundler takes in a site that installed the package.
 * @param {string} dist
 * @returns {import("esbuild").Plugin}
 */
function ourDoors(dist) {
  return {
    name: "our-doors",
    setup({ onResolve }) {
      onResolve({ filter: /^dsfr-blocks(?:\/|$)/ }, ({ path }) => {
        // of our sources alone
        if (path === "dsfr-blocks/internal") return undefined;
        const file = resolve(dist, `${path.slice("dsfr-blocks/".length) || "index"}.js`);
        if (!existsSync(file)) throw new Error(`${path} is not built: npm run build`);
        return { path: file, sideEffects: false };
      });
    },
  };
}
