/** Our blocks alone, for what looks at each of them. Not in the package's exports. */
export * from "../blocks/index";
