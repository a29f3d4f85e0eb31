/** Function that renders compiled content to HTML without React: for Hugo, Eleventy, Django and others. */
export { toHtml, type ToHtmlOptions } from "../compiled/toHtml";
export type { CompiledBlock, CompiledPage } from "../compiled/tree";
