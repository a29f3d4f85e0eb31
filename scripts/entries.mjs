// The package's entries and their sources: both builds, and the types.

const sources = (/** @type {string} */ folder, /** @type {readonly string[]} */ names) =>
  Object.fromEntries(names.map((name) => [name, `${folder}/${name}.ts`]));

/** The library's. */
const libraryEntries = sources("src/entries", [
  "index",
  "components",
  "compiled",
  "content",
  "html",
  "schema",
  "testing",
]);

/** Those that a bundler may take into a browser or onto an edge. */
export const entriesEverywhere = { ...libraryEntries, ...sources("packages/desk/src/entries", ["cms"]) };

/** All of them. */
export const entries = {
  ...entriesEverywhere,
  ...sources("packages/tools/src/entries", ["astro", "next", "node", "postcss", "vite"]),
};
