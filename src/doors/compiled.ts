/** The blocks and the page for content compiled at build time: no parser, no typography, no grammar. */
export { type Call, type CallStatus, callStatus, type Now } from "../blocks/common/callStatus";
export {
  CallClosedNotice,
  type CallClosedNoticeProps,
  DictionaryDefinition,
  type DictionaryDefinitionProps,
  NumberedSteps,
  type NumberedStepsProps,
  ProfileCards,
  type ProfileCardsProps,
  QuestionHero,
  type QuestionHeroProps,
  Reasons,
  type ReasonsProps,
  RichText,
  type RichTextProps,
  SalaryConditions,
  type SalaryConditionsProps,
} from "../compiled/blocks";
export { CandidatesPage, type CandidatesPageProps } from "../compiled/CandidatesPage";
export type { CompiledCandidatesPage } from "../compiled/compilePage";
export type { Compiled } from "../compiled/tree";
export type { ComponentMap } from "../rich-text/prose";
