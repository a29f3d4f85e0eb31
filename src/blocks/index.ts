/** Every block of ours, a line each. */
export { AccessibilityStatement } from "./accessibility-statement/AccessibilityStatement";
export { Calendar } from "./calendar/Calendar";
export { CallClosedNotice } from "./call-closed-notice/CallClosedNotice";
export { CallIntro } from "./call-intro/CallIntro";
export { Callout } from "./callout/Callout";
export { Criteria } from "./criteria/Criteria";
export { DictionaryDefinition } from "./dictionary-definition/DictionaryDefinition";
export { FaqList } from "./faq-list/FaqList";
export { JoinUs } from "./join-us/JoinUs";
export { KeyFigures } from "./key-figures/KeyFigures";
export { NumberedSteps } from "./numbered-steps/NumberedSteps";
export { Phases } from "./phases/Phases";
export { ProfileCards } from "./profile-cards/ProfileCards";
export { QuestionHero } from "./question-hero/QuestionHero";
export { Quote } from "./quote/Quote";
export { Reasons } from "./reasons/Reasons";
export { SalaryConditions } from "./salary-conditions/SalaryConditions";
