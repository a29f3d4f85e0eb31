/** Decap CMS and Sveltia CMS: the fields of the page, and the page as a live preview. Runs in a browser. */
export {
  type Collection,
  collectionFor,
  type CollectionName,
  type CollectionOptions,
  fieldsFor,
  type FileCollection,
  type FolderCollection,
} from "../integrations/cms/collectionFor";
export type { Field, Widget } from "../integrations/cms/field";
export { type FieldCheckOptions, type FieldIssue, issuesOf } from "../integrations/cms/issues";
export type { PeopleCollection } from "../integrations/cms/people";
export type { Cms, Host } from "../integrations/cms/preview/host";
export { type PreviewOptions, registerPreviews } from "../integrations/cms/preview/registerPreviews";
