import { runnerImport } from "vite";
import { yaml } from "./vite-yaml.mjs";

/**
 * Imports a TypeScript module from the sources, so that nothing needs to be built first.
 * @param {string} path relative to the root of the project
 * @returns {Promise<any>} its exports
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
