/** The blocks, the page, and what their props are made of. Server components: no hook, no state, no script. */
export { CallClosedNotice, type CallClosedNoticeProps } from "../blocks/call-closed-notice/CallClosedNotice";
export { type Call, type CallStatus, callStatus, type Now } from "../blocks/common/callStatus";
export {
  DictionaryDefinition,
  type DictionaryDefinitionProps,
} from "../blocks/dictionary-definition/DictionaryDefinition";
export { NumberedSteps, type NumberedStepsProps } from "../blocks/numbered-steps/NumberedSteps";
export type { People, Person } from "../blocks/profile-cards/people";
export { ProfileCards, type ProfileCardsProps } from "../blocks/profile-cards/ProfileCards";
export { QuestionHero, type QuestionHeroProps } from "../blocks/question-hero/QuestionHero";
export { Reasons, type ReasonsProps } from "../blocks/reasons/Reasons";
export { SalaryConditions, type SalaryConditionsProps } from "../blocks/salary-conditions/SalaryConditions";
export { type CompilableName, compileBlock, type CompileProps } from "../compiled/compileBlock";
export { type CompiledCandidatesPage, compilePage, type CompilePageOptions } from "../compiled/compilePage";
export type { Compiled } from "../compiled/tree";
export type { Markdown } from "../content/markdown/tree";
export type { Crumb } from "../pages/candidates/Breadcrumb";
export { CandidatesPage, type CandidatesPageProps } from "../pages/candidates/CandidatesPage";
export { englishLabels, frenchLabels, type Labels } from "../rich-text/labels";
export type { ComponentMap, ProseOptions } from "../rich-text/prose";
export { RichText, type RichTextProps } from "../rich-text/RichText";
