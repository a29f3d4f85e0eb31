/** Built-in blocks alone, for tools that process each block. Not in the package's exports. */
export * from "../blocks/index";
