/** From an author's file to typed data or located issues. No React, no Node: it runs anywhere. */
export { callClosedNoticeSchema, type CallClosedNoticeContent } from "../blocks/call-closed-notice/schema";
export {
  dictionaryDefinitionSchema,
  type DictionaryDefinitionContent,
} from "../blocks/dictionary-definition/schema";
export { numberedStepsSchema, type NumberedStepsContent } from "../blocks/numbered-steps/schema";
export type { People, Person } from "../blocks/profile-cards/people";
export { profileCardsSchema, type ProfileCardsContent } from "../blocks/profile-cards/schema";
export { questionHeroSchema, type QuestionHeroContent } from "../blocks/question-hero/schema";
export { reasonsSchema, type ReasonsContent } from "../blocks/reasons/schema";
export { salaryConditionsSchema, type SalaryConditionsContent } from "../blocks/salary-conditions/schema";
export type { Issue, Severity } from "../content/issue";
export { jsonSchema, type JsonSchema, type JsonSchemaOptions } from "../content/jsonSchema";
export { parseMarkdown } from "../content/markdown/parse";
export type { Block, Inline, Markdown, RichText } from "../content/markdown/tree";
export type { Place } from "../content/place";
export { read, type Reading, type ReadOptions } from "../content/read";
export * as schema from "../content/schema";
export type { Infer, Schema } from "../content/schema";
export type { Language, Rule } from "../content/sentences";
export type { Path } from "../content/validate";
export { checkPage, type Checked, type CheckOptions, type RuleLevels } from "../pages/candidates/checkPage";
export { checkPeople } from "../pages/candidates/checkPeople";
export { readPage } from "../pages/candidates/readPage";
export { candidatesSchema, type CandidatesPageContent } from "../pages/candidates/schema";
