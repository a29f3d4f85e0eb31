import type { ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../common/defineView";
import { Summary } from "../../definition/Summary";
import { hasText, isEmptyNode, getNodeText } from "../../rich-text/nodes";
import { TitledText } from "../common/TitledText";

/** One question and its answer. */
export interface Question {
  /** Question, in one line. The question is a heading only if there is an answer. */
  readonly title: ReactNode;
  /** Answer, in paragraphs. */
  readonly desc?: ReactNode;
  /** Id of the heading. Default: the block's `id` followed by the question; no id if the block has no `id`. */
  readonly id?: string | undefined;
}

/** The props of `FaqList`. */
export interface FaqListProps extends BlockAttributes {
  /** Title of the section, in one line. */
  readonly title?: ReactNode;
  /** Questions and answers, in order. */
  readonly questions: readonly Question[];
}

/** Minimum number of answered questions for a summary. Fewer questions are visible together, and need no summary. */
const MIN_SUMMARY_ENTRIES = 6;

/**
 * Frequently asked questions: each question is a heading, with its answer below it. Renders a `<section>`, with all the answers
 * visible. If the block has an `id` and at least six answered questions, it also renders the DSFR's summary, with a link to each.
 */
export const FaqList = defineView<FaqListProps>({
  name: "FaqList",
  props: { title: true, questions: true },
  render: ({ title, questions }, block) => {
    const visibleQuestions = questions
      .filter((question) => !isEmptyNode(question.title) || !isEmptyNode(question.desc))
      .map((question) => ({ ...question, id: getHeadingId(question, block) }));
    const summaryEntries = visibleQuestions.filter(canBeLinked).map(({ title: name, id }) => ({ name, id }));
    return (
      <BlockSection
        block={block}
        title={title}
        className="dsfrb-faq-list"
        intro={
          summaryEntries.length >= MIN_SUMMARY_ENTRIES && <Summary block={block} entries={summaryEntries} />
        }
      >
        {visibleQuestions.map(({ title: name, desc, id }, index) => (
          <div key={index} className="dsfrb-faq-list__entry dsfrb-prose dsfrb-measure">
            <TitledText block={block} name={name} className="fr-h4 fr-mb-2v" id={id} text={desc} />
          </div>
        ))}
      </BlockSection>
    );
  },
});

function isAnswered({ title, desc }: Question): boolean {
  return hasText(title) && !isEmptyNode(desc);
}

/** Returns the id of a question's heading, or undefined if the question has no heading or no id. */
function getHeadingId(question: Question, block: BlockContext): string | undefined {
  return isAnswered(question) ? (question.id ?? block.idOf(question, question.title)) : undefined;
}

/**
 * Whether a summary can link to a question: the question has an answer, and its title contains a letter or a digit, because a
 * link named « ? » would be meaningless. If the text of the title is unknown before rendering, the id of the question must
 * contain a letter or a digit instead.
 */
function canBeLinked(question: Question): boolean {
  const { title, id = "" } = question;
  return isAnswered(question) && /[\p{L}\p{N}]/u.test(getNodeText(title) ?? id);
}
