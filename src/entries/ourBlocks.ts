/** Built-in blocks alone, for tools that process each of them. Not in the package's exports. */
export * from "../blocks/index";
