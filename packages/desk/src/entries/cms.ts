/**
 * Functions for Decap CMS and Sveltia CMS: the fields of page types, and their live preview. These functions run in a browser.
 */
export {
  type CmsCollection,
  collectionFor,
  type CollectionOf,
  type CollectionOptions,
  fieldsFor,
  type FileCollection,
  type FolderCollection,
} from "../collectionFor";
export type { Field, Widget } from "../fields";
export { type FieldCheckOptions, type FieldIssue, issuesOf } from "../issues";
export type { EntryCollection } from "../fields";
export type { Cms, ReactRuntime } from "../preview/reactRuntime";
export type { PagePlace } from "../preview/places";
export { registerPreviews } from "../preview/registerPreviews";
export type { PreviewOptions } from "../preview/options";
