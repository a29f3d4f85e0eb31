/** `/// <reference types="dsfr-blocks/client" />`: what the plugin of `dsfr-blocks/vite` gives, where it writes no types of its own. */

/** A Markdown file whose `layout` is that of a page of the site, compiled: for `Page` of `dsfr-blocks/compiled`. */
declare module "*.md" {
  import type { CompiledPage } from "dsfr-blocks/compiled";
  const page: CompiledPage;
  export default page;
}

/** The rules of the site's DSFR that the blocks need, and no other. */
declare module "virtual:dsfr-blocks/styles.css" {}
