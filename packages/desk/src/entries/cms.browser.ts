/** Package `dsfr-blocks-cms`: `dsfr-blocks/cms` and the built-in page types in one file, for a page without a bundler. */
export * from "./cms";
export * from "dsfr-blocks/ourPages";
