import { Callout } from "../blocks/callout/Callout";
import { optional } from "../content/schema";
import { definePage } from "../definition/definePage";
import { pageFields } from "../definition/fields";

/** A page of text, such as the legal notice: what to read first, then the Markdown after the front matter, whose headings begin sections, with a summary. */
export const TextPage = definePage({
  name: "TextPage",
  layout: "page",
  doc: "Une page de texte, comme les mentions légales.",
  fields: pageFields,
  blocks: { callout: optional(Callout) },
  anchors: { callout: "encadre" },
  body: true,
  density: "text",
});
