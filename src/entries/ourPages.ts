/**
 * Built-in page types alone, for tools that process each page type, and for the single-file build of the CMS. Not in the
 * package's exports.
 */
export * from "../pages";
