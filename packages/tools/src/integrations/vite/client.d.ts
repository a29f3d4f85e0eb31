/**
 * `/// <reference types="dsfr-blocks/client" />`: types of the modules that the plugin of `dsfr-blocks/vite` provides, for
 * projects in which the plugin writes no declaration file.
 */

/**
 * A compiled page from a Markdown file whose `layout` matches a page type of the site. Render the page with `Page` of
 * `dsfr-blocks/compiled`.
 */
declare module "*.md" {
  import type { CompiledPage } from "dsfr-blocks/compiled";
  const page: CompiledPage;
  export default page;
}

/** Only the CSS rules of the site's DSFR that the blocks and the site's code need. */
declare module "dsfr-blocks/styles.css" {}
