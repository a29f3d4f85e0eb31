import { expect, it } from "vitest";
import * as compiled from "../../src/doors/compiled";
import * as content from "../../src/doors/content";
import * as blocks from "../../src/doors/index";

it("dsfr-blocks exports the blocks, the page and their words", () => {
  expect(Object.keys(blocks).sort()).toEqual([
    "CallClosedNotice",
    "CandidatesPage",
    "DictionaryDefinition",
    "NumberedSteps",
    "ProfileCards",
    "QuestionHero",
    "Reasons",
    "RichText",
    "SalaryConditions",
    "callStatus",
    "compileBlock",
    "compilePage",
    "englishLabels",
    "frenchLabels",
  ]);
});

it("dsfr-blocks/compiled exports the same blocks, for compiled content", () => {
  expect(Object.keys(compiled).sort()).toEqual([
    "CallClosedNotice",
    "CandidatesPage",
    "DictionaryDefinition",
    "NumberedSteps",
    "ProfileCards",
    "QuestionHero",
    "Reasons",
    "RichText",
    "SalaryConditions",
    "callStatus",
  ]);
});

it("dsfr-blocks/content exports reading, checking and the schemas", () => {
  expect(Object.keys(content).sort()).toEqual([
    "callClosedNoticeSchema",
    "candidatesSchema",
    "checkPage",
    "checkPeople",
    "dictionaryDefinitionSchema",
    "jsonSchema",
    "numberedStepsSchema",
    "parseMarkdown",
    "profileCardsSchema",
    "questionHeroSchema",
    "read",
    "readPage",
    "reasonsSchema",
    "salaryConditionsSchema",
    "schema",
  ]);
});
