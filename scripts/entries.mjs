// The package's entries and their sources: both builds, and the types.

/** The source of an entry. @param {string} name */
export const entrySource = (name) => `src/entries/${name}.ts`;

const sources = (/** @type {readonly string[]} */ names) =>
  Object.fromEntries(names.map((name) => [name, entrySource(name)]));

/** Those that a bundler may take into a browser or onto an edge. */
export const entriesEverywhere = sources([
  "index",
  "cms",
  "components",
  "compiled",
  "content",
  "html",
  "schema",
  "testing",
]);

/** All of them. */
export const entries = {
  ...entriesEverywhere,
  ...sources(["astro", "next", "node", "postcss", "vite"]),
};
