import type { ReactElement } from "react";
import { hasWords, isBlank, textOf, withoutLinks } from "../../content/markdown/text";
import type { Inline, RichText } from "../../content/markdown/tree";
import { inline, list, markdown, object, optional } from "../../content/schema";
import { Anchored } from "../../definition/Anchored";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Heading, Section } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { Flow, isBlankTree, Line } from "../../rich-text/RichText";
import { withItemNames } from "./withItemNames";

/** So many questions no longer show together: a summary leads to each. */
const FEWEST_IN_SUMMARY = 6;

/**
 * Questions, each a heading with its answer below, all in the page. Renders a `<section>`. With an id, and from six
 * answers on, the DSFR's summary leads to them.
 */
export const FaqList = defineBlock({
  name: "FaqList",
  schema: object(
    {
      title: optional(inline("Le titre de la partie.", { label: "Titre de la partie" })),
      questions: list(
        object(
          {
            title: inline("La question.", { label: "Question" }),
            desc: optional(markdown("Sa réponse.", { label: "Réponse" })),
          },
          "Une question et sa réponse.",
          { label: "Question" },
        ),
        "Les questions et leurs réponses, dans l’ordre où elles se lisent.",
        { label: "Questions" },
      ),
    },
    "Les questions fréquentes et leurs réponses.",
    { label: "Questions fréquentes" },
  ),
  render: ({ title, questions }, block) => {
    const entries = questions
      .map(({ title: question, desc }) => entryOf(asInlines(question), withItemNames(asTree(desc)), block))
      .filter(({ question, answer }) => !isBlank(question) || !isBlankTree(answer));
    // a link named « ? » says nothing
    const answered = entries.filter(({ heads, question }) => heads && /[\p{L}\p{N}]/u.test(textOf(question)));
    return (
      <Section
        block={block}
        title={title}
        className="dsfrb-faq-list"
        intro={answered.length >= FEWEST_IN_SUMMARY && <Summary block={block} entries={answered} />}
      >
        {entries.map((entry, index) => (
          <Answer key={index} block={block} entry={entry} />
        ))}
      </Section>
    );
  },
  check: ({ questions }, report) => {
    for (const [index, { title, desc = "" }] of questions.entries()) {
      const key = `questions[${index + 1}]`;
      const [isAsked, isAnswered] = [title, desc].map((text) => text.trim() !== "");
      if (isAsked && !isAnswered) report(["questions", index], { rule: "empty-block", details: { key } });
      if (isAnswered && !isAsked)
        report(["questions", index, "title"], { rule: "empty-title", details: { key: `${key}.title` } });
    }
  },
});

interface Entry {
  readonly question: readonly Inline[];
  readonly answer: RichText;
  /** True for a question that has its answer: another heads nothing (RGAA 9.1). */
  readonly heads: boolean;
  readonly id: string | undefined;
}

function entryOf(question: readonly Inline[], answer: RichText, block: BlockContext): Entry {
  const heads = hasWords(question) && !isBlankTree(answer);
  return { question, answer, heads, id: heads ? block.idOf({}, question) : undefined };
}

interface SummaryProps {
  readonly block: BlockContext;
  readonly entries: readonly Entry[];
}

function Summary(props: SummaryProps): ReactElement {
  const { block, entries } = props;
  const { labels, components } = block.prose;
  const { a: Link } = components;
  const titleId = block.idOf(props, asInlines(labels.summary));
  return (
    <Anchored block={block}>
      <nav className="fr-summary" aria-labelledby={titleId}>
        {/* no heading: it would stand among the questions */}
        <p className="fr-summary__title" id={titleId}>
          {labels.summary}
        </p>
        <ol>
          {entries.map(({ question, id }, index) => (
            <li key={index}>
              <Link className="fr-summary__link" href={`#${id}`}>
                <Line block={block}>{withoutLinks(question)}</Line>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
    </Anchored>
  );
}

interface AnswerProps {
  readonly block: BlockContext;
  readonly entry: Entry;
}

function Answer({ block, entry: { question, answer, heads, id } }: AnswerProps): ReactElement {
  return (
    <div className="dsfrb-faq-list__entry dsfrb-prose dsfrb-measure">
      {!isBlank(question) && (
        <Heading level={heads ? block.innerLevel : undefined} id={id} className="fr-h4 fr-mb-2v">
          <Line block={block}>{question}</Line>
        </Heading>
      )}
      <Flow block={block} tree={answer} level={block.innerLevel + (heads ? 1 : 0)} />
    </div>
  );
}
