import { Callout } from "../blocks/callout/Callout";
import { bandFields } from "../blocks/common/actionFields";
import { renderBand } from "../blocks/common/CallBands";
import { callTopic } from "../blocks/common/callTopic";
import { optional } from "@dsfr-blocks/content/schema";
import { definePage } from "../definition/definePage";
import { pageFields } from "../definition/fields";
import { PageFrame } from "../definition/PageFrame";
import { RichSection } from "../definition/RichSection";

/** A page of text, such as the legal notice: what to read first, then the Markdown after the front matter, whose headings begin sections, with a summary. */
export const TextPage = definePage({
  name: "TextPage",
  layout: "page",
  doc: "Une page de texte, comme les mentions légales.",
  label: "Page de texte",
  fields: { ...pageFields, ...bandFields },
  blocks: { callout: optional(Callout) },
  anchors: { callout: "encadre" },
  body: true,
  density: "text",
  topics: [callTopic],
  render: ({ title, apply, open, opensAt, closesAt, blocks, allContent: { body } }, page) => (
    <PageFrame
      page={page}
      title={title}
      opening={renderBand({ block: page, apply, open, opensAt, closesAt })}
    >
      {blocks.callout()}
      <RichSection block={page} content={body} id="body" />
    </PageFrame>
  ),
});

/** The props of `TextPage`: its content, and what it takes beside. */
export type TextPageProps = Parameters<typeof TextPage>[0];
