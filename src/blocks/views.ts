// Generated file: change src/blocks/index.ts, then run "npm run reference".
/** The built-in blocks as components that render from their props, without Markdown, schemas or rules. */
export * from "./alert/AlertView";
export * from "./calendar/CalendarView";
export * from "./call-closed-notice/CallClosedNoticeView";
export * from "./call-intro/CallIntroView";
export * from "./callout/CalloutView";
export * from "./cards/CardsView";
export * from "./criteria/CriteriaView";
export * from "./dictionary-definition/DictionaryDefinitionView";
export * from "./downloads/DownloadsView";
export * from "./faq-list/FaqListView";
export * from "./join-us/JoinUsView";
export * from "./key-figures/KeyFiguresView";
export * from "./numbered-steps/NumberedStepsView";
export * from "./phases/PhasesView";
export * from "./profile-cards/ProfileCardsView";
export * from "./prose/ProseView";
export * from "./question-hero/QuestionHeroView";
export * from "./quote/QuoteView";
export * from "./reasons/ReasonsView";
export * from "./salary-conditions/SalaryConditionsView";
