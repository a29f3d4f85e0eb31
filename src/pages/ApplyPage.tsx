import { Calendar } from "../blocks/calendar/Calendar";
import { CallIntro } from "../blocks/call-intro/CallIntro";
import { imageFields, renderLead } from "../blocks/common/Lead";
import { optionalCallFields } from "../blocks/common/callFields";
import { JoinUs } from "../blocks/join-us/JoinUs";
import { NumberedSteps } from "../blocks/numbered-steps/NumberedSteps";
import { markdown, optional } from "@dsfr-blocks/content/schema";
import { definePage } from "../definition/definePage";
import { PageFrame } from "../definition/PageFrame";
import { pageFields } from "../definition/fields";
import { RichSection } from "../definition/RichSection";
import type { Topic } from "../definition/topic";
import { noButton } from "./rules/no-button";

/** Topic for the button of an application page. */
const applyTopic: Topic = { name: "apply", rules: [noButton] };

/**
 * Page type that explains how to answer a call for applications, for candidates (`layout: apply`) or for public bodies
 * (`layout: project`): the steps, the calendar, the contact for questions, and the social networks.
 */
export const ApplyPage = definePage({
  name: "ApplyPage",
  layout: ["apply", "project"],
  description: "La page pour candidater ou proposer un projet.",
  label: "Page pour postuler",
  pluralLabel: { apply: "Candidatures", project: "Projets" },
  fields: {
    ...pageFields,
    ...optionalCallFields,
    ...imageFields,
    questions: optional(markdown("Le texte qui indique à qui poser ses questions.", { label: "Questions" })),
    com: optional(
      markdown(
        "Le texte qui indique où suivre le programme. Chaque titre de ce texte commence une partie de la page.",
        { label: "Où suivre le programme" },
      ),
    ),
  },
  order: [
    "title",
    "open",
    "opensAt",
    "closesAt",
    "image",
    "alt",
    "callout",
    "how",
    "steps",
    "questions",
    "com",
    "join",
  ],
  blocks: {
    callout: CallIntro,
    how: NumberedSteps,
    steps: optional(Calendar),
    join: optional(JoinUs),
  },
  topics: [applyTopic],
  anchors: { callout: "candidater", how: "etapes", steps: "calendrier", join: "reseaux" },
  render: ({ title, questions, com, blocks, allContent }, page) => (
    <PageFrame
      page={page}
      title={title}
      lead={renderLead(allContent, page)}
      opening={blocks.callout()}
      closing={blocks.join()}
    >
      {blocks.how()}
      {blocks.steps()}
      <RichSection block={page} content={questions} id="questions" />
      <RichSection block={page} content={com} id="actualites" />
    </PageFrame>
  ),
});

/**
 * The props of `ApplyPage`: the keys of its front matter, and the options and attributes that all page types have in
 * common.
 */
export type ApplyPageProps = Parameters<typeof ApplyPage>[0];
