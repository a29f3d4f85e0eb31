import { Callout } from "../blocks/callout/Callout";
import { bandFields } from "../blocks/common/actionFields";
import { renderBand } from "../blocks/common/CallBands";
import { callTopic } from "../blocks/common/callTopic";
import { optional } from "@dsfr-blocks/content/schema";
import { definePage } from "../definition/definePage";
import { pageFields } from "../definition/fields";
import { PageFrame } from "../definition/PageFrame";
import { RichSection } from "../definition/RichSection";

/**
 * Page type for a page of text, such as the legal notice (`layout: page`): an optional box for what to read first, then
 * the body, whose headings begin sections. A summary links to the sections.
 */
export const TextPage = definePage({
  name: "TextPage",
  layout: "page",
  description: "Une page de texte, comme les mentions légales.",
  label: "Page de texte",
  pluralLabel: "Pages de texte",
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

/**
 * The props of `TextPage`: the keys of its front matter, and the options and attributes that all page types have in
 * common.
 */
export type TextPageProps = Parameters<typeof TextPage>[0];
