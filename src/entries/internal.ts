/** Exports for this repository's own tools and CMS. They are not in the package's exports: sites cannot import them. */
export { default as manifest, version } from "../../package.json";
export * as entryForms from "../blocks/entryForms";
export * as topicForms from "../blocks/topicForms";
export {
  type CompiledPageOf,
  compileTolerantly,
  getComponentName,
  collectPlacedBlocks,
} from "../compiled/compile";
export { collectIds } from "../compiled/collectIds";
export { listAllInstances, listChangeDates, listDatedContents } from "../compiled/days";
export { linkTagsOf, metaTagsOf } from "../compiled/metadata";
export { UnsupportedPropError } from "../compiled/record";
export { createSizedImage, addSize } from "../compiled/createSizedImage";
export { getPageTree } from "../compiled/tree";
export { isBlockList } from "../definition/blockList";
export type { BlockToCheck } from "../definition/checkTypes";
export {
  type CheckOptions,
  type ContentOptions,
  type PageReading,
  type ReadablePage,
  type RuleLevels,
  checkContent,
  checkPage,
  checkReading,
  readPage,
} from "../definition/check";
export { isPageType, listPageTypes } from "../definition/config";
export { findBodyInstances } from "../definition/findBodyInstances";
export { hasVisibleContent, isEditableText, findReferences, walkValues } from "../definition/contentValues";
export { BlockError, DefinitionError, withBlockPath, withOwner } from "../definition/definitionErrors";
export { type EntrySchemas, type NamedEntry, createCollection, findEntry } from "../definition/entries";
export { getOwnKeys, pageFields } from "../definition/fields";
export {
  type BlockInstance,
  listBlocks,
  listInstances,
  isSingleKeyBlock,
  findInstancePath,
} from "../definition/instances";
export {
  readFrontMatterText,
  readLayout,
  findNearLayout,
  pickPageType,
  locateLayout,
} from "../definition/layout";
export { type PageMeta, buildPageMeta } from "../definition/pageMeta";
export { DEFAULT_TITLE_KEY, getPageTitle } from "../definition/pageTitle";
export { listAnchors } from "../definition/listAnchors";
export { fileRules, pageRules } from "../definition/rules";
export { findEmptyItems } from "../definition/rules/empty-item";
export { unknownLayout } from "../definition/rules/unknown-layout";
export { type TopicDay, type TopicForm, listTopics } from "../definition/topic";
export { getPageTextOptions, type PageTextOptions } from "../definition/pageTextOptions";
export { isFrenchPage } from "../definition/pageLanguage";
export type { LabelsByLanguage } from "../rich-text/labels";
export { findLanguage, listLanguages } from "../rich-text/language";
export { findLabels, listMissingLabels, type TextSettings } from "../rich-text/languages";
export { getPlainText } from "../rich-text/parseText";
export { DEFAULT_PROSE_OPTIONS, createProse } from "../rich-text/prose";
export { removeBasePath, resolveFromRoot } from "../rich-text/url";
export { withBasePath } from "../compiled/withBasePath";
export {
  type FolderRule,
  type IndexedFile,
  type IndexedPage,
  type MarkdownFile,
  type PageAnchors,
  getParentPath,
  createFolder,
  indexFile,
  indexPage,
  createPageFinder,
  resolvePageUrls,
  toPageFile,
  toPermalinkUrl,
} from "../folder/folder";
export {
  createPageLinkFinder,
  type FindPageFile,
  type FindPageLink,
  type PageFile,
  leadsToPage,
  resolvePageLinks,
} from "../folder/pageLinks";
export { isDated } from "../folder/pageDates";
export { folderRules } from "../folder/rules";
