/**
 * Built-in blocks and page types, and the functions that define others. They are server components: no hooks, no state, no
 * scripts.
 */
// with `/index`: some bundlers would resolve `../blocks` to the stylesheet `blocks.css` beside the folder
export * from "../blocks/index";
export * from "../pages";
export { formatFrenchDate, type Now } from "@dsfr-blocks/base/day";
export { parseFrenchDate } from "@dsfr-blocks/content/dates";
export { type Call, type CallStatus, callStatus } from "../blocks/common/call";
export type { CallAction } from "../blocks/common/CallToAction";
export { callFields } from "../blocks/common/callFields";
export { callTopic } from "../blocks/common/callTopic";
export { compileBlock, type CompileOptions, compilePage, type CompilePageOptions } from "../compiled/compile";
export { type FaqJsonLd, faqJsonLd, jsonLdText } from "../pages/faqJsonLd";
export type { CompiledBlock, CompiledPage } from "../compiled/tree";
export { AccessibilityMention, type AccessibilityMentionProps } from "../blocks/common/AccessibilityMention";
export type { StatementWords } from "../blocks/common/statementLabels";
export { Anchored, type AnchoredProps } from "../definition/Anchored";
export { Breadcrumb, type BreadcrumbProps, type Crumb } from "../definition/Breadcrumb";
export type { ContentOf } from "../definition/check";
export type { CheckContext } from "../definition/blockRule";
export type { Check, ReportedIssue, ReportIssue } from "../definition/reported";
export type { Topic } from "../definition/topic";
export {
  type AuditConfig,
  type CollectionSetting,
  defineConfig,
  type Files,
  type LevelSetting,
  type PageSetting,
  type PlacedPage,
  type SiteConfig,
} from "../definition/config";
export type {
  BlockContext,
  BlockOptions,
  HeadingLevel,
  PageContext,
  RootAttributes,
  SharedOptions,
} from "../definition/context";
export type { BlockList } from "../definition/blockList";
export { type Body, body } from "../definition/body";
export { blocksWith, type BoundOptions } from "../definition/blocksWith";
export { blocksOf, type BlocksOfOptions } from "../definition/blocksOf";
export {
  type AnyBlock,
  type BlockComponent,
  type BlockComponentProps,
  type BlockDefinition,
  type ClientProps,
  defineBlock,
} from "../definition/defineBlock";
export {
  type AnyPage,
  definePage,
  type PageComponent,
  type PageDefinition,
  type PageOptions,
  type PageParts,
  type PlaceBlock,
  type PlaceBlocks,
} from "../definition/definePage";
export { PageFrame, type PageFrameProps } from "../definition/PageFrame";
export { pageFields } from "../definition/fields";
export { Period, type PeriodProps } from "../definition/Period";
export type { Collection, EntriesByCollection, CollectionEntry } from "../definition/entries";
export type { People, Person } from "../blocks/entryForms";
export { RichSection, type RichSectionProps } from "../definition/RichSection";
export { Heading, type HeadingProps } from "../definition/BlockSection";
export { Section, type SectionProps } from "../definition/Section";
export type { UrlKind } from "@dsfr-blocks/base/url";
export type { Abbreviations, Languages } from "../rich-text/annotate";
export { resolveSafeUrl } from "../rich-text/links";
export { englishLabels, frenchLabels, type Labels } from "../rich-text/labels";
export type { Conformity } from "@dsfr-blocks/base/conformity";
export type { ComponentMap, ProseOptions, TextContext } from "../rich-text/prose";
export { Inline, type InlineProps, RichText, type RichTextProps } from "../rich-text/RichText";
export type { TypographyOptions } from "@dsfr-blocks/base/typography";
export { type ResolveUrl, resolveUnder } from "../rich-text/url";
