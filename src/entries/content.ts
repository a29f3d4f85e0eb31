/** From an author's file to typed data or located issues. No React, no Node: it runs anywhere. */
export type { ContentIssue, Fix, Issue, RuleName, Severity } from "../content/issue";
export { jsonSchema, type JsonSchema, type JsonSchemaOptions } from "../content/jsonSchema";
export { parseMarkdown } from "../content/markdown/parse";
export type { Block, Inline, RichText } from "../content/markdown/tree";
export type { Place } from "../base/place";
export { type AuthorText, read, type Reading, type ReadOptions } from "../content/read";
export type { Infer, Schema } from "../content/schema";
export type { Language, Rule } from "../content/sentences";
export type { Path } from "../content/validate";
export {
  checkPage,
  checkContent,
  type Checked,
  type CheckedContent,
  type CheckOptions,
  type ContentOf,
  type ContentOptions,
  type PageReading,
  type PageToRead,
  readPage,
  type RuleLevels,
} from "../definition/check";
export type { People, Person } from "../definition/people";
