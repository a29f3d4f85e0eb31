/**
 * Functions that read and check page files: they return typed data, or issues with their positions. They need neither React nor
 * Node.
 */
export type { ContentIssue, Issue, RuleName } from "@dsfr-blocks/content/issue";
export type { Fix, Severity } from "@dsfr-blocks/base/issue";
export { jsonSchema, type JsonSchema, type JsonSchemaOptions } from "@dsfr-blocks/content/jsonSchema";
export { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
export type { BlockNode, InlineNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
export type { Position } from "@dsfr-blocks/base/position";
export { type AuthorText, read, type Reading, type ReadOptions } from "@dsfr-blocks/content/read";
export type { Infer, Schema } from "@dsfr-blocks/content/schema";
export type { Rule } from "../definition/reported";
export type { Language } from "@dsfr-blocks/base/message";
export type { Path } from "@dsfr-blocks/base/issue";
export {
  checkPage,
  checkContent,
  type CheckResult,
  type ContentCheckResult,
  type CheckOptions,
  type ContentOf,
  type ContentOptions,
  type PageReading,
  type ReadablePage,
  readPage,
  type RuleLevels,
} from "../definition/check";
export type { Collection, EntriesByCollection, CollectionEntry } from "../definition/entries";
