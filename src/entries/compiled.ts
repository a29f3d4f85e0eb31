/**
 * Components that show content compiled at build time, without a parser or typography rules: one component `Page` for all page
 * types, and one component `Block` for all blocks.
 */
export {
  Block,
  type BlockProps,
  type ClientBlocks,
  Page,
  type PageProps,
  type ShowOptions,
} from "../compiled/show";
export { contentsOf, type PageHeading } from "../compiled/contentsOf";
export {
  type LinkTag,
  linkTagsOf,
  metadataOf,
  type MetaTag,
  metaTagsOf,
  type PageMetadata,
  type Translation,
  translationsOf,
} from "../compiled/metadata";
export type { CompiledBlock, CompiledPage } from "../compiled/tree";
export type { PageMeta, PageTranslation } from "../definition/pageMeta";
export type { Now } from "@dsfr-blocks/base/day";
export type { ComponentMap } from "../rich-text/prose";
