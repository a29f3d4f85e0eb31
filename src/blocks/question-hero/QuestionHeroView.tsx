import type { ReactNode } from "react";
import { type BlockAttributes, defineView } from "../common/defineView";
import { joinClasses } from "../../rich-text/look";
import { isEmptyNode } from "../../rich-text/nodes";
import { Paragraph } from "../../rich-text/Text";
import { type CallActionProps, renderCallState } from "../common/CallToAction";
import { UnmarkedList } from "../common/UnmarkedList";

/** One question. */
export interface HeroQuestion {
  /** Question to the reader, in one line. */
  readonly question: ReactNode;
}

/** The props of `QuestionHero`. */
export interface QuestionHeroProps extends BlockAttributes, CallActionProps {
  /** Questions, in order. */
  readonly questions: readonly HeroQuestion[];
  /** Sentence that answers the questions, in one line. */
  readonly sub: ReactNode;
}

/**
 * Questions to the reader at the top of a page, the sentence that answers them, and the actions that are possible while the
 * call for applications is open. Before `opensAt`, the block announces that day instead of the actions. Renders a `<section>`
 * without a heading, because its heading is the page's `h1`.
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
    notice: true,
  },
  render: ({ questions, sub, ...actions }, block) => {
    const callState = renderCallState({ ...actions, block });
    const visibleQuestions = questions.filter(({ question }) => !isEmptyNode(question));
    if (visibleQuestions.length === 0 && isEmptyNode(sub) && !callState) return null;
    return (
      <section
        {...block.root}
        className={joinClasses("dsfrb-hero dsfrb-question-hero", block.root.className)}
      >
        {visibleQuestions.length > 0 && (
          <UnmarkedList className="fr-raw-list dsfrb-hero__questions">
            {visibleQuestions.map(({ question }, index) => (
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
        {callState}
      </section>
    );
  },
});
