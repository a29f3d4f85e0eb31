import type { ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { Summary } from "../../definition/Summary";
import { hasWords, isEmptyNode, wordsIn } from "../../rich-text/nodes";
import { Entry } from "../common/Entry";

/** One question and its answer. */
export interface Question {
  /** The question. */
  readonly title: ReactNode;
  /** The answer. */
  readonly desc?: ReactNode;
  /** The id of its heading; by default one from the question's words, if the block has an id. */
  readonly id?: string | undefined;
}

/** The props of `FaqList`. */
export interface FaqListProps extends BlockAttributes {
  /** The title of the section. */
  readonly title?: ReactNode;
  /** The questions and their answers, in order. */
  readonly questions: readonly Question[];
}

/** So many questions no longer show together: a summary leads to each. */
const FEWEST_IN_SUMMARY = 6;

/**
 * Questions, each a heading with its answer below, all in the page. Renders a `<section>`. With an id, and from six
 * answers on, the DSFR's summary leads to them.
 */
export const FaqList = defineView<FaqListProps>({
  name: "FaqList",
  props: { title: true, questions: true },
  render: ({ title, questions }, block) => {
    const shown = questions
      .filter((question) => !isEmptyNode(question.title) || !isEmptyNode(question.desc))
      .map((question) => ({ ...question, id: idOf(question, block) }));
    const linked = shown.filter(canBeLinked).map(({ title: name, id }) => ({ name, id }));
    return (
      <BlockSection
        block={block}
        title={title}
        className="dsfrb-faq-list"
        intro={linked.length >= FEWEST_IN_SUMMARY && <Summary block={block} entries={linked} />}
      >
        {shown.map(({ title: name, desc, id }, index) => (
          <div key={index} className="dsfrb-faq-list__entry dsfrb-prose dsfrb-measure">
            <Entry block={block} name={name} className="fr-h4 fr-mb-2v" id={id} text={desc} />
          </div>
        ))}
      </BlockSection>
    );
  },
});

function isAnswered({ title, desc }: Question): boolean {
  return hasWords(title) && !isEmptyNode(desc);
}

/** Returns the id of a question's heading; undefined where it is none. */
function idOf(question: Question, block: BlockContext): string | undefined {
  return isAnswered(question) ? (question.id ?? block.idOf(question, question.title)) : undefined;
}

/** Whether a summary can lead to a question: a link named « ? » says nothing, and a heading without words that are known may have no id. */
function canBeLinked(question: Question): boolean {
  const { title, id = "" } = question;
  return isAnswered(question) && /[\p{L}\p{N}]/u.test(wordsIn(title) ?? id);
}
