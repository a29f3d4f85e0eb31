// The entry points of the package and their source files, for the two builds and for the types.

const createEntries = (/** @type {string} */ folder, /** @type {readonly string[]} */ names) =>
  Object.fromEntries(names.map((name) => [name, `${folder}/${name}.ts`]));

/** Entry points of the library. */
const libraryEntries = createEntries("src/entries", [
  "index",
  "components",
  "compiled",
  "content",
  "html",
  "schema",
  "testing",
]);

/** Entry points that a bundler may include in code for a browser or for an edge runtime. */
export const portableEntries = {
  ...libraryEntries,
  ...createEntries("packages/desk/src/entries", ["cms"]),
};

/** All entry points. */
export const entries = {
  ...portableEntries,
  ...createEntries("packages/tools/src/entries", ["astro", "next", "node", "postcss", "vite"]),
};
