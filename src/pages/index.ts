/** Every page of ours, a line each. */
export { CandidatesPage } from "./CandidatesPage";
export { AdministrationsPage } from "./AdministrationsPage";
export { ApplyPage } from "./ApplyPage";
export { ProgrammePage } from "./ProgrammePage";
export { FaqPage } from "./FaqPage";
export { TextPage } from "./TextPage";
export { AccessibilityStatementPage } from "./AccessibilityStatementPage";
