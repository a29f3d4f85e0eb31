/** Compiled content as HTML, without React: for Hugo, Eleventy, Django and others. */
export { toHtml, type ToHtmlOptions } from "../compiled/toHtml";
export type { CompiledBlock, CompiledPage } from "../compiled/tree";
