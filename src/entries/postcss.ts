/** The PostCSS plugin: in the place of `@dsfr;`, what a site's pages can match of its DSFR. */
export { dsfrStyles, type DsfrStylesOptions } from "../integrations/postcss/dsfrStyles";
