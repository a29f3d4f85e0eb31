/** Our pages alone, for what looks at each of them, and for the one file of the CMS. Not in the package's exports. */
export * from "../pages";
