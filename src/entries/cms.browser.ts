/** `dsfr-blocks/cms` and our own pages in one file, `dist/cms.browser.js`, for a page without a bundler. */
export * from "./cms";
export * from "../pages";
