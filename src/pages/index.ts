/** Every built-in page type with the type of its props. */
export { CandidatesPage, type CandidatesPageProps } from "./CandidatesPage";
export { AdministrationsPage, type AdministrationsPageProps } from "./AdministrationsPage";
export { ApplyPage, type ApplyPageProps } from "./ApplyPage";
export { ProgrammePage, type ProgrammePageProps } from "./ProgrammePage";
export { FaqPage, type FaqPageProps } from "./FaqPage";
export { TextPage, type TextPageProps } from "./TextPage";
export {
  AccessibilityStatementPage,
  type AccessibilityStatementPageProps,
} from "./AccessibilityStatementPage";
