import { isBlank } from "../../content/markdown/text";
import { inline, list, object } from "../../content/schema";
import { callFields } from "../common/call";
import { defineBlock } from "../../definition/defineBlock";
import { asInlines } from "../../rich-text/asTree";
import { Paragraph } from "../../rich-text/RichText";
import { classes } from "../../rich-text/look";
import { actionFields, noticeFields, renderCallState } from "../common/CallToAction";
import { callTopic } from "../common/callTopic";
import { hiddenApply } from "../common/rules/hidden-apply";
import { UnmarkedList } from "../common/UnmarkedList";

/**
 * The questions that open the page, the sentence that answers them, and what to do while the call
 * is open. Renders a `<section>` without a heading: the page's `h1` heads it.
 */
export const QuestionHero = defineBlock({
  name: "QuestionHero",
  schema: object(
    {
      questions: list(
        object(
          {
            question: inline("Une question, qui s’adresse à la personne qui lit.", {
              label: "Question",
              drawnFor: 50,
            }),
          },
          "Une question.",
          { label: "Question" },
        ),
        "Les questions qui ouvrent la page.",
        { label: "Questions" },
      ),
      sub: inline("La phrase qui répond aux questions.", { label: "Réponse aux questions", drawnFor: 120 }),
      ...actionFields,
    },
    "L’accroche : questions, réponse, bouton.",
    { label: "Accroche" },
  ),
  options: { ...callFields, ...noticeFields },
  topics: [callTopic],
  render: ({ questions, sub, ...actions }, block) => {
    const state = renderCallState({ ...actions, block });
    const asked = questions
      .map(({ question }) => asInlines(question))
      .filter((question) => !isBlank(question));
    const answer = asInlines(sub);
    if (asked.length === 0 && isBlank(answer) && !state) return null;
    return (
      <section {...block.root} className={classes("dsfrb-hero dsfrb-question-hero", block.root.className)}>
        {asked.length > 0 && (
          <UnmarkedList className="fr-raw-list dsfrb-hero__questions">
            {asked.map((question, index) => (
              <li key={index}>
                <Paragraph block={block} className="fr-h3 dsfrb-hero__question">
                  {question}
                </Paragraph>
              </li>
            ))}
          </UnmarkedList>
        )}
        <Paragraph block={block} className="fr-text--lead fr-text--bold dsfrb-hero__answer">
          {answer}
        </Paragraph>
        {state}
      </section>
    );
  },
  rules: [hiddenApply],
});
