import { cloneElement } from "react";
import { CallClosedNotice, noticeSays } from "../blocks/call-closed-notice/CallClosedNotice";
import { CallToAction, hasAction } from "../blocks/common/CallToAction";
import { DictionaryDefinition } from "../blocks/dictionary-definition/DictionaryDefinition";
import { NumberedSteps } from "../blocks/numbered-steps/NumberedSteps";
import { ProfileCards } from "../blocks/profile-cards/ProfileCards";
import { QuestionHero } from "../blocks/question-hero/QuestionHero";
import { Reasons } from "../blocks/reasons/Reasons";
import { SalaryConditions } from "../blocks/salary-conditions/SalaryConditions";
import { isBlank } from "../content/markdown/text";
import { filled, inline } from "../content/schema";
import { callFields } from "../definition/callFields";
import { definePage } from "../definition/definePage";
import { PageFrame } from "../definition/PageFrame";
import { asInlines } from "../rich-text/asTree";
import { Line } from "../rich-text/RichText";

/**
 * The candidates page, whole: breadcrumb, `main` with the one `h1`, and the seven blocks in order.
 * Renders a `<div>`; the host provides `html lang`, `<title>`, header, footer and skip links to `#contenu`.
 */
export const CandidatesPage = definePage({
  name: "CandidatesPage",
  layout: "candidates",
  doc: "La page des candidates et candidats.",
  fields: { title: filled(inline("Le titre de la page.", { label: "Titre de la page" })), ...callFields },
  blocks: {
    head: QuestionHero,
    def: DictionaryDefinition,
    what: Reasons,
    profiles: ProfileCards,
    conditions: SalaryConditions,
    how: NumberedSteps,
    wait: CallClosedNotice,
  },
  anchors: {
    head: "candidats",
    def: "definition",
    what: "raisons",
    profiles: "profils",
    conditions: "conditions",
    how: "etapes",
    wait: "appel",
  },
  render: ({ title, opensAt, closesAt, blocks, content }, page) => {
    const { head, wait } = content;
    const { status } = page;
    const answer = asInlines(head.sub);
    const action = { apply: head.apply, document: head.call, closesAt };
    // The notice shows when it has words, or a date of its own to say.
    const hasNotice =
      status !== "open" && (noticeSays(wait.title, wait.desc) || (status === "upcoming" && Boolean(opensAt)));
    // the same answer and call to action as the hero's, where the reader has read all
    const closing = status === "open" && hasAction(action) && (
      <section id="postuler" className="dsfrb-band dsfrb-closing">
        <div className="fr-container">
          <div className="dsfrb-axis">
            <div className="dsfrb-axis__body">
              {!isBlank(answer) && (
                <p className="fr-text--lead fr-text--bold dsfrb-hero__answer">
                  <Line block={page}>{answer}</Line>
                </p>
              )}
              <CallToAction block={page} {...action} />
            </div>
          </div>
        </div>
      </section>
    );
    return (
      <PageFrame
        page={page}
        title={title}
        opening={cloneElement(blocks.head, { noticeHref: hasNotice ? "#appel" : undefined })}
        closing={closing}
      >
        {blocks.def}
        {blocks.what}
        {blocks.profiles}
        {blocks.conditions}
        {blocks.how}
        {blocks.wait}
      </PageFrame>
    );
  },
});
