/** Exports for this repository's own tools and CMS. They are not in the package's exports: sites cannot import them. */
export { default as manifest, version } from "../../package.json";
export * as entryForms from "../blocks/entryForms";
export * as topicForms from "../blocks/topicForms";
export { type CompiledAs, compileParts, nameOf, placedBlocks } from "../compiled/compile";
export { idsOf } from "../compiled/idsOf";
export { metaTagsOf } from "../compiled/metadata";
export { UnsupportedProp } from "../compiled/record";
export { sizedImage, withSize } from "../compiled/sizedImage";
export { pageTreeOf } from "../compiled/tree";
export { isBlockList } from "../definition/blockList";
export {
  type CheckOptions,
  type ContentOptions,
  type PageReading,
  type ReadablePage,
  type RuleLevels,
  checkContent,
  checkPage,
  checkRead,
  readPage,
} from "../definition/check";
export { isPage, pageIn } from "../definition/config";
export { hasWords, isFree, referencesIn, valuesIn } from "../definition/contentValues";
export { BlockError, DefinitionError, atBlock, withOwner } from "../definition/definitionErrors";
export { type EntrySchemas, type NamedEntry, collectionOf } from "../definition/entries";
export { ownKeysOf, pageFields } from "../definition/fields";
export { type BlockInstance, everyBlock, instancesIn, isOneKey, pathOf } from "../definition/instances";
export { frontMatterWord, layoutOf, nearLayout, pickPage, placeOfLayout } from "../definition/layout";
export { type PageMeta, metaIn } from "../definition/pageMeta";
export { TITLE, titleIn } from "../definition/pageTitle";
export { placesOf } from "../definition/placesOf";
export { fileRules, pageRules } from "../definition/rules";
export { unknownLayout } from "../definition/rules/unknown-layout";
export { type TopicDay, type TopicForm, topicsOf } from "../definition/topic";
export { wordsOf } from "../rich-text/asTree";
export { DEFAULTS, proseOf } from "../rich-text/prose";
export { fromRoot } from "../rich-text/url";
export {
  type FolderRule,
  type IndexedFile,
  type IndexedPage,
  type PagePlaces,
  above,
  folderOf,
  indexFile,
  indexPage,
  pageFinder,
} from "../folder/folder";
export { isDated } from "../folder/pageDates";
export { folderRules } from "../folder/rules";
