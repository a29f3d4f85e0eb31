/** Decap CMS and Sveltia CMS: the fields of pages, and the pages as a live preview. Runs in a browser. */
export {
  type CmsCollection,
  collectionFor,
  type CollectionOf,
  type CollectionOptions,
  fieldsFor,
  type FileCollection,
  type FolderCollection,
} from "../integrations/cms/collectionFor";
export type { Field, Widget } from "../integrations/cms/fields";
export { type FieldCheckOptions, type FieldIssue, issuesOf } from "../integrations/cms/issues";
export type { EntryCollection } from "../integrations/cms/fields";
export type { Cms, Host } from "../integrations/cms/preview/host";
export type { PagePlace } from "../integrations/cms/preview/places";
export { registerPreviews } from "../integrations/cms/preview/registerPreviews";
export type { PreviewOptions } from "../integrations/cms/preview/options";
