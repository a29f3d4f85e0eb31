import { callClosedNoticeSchema } from "../../blocks/call-closed-notice/schema";
import { dictionaryDefinitionSchema } from "../../blocks/dictionary-definition/schema";
import { numberedStepsSchema } from "../../blocks/numbered-steps/schema";
import { profileCardsSchema } from "../../blocks/profile-cards/schema";
import { callFields, questionHeroSchema } from "../../blocks/question-hero/schema";
import { reasonsSchema } from "../../blocks/reasons/schema";
import { salaryConditionsSchema } from "../../blocks/salary-conditions/schema";
import { filled, type Infer, inline, object, optional, plain } from "../../content/schema";

/** The candidates page's front matter: the schemas of its blocks, by key. */
export const candidatesSchema = object(
  {
    title: filled(inline("Le titre de la page.")),
    ...callFields,
    head: questionHeroSchema,
    def: dictionaryDefinitionSchema,
    what: reasonsSchema,
    profiles: profileCardsSchema,
    conditions: salaryConditionsSchema,
    how: numberedStepsSchema,
    wait: callClosedNoticeSchema,
    layout: optional(plain("Le modèle de page, pour le générateur du site.")),
  },
  "La page des candidates et candidats.",
);

export type CandidatesPageContent = Infer<typeof candidatesSchema>;
