import type { FunctionComponent } from "react";
import type { Fields, ObjectSchema } from "../content/schema";
import { CallClosedNotice } from "./call-closed-notice/CallClosedNotice";
import { callClosedNoticeSchema } from "./call-closed-notice/schema";
import { DictionaryDefinition } from "./dictionary-definition/DictionaryDefinition";
import { dictionaryDefinitionSchema } from "./dictionary-definition/schema";
import { NumberedSteps } from "./numbered-steps/NumberedSteps";
import { numberedStepsSchema } from "./numbered-steps/schema";
import { ProfileCards } from "./profile-cards/ProfileCards";
import { profileCardsSchema } from "./profile-cards/schema";
import { QuestionHero } from "./question-hero/QuestionHero";
import { questionHeroSchema } from "./question-hero/schema";
import { Reasons } from "./reasons/Reasons";
import { reasonsSchema } from "./reasons/schema";
import { SalaryConditions } from "./salary-conditions/SalaryConditions";
import { salaryConditionsSchema } from "./salary-conditions/schema";

export interface RegisteredBlock {
  readonly name: string;
  /** Its folder in `src/blocks`. */
  readonly folder: string;
  /** Its key in the page's front matter. */
  readonly key: string;
  readonly schema: ObjectSchema<Fields>;
  /** The blocks' props differ: what reads this list takes them from fixtures. */
  readonly component: FunctionComponent<Record<string, unknown>>;
}

/** Every block, in the page's order. A folder of `src/blocks` that is not here fails the contract test. */
export const registry: readonly RegisteredBlock[] = [
  block("QuestionHero", "question-hero", "head", QuestionHero, questionHeroSchema),
  block(
    "DictionaryDefinition",
    "dictionary-definition",
    "def",
    DictionaryDefinition,
    dictionaryDefinitionSchema,
  ),
  block("Reasons", "reasons", "what", Reasons, reasonsSchema),
  block("ProfileCards", "profile-cards", "profiles", ProfileCards, profileCardsSchema),
  block("SalaryConditions", "salary-conditions", "conditions", SalaryConditions, salaryConditionsSchema),
  block("NumberedSteps", "numbered-steps", "how", NumberedSteps, numberedStepsSchema),
  block("CallClosedNotice", "call-closed-notice", "wait", CallClosedNotice, callClosedNoticeSchema),
];

function block(
  name: string,
  folder: string,
  key: string,
  component: FunctionComponent<never>,
  schema: ObjectSchema<Fields>,
): RegisteredBlock {
  return { name, folder, key, component: component as RegisteredBlock["component"], schema };
}
