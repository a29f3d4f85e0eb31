// The package's doors and their sources: both builds, and the types.

/** The source of a door. @param {string} name */
export const doorSource = (name) => `src/doors/${name}.ts`;

const sources = (/** @type {readonly string[]} */ names) =>
  Object.fromEntries(names.map((name) => [name, doorSource(name)]));

/** Those that a bundler may take into a browser or onto an edge. */
export const doorsEverywhere = sources(["index", "cms", "compiled", "content", "html", "schema", "testing"]);

/** All of them. */
export const doors = {
  ...doorsEverywhere,
  ...sources(["astro", "audit", "next", "node", "postcss", "vite"]),
};
