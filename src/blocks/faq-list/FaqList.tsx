import type { ReactNode } from "react";
import { inline, list, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { parseText } from "../../rich-text/parseText";
import { readLine, createTextNode } from "../../rich-text/MarkdownText";
import type { TextContext } from "../../rich-text/prose";
import { FaqList as FaqListView } from "./FaqListView";
import { recogniseItemNames } from "./recogniseItemNames";

export type { FaqListProps, Question } from "./FaqListView";

/**
 * Frequently asked questions: each question is a heading, with its answer below it. Renders a `<section>`, with all the answers
 * visible. If the block has an `id` and at least six answered questions, it also renders the DSFR's summary, with a link to each.
 */
export const FaqList = defineReadBlock({
  view: FaqListView,
  schema: object(
    {
      title: optional(inline("Le titre de la partie.", { label: "Titre de la partie", targetLength: 60 })),
      questions: list(
        object(
          {
            title: inline("La question.", { label: "Question", targetLength: 90 }),
            desc: optional(markdown("La réponse à la question.", { label: "Réponse", targetLength: 500 })),
          },
          "Une question et sa réponse.",
          { label: "Question" },
        ),
        "Les questions et leurs réponses, dans l’ordre d’affichage.",
        { label: "Questions" },
      ),
    },
    "Les questions fréquentes et leurs réponses.",
    { label: "Questions fréquentes" },
  ),
  read: ({ title, questions }, block) => ({
    title: readLine(title, block),
    questions: questions.map((question) => ({
      ...question,
      title: readLine(question.title, block),
      desc: readAnswer(question.desc, block),
    })),
  }),
  check: ({ questions }, report) => {
    for (const [index, { title, desc = "" }] of questions.entries()) {
      const key = `questions[${index + 1}]`;
      const [hasQuestion, hasAnswer] = [title, desc].map((text) => text.trim() !== "");
      if (hasQuestion && !hasAnswer) report(["questions", index], { rule: "empty-block", details: { key } });
      if (hasAnswer && !hasQuestion)
        report(["questions", index, "title"], { rule: "empty-title", details: { key: `${key}.title` } });
    }
  },
});

function readAnswer(desc: ReactNode, block: TextContext): ReactNode {
  return typeof desc === "string" ? createTextNode(recogniseItemNames(parseText(desc, block)), block) : desc;
}
