// Bundles all measured code in the same way: React's production build, the same options, and our last build.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** @typedef {Readonly<Record<string, { contents: string, loader: import("esbuild").Loader }>>} Virtual */

const CACHE = resolve(".cache/bench");

// modules that are not counted, because each measured page loads them
const REACT = ["react", "react/jsx-runtime", "react-dom", "react-dom/client"];

/**
 * Returns the gzip bytes of `code` and its static imports, which a browser must load before it runs `code`. React is not
 * counted.
 * @param {string} code ES module
 * @param {Virtual} [virtual] modules without a file, by their import names
 * @param {string} [dist] folder of our build
 */
export async function measureClientBytes(code, virtual = {}, dist = "dist/bundlers") {
  const { outputFiles, metafile } = await bundle(code, virtual, dist, {
    platform: "browser",
    minify: true,
    external: REACT,
    splitting: true,
    outdir: CACHE,
    metafile: true,
  });
  const outputs = metafile?.outputs ?? {};
  const loadedPaths = Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === "<stdin>");
  for (const path of loadedPaths) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? [])
      if (kind === "import-statement" && imported in outputs && !loadedPaths.includes(imported))
        loadedPaths.push(imported);
  }
  const absolutePaths = loadedPaths.map((path) => resolve(path));
  const files = outputFiles.filter(({ path }) => absolutePaths.includes(path));
  return files.reduce((bytes, { contents }) => bytes + measureGzip(contents), 0);
}

/** @param {Uint8Array | string} contents */
export const measureGzip = (contents) => gzipSync(contents, { level: 9 }).length;

/**
 * Bundles `code` with React, imports it in this process, and returns its exports.
 * @param {string} name name of the bundle's file
 * @param {string} code ES module
 * @param {Virtual} [virtual]
 * @param {string} [dist] folder of our build
 * @returns {Promise<any>}
 */
export async function importBundle(name, code, virtual = {}, dist = "dist/bundlers") {
  const outfile = join(CACHE, `${name}.mjs`);
  // React's server code is CommonJS, and requires modules of Node
  const banner = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;
  await bundle(code, virtual, dist, {
    platform: "node",
    outfile,
    write: true,
    banner: { js: banner },
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

/**
 * Returns a compiled page as a module, as the Vite plugin writes it: the code of each block is written once.
 * @param {import("../../src/compiled/tree").CompiledPage} page
 */
export async function createPageModule(page) {
  const code = `export { generateModule } from "../packages/tools/src/integrations/common/generateModule";`;
  const { generateModule } = await importBundle("module-of", code);
  return { contents: /** @type {string} */ (generateModule(page)), loader: /** @type {const} */ ("js") };
}

/**
 * Returns the script of a page, bundled with React.
 * @param {string} code ES module
 * @param {Virtual} [virtual]
 * @param {string} [dist] folder of our build
 */
export async function bundleScript(code, virtual = {}, dist = "dist/bundlers") {
  const { outputFiles } = await bundle(code, virtual, dist, { platform: "browser", minify: true });
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
    plugins: [createVirtualModules(virtual), resolveOwnEntries(dist)],
    ...options,
  });
  return { outputFiles, metafile };
}

/**
 * @param {Virtual} modules
 * @returns {import("esbuild").Plugin}
 */
function createVirtualModules(modules) {
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
 * Creates a plugin that resolves our entry points, such as `dsfr-blocks/compiled`, to the built files that a site's bundler
 * uses.
 * @param {string} dist
 * @returns {import("esbuild").Plugin}
 */
function resolveOwnEntries(dist) {
  return {
    name: "our-entry-points",
    setup({ onResolve }) {
      onResolve({ filter: /^dsfr-blocks(?:\/|$)/ }, ({ path }) => {
        // only our own sources import `dsfr-blocks/internal`
        if (path === "dsfr-blocks/internal") return undefined;
        const file = resolve(dist, `${path.slice("dsfr-blocks/".length) || "index"}.js`);
        if (!existsSync(file)) throw new Error(`${path} is not built: npm run build`);
        return { path: file, sideEffects: false };
      });
    },
  };
}
