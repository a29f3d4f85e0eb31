import { readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * `import data from "./fixtures.yaml"`: the parsed data, as the default export.
 * @returns {import("vite").Plugin}
 */
export function yaml() {
  return {
    name: "yaml",
    // before Vite's own handlers; a query (?raw, ?url) asks for something else and is left to them
    enforce: "pre",
    load(id) {
      if (!/\.ya?ml$/.test(id)) return;
      return `export default ${JSON.stringify(parse(readFileSync(id, "utf8")))};`;
    },
  };
}
