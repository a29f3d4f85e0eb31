/** Every page of ours, a line each. */
export { CandidatesPage } from "./CandidatesPage";
export { AdministrationsPage } from "./AdministrationsPage";
export { ApplyPage } from "./ApplyPage";
export { FaqPage } from "./FaqPage";
export { TextPage } from "./TextPage";
export { AccessibilityStatementPage } from "./AccessibilityStatementPage";
export { ProgrammePage } from "./ProgrammePage";
