/** `/// <reference types="dsfr-blocks/client" />`: what the plugin of `dsfr-blocks/vite` gives. */

/** A Markdown file that says `layout: candidates`, compiled: for the blocks of `dsfr-blocks/compiled`. */
declare module "*.md" {
  import type { CompiledCandidatesPage } from "dsfr-blocks";
  const page: CompiledCandidatesPage;
  export default page;
  export const title: CompiledCandidatesPage["title"];
  export const open: CompiledCandidatesPage["open"];
  export const opensAt: CompiledCandidatesPage["opensAt"];
  export const closesAt: CompiledCandidatesPage["closesAt"];
  export const compiled: CompiledCandidatesPage["compiled"];
  export const head: CompiledCandidatesPage["head"];
  export const def: CompiledCandidatesPage["def"];
  export const what: CompiledCandidatesPage["what"];
  export const profiles: CompiledCandidatesPage["profiles"];
  export const conditions: CompiledCandidatesPage["conditions"];
  export const how: CompiledCandidatesPage["how"];
  export const wait: CompiledCandidatesPage["wait"];
}

/** The rules of the site's DSFR that the blocks need, and no other. */
declare module "virtual:dsfr-blocks/styles.css" {}
