/** Our pages alone: what the CMS’s one file exports beside `dsfr-blocks/cms`. Not in the package's exports. */
export * from "../pages";
