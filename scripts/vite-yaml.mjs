import { readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * Creates a Vite plugin for `import data from "./fixtures.yaml"`: the default export is the parsed data.
 * @returns {import("vite").Plugin}
 */
export function yaml() {
  return {
    name: "yaml",
    // runs before Vite's own handlers, which still handle imports with a query (?raw, ?url)
    enforce: "pre",
    load(id) {
      if (!/\.ya?ml$/.test(id)) return;
      return `export default ${JSON.stringify(parse(readFileSync(id, "utf8")))};`;
    },
  };
}
