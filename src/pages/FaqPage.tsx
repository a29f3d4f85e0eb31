import { bandFields } from "../blocks/common/actionFields";
import { renderBand } from "../blocks/common/CallBands";
import { callTopic } from "../blocks/common/callTopic";
import { FaqList } from "../blocks/faq-list/FaqList";
import { markdown, only, optional } from "@dsfr-blocks/content/schema";
import { definePage } from "../definition/definePage";
import { PageFrame } from "../definition/PageFrame";
import { pageFields } from "../definition/fields";
import { RichSection } from "../definition/RichSection";

/**
 * Page type for frequently asked questions (`layout: faq`): all answers are visible, and a contact for other questions
 * follows.
 */
export const FaqPage = definePage({
  name: "FaqPage",
  layout: "faq",
  description: "La page des questions fréquentes.",
  label: "FAQ",
  fields: {
    ...pageFields,
    ...bandFields,
    contact: optional(
      markdown(
        "Le texte qui indique à qui poser une autre question. Chaque titre de ce texte commence une partie de la page.",
        { label: "Contact" },
      ),
    ),
  },
  blocks: { questions: only("questions", FaqList) },
  topics: [callTopic],
  render: ({ title, contact, apply, open, opensAt, closesAt, blocks }, page) => (
    <PageFrame
      page={page}
      title={title}
      opening={renderBand({ block: page, apply, open, opensAt, closesAt })}
    >
      {blocks.questions()}
      <RichSection block={page} content={contact} id="contact" />
    </PageFrame>
  ),
});

/**
 * The props of `FaqPage`: the keys of its front matter, and the options and attributes that all page types have in
 * common.
 */
export type FaqPageProps = Parameters<typeof FaqPage>[0];
