import { readFile } from "node:fs/promises";

/** When a rule is asked and what it says, with its examples: `...error(["9.1.1"])` and the lines after it, and comments between. */
const WORDS = /when: [^\n]+(?:\s+\/\/[^\n]*)*\s+\.\.\.(?:error|warning|review)\([^`]*\)`[^`]*`,/;

/**
 * A plugin of esbuild's for the scripts that are put into pages: of each rule they get what finds it, and not what it says.
 * @type {import("esbuild").Plugin}
 */
export const withoutWords = {
  name: "without-words",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:markup-)?rules[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(WORDS, ""),
      loader: "ts",
    }));
  },
};
