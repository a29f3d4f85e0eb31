/**
 * Blocks as React components whose props contain the content, without Markdown and schemas. A string is plain text; a React
 * node is rendered unchanged.
 */
export * from "../blocks/views";
export { formatFrenchDate, type Now } from "@dsfr-blocks/base/day";
export { AccessibilityMention, type AccessibilityMentionProps } from "../blocks/common/AccessibilityMention";
export { type Call, type CallStatus, callStatus } from "../blocks/common/call";
export type { CallAction } from "../blocks/common/CallToAction";
export { blocksWith } from "../definition/blocksWith";
export type { HeadingLevel, RootAttributes } from "../definition/context";
export type { BlockAttributes } from "../definition/defineView";
export { englishLabels, frenchLabels, type Labels } from "../rich-text/labels";
export type { ComponentMap } from "../rich-text/prose";
export { type ResolveUrl, resolveUnder } from "../rich-text/url";
