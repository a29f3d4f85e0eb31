/** PostCSS plugin: replaces `@dsfr;` with the rules of the DSFR that the pages of a site need. */
export { postcssDsfr, type PostcssDsfrOptions } from "../integrations/postcss/postcssDsfr";
