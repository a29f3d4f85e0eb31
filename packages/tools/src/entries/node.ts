/** For hosts that read files while they render, such as Next and Astro: a page's file, checked and compiled. */
export { loadPage, type LoadPageOptions } from "../site/compileFile";
export type { CompiledPage } from "dsfr-blocks";
