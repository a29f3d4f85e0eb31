/** `dsfr-blocks/cms` and our own pages in one file, the package `dsfr-blocks-cms`, for a page without a bundler. */
export * from "./cms";
export * from "dsfr-blocks/ourPages";
