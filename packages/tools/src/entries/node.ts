/**
 * Entry point for frameworks that read files while they render, such as Next and Astro: loads, checks and compiles a
 * page file.
 */
export { loadPage, type LoadPageOptions } from "../site/compileFile";
export type { CompiledPage } from "dsfr-blocks";
