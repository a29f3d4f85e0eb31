import { inline, list, object } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine } from "../../rich-text/MarkdownText";
import { actionFields, noticeFields } from "../common/actionFields";
import { callFields } from "../common/callFields";
import { callTopic } from "../common/callTopic";
import { readActions } from "../common/readActions";
import { hiddenApply } from "../common/rules/hidden-apply";
import { QuestionHero as QuestionHeroView } from "./QuestionHeroView";

export type { HeroQuestion, QuestionHeroProps } from "./QuestionHeroView";

/**
 * Questions to the reader at the top of a page, the sentence that answers them, and the actions that are possible while the
 * call for applications is open. Before `opensAt`, the block announces that day instead of the actions. Renders a `<section>`
 * without a heading, because its heading is the page's `h1`.
 */
export const QuestionHero = defineReadBlock({
  view: QuestionHeroView,
  schema: object(
    {
      questions: list(
        object(
          {
            question: inline("Une question, qui s’adresse à la personne qui lit.", {
              label: "Question",
              targetLength: 50,
            }),
          },
          "Une question.",
          { label: "Question" },
        ),
        "Les questions qui ouvrent la page.",
        { label: "Questions" },
      ),
      sub: inline("La phrase qui répond aux questions.", {
        label: "Réponse aux questions",
        targetLength: 120,
      }),
      ...actionFields,
    },
    "L’accroche : questions, réponse, bouton.",
    { label: "Accroche" },
  ),
  options: { ...callFields, ...noticeFields },
  topics: [callTopic],
  read: ({ questions, sub, ...actions }, block) => ({
    questions: questions.map(({ question }) => ({ question: readLine(question, block) })),
    sub: readLine(sub, block),
    ...readActions(actions, block),
  }),
  rules: [hiddenApply],
});
