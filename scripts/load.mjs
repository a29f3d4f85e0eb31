import { runnerImport } from "vite";
import { yaml } from "./vite-yaml.mjs";

/**
 * Imports a TypeScript module from the sources, so that no build is needed first.
 * @param {string} path path of the module, relative to the root of the project
 * @returns {Promise<any>} exports of the module
 */
export async function load(path) {
  const { module } = await runnerImport(path, {
    configFile: false,
    logLevel: "error",
    plugins: [yaml()],
    resolve: { tsconfigPaths: true },
  });
  return module;
}
