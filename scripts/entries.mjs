// The package's doors and their sources: both builds, and the types.

/** The source of a door. @param {string} name */
export const entrySource = (name) => `src/entries/${name}.ts`;

const sources = (/** @type {readonly string[]} */ names) =>
  Object.fromEntries(names.map((name) => [name, entrySource(name)]));

/** Those that a bundler may take into a browser or onto an edge. */
export const entriesEverywhere = sources([
  "index",
  "cms",
  "compiled",
  "content",
  "html",
  "schema",
  "testing",
]);

/** All of them. */
export const doors = {
  ...entriesEverywhere,
  ...sources(["astro", "audit", "next", "node", "postcss", "vite"]),
};
