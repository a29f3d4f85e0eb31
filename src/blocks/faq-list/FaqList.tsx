import { hasWords, splitFirstLine, textOf } from "../../content/markdown/text";
import type { Block, ListItem, RichText } from "../../content/markdown/tree";
import { inline, list, markdown, object, optional } from "../../content/schema";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { Summary } from "../../definition/Summary";
import { asInlines, asTree } from "../../rich-text/asTree";
import { isBlankTree } from "../../rich-text/RichText";
import { Entry, entrySays, type Named } from "../common/Entry";

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
      title: optional(inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 })),
      questions: list(
        object(
          {
            title: inline("La question.", { label: "Question", drawnFor: 90 }),
            desc: optional(markdown("La réponse à la question.", { label: "Réponse", drawnFor: 500 })),
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
      .map(({ title: question, desc }): Named => ({
        name: asInlines(question),
        text: withItemNames(asTree(desc, block)),
      }))
      .filter(entrySays)
      .map((entry): Question => ({
        ...entry,
        id: isAnswered(entry) ? block.idOf(entry, entry.name) : undefined,
      }));
    // a link named « ? » says nothing
    const answered = entries.filter((entry) => isAnswered(entry) && /[\p{L}\p{N}]/u.test(textOf(entry.name)));
    return (
      <Section
        block={block}
        title={title}
        className="dsfrb-faq-list"
        intro={answered.length >= FEWEST_IN_SUMMARY && <Summary block={block} entries={answered} />}
      >
        {entries.map(({ name, text, id }, index) => (
          <div key={index} className="dsfrb-faq-list__entry dsfrb-prose dsfrb-measure">
            <Entry block={block} name={name} className="fr-h4 fr-mb-2v" id={id} text={text} />
          </div>
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

interface Question extends Named {
  readonly id: string | undefined;
}

function isAnswered({ name, text }: Named): boolean {
  return hasWords(name) && !isBlankTree(text);
}

/** A longer first line is the beginning of a sentence, which its author went on below. */
const LONGEST_NAME = 60;

/**
 * Keeps each item's name on a line of its own where all items of a list have one. A folded YAML scalar has eaten the
 * blank line between « Capacité d’adaptation » and its text. One item written otherwise, and the list stays as it is.
 */
function withItemNames(blocks: RichText): Block[] {
  return blocks.map((block): Block => {
    if (block.type !== "list") return block;
    const items = block.items.flatMap((item) => namedItem(item) ?? []);
    return items.length === block.items.length ? { ...block, items } : block;
  });
}

function namedItem(item: ListItem): ListItem | undefined {
  const [line, ...others] = item.children;
  if (line?.type !== "paragraph") return undefined;
  const { first, rest } = splitFirstLine(line.children);
  const name = textOf(first).trim();
  const isName = name.length <= LONGEST_NAME && /[\p{L}\p{N})]$/u.test(name);
  if (!isName || !/^\p{Lu}/u.test(textOf(rest).trimStart())) return undefined;
  return { ...item, children: [{ ...line, children: [...first, { type: "break" }, ...rest] }, ...others] };
}
