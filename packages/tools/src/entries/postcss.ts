/** PostCSS plugin: replaces `@dsfr;` with the DSFR's CSS rules that the pages of a site need. */
export { postcssDsfr, type PostcssDsfrOptions } from "../integrations/postcss/postcssDsfr";
