/**
 * Every built-in block with the types of its props, one block a line. `npm run reference` generates `views.ts` from
 * this file.
 */
export * from "./accessibility-statement/AccessibilityStatement";
export * from "./alert/Alert";
export * from "./calendar/Calendar";
export * from "./call-closed-notice/CallClosedNotice";
export * from "./call-intro/CallIntro";
export * from "./callout/Callout";
export * from "./cards/Cards";
export * from "./criteria/Criteria";
export * from "./dictionary-definition/DictionaryDefinition";
export * from "./downloads/Downloads";
export * from "./faq-list/FaqList";
export * from "./join-us/JoinUs";
export * from "./key-figures/KeyFigures";
export * from "./numbered-steps/NumberedSteps";
export * from "./phases/Phases";
export * from "./profile-cards/ProfileCards";
export * from "./prose/Prose";
export * from "./question-hero/QuestionHero";
export * from "./quote/Quote";
export * from "./reasons/Reasons";
export * from "./salary-conditions/SalaryConditions";
