/** The PostCSS plugin: in the place of `@dsfr;`, what a site's pages can match of its DSFR. */
export { postcssDsfr, type PostcssDsfrOptions } from "../integrations/postcss/postcssDsfr";
