import type { ReactNode } from "react";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { classes } from "../../rich-text/look";
import { isEmptyNode } from "../../rich-text/nodes";
import { Paragraph } from "../../rich-text/Text";
import { type CallActionProps, renderCallState } from "../common/CallToAction";
import { UnmarkedList } from "../common/UnmarkedList";

/** A question of the hero. */
export interface HeroQuestion {
  /** The question, which speaks to the reader. */
  readonly question: ReactNode;
}

/** The props of `QuestionHero`. */
export interface QuestionHeroProps extends BlockAttributes, CallActionProps {
  /** The questions that open the page. */
  readonly questions: readonly HeroQuestion[];
  /** The sentence that answers the questions. */
  readonly sub: ReactNode;
}

/**
 * The questions that open the page, the sentence that answers them, and what to do while the call
 * is open. Renders a `<section>` without a heading: the page's `h1` heads it.
 */
export const QuestionHero = defineView<QuestionHeroProps>({
  name: "QuestionHero",
  props: {
    questions: true,
    sub: true,
    apply: true,
    call: true,
    open: true,
    opensAt: true,
    closesAt: true,
    noticeHref: true,
  },
  render: ({ questions, sub, ...actions }, block) => {
    const state = renderCallState({ ...actions, block });
    const asked = questions.filter(({ question }) => !isEmptyNode(question));
    if (asked.length === 0 && isEmptyNode(sub) && !state) return null;
    return (
      <section {...block.root} className={classes("dsfrb-hero dsfrb-question-hero", block.root.className)}>
        {asked.length > 0 && (
          <UnmarkedList className="fr-raw-list dsfrb-hero__questions">
            {asked.map(({ question }, index) => (
              <li key={index}>
                <Paragraph block={block} className="fr-h3 dsfrb-hero__question">
                  {question}
                </Paragraph>
              </li>
            ))}
          </UnmarkedList>
        )}
        <Paragraph block={block} className="fr-text--lead fr-text--bold dsfrb-hero__answer">
          {sub}
        </Paragraph>
        {state}
      </section>
    );
  },
});
