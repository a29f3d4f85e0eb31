import { definePage } from "../definition/definePage";
import { pageFields } from "../definition/fields";

/** A page of text, such as the legal notice: the Markdown after the front matter, whose headings begin sections. */
export const TextPage = definePage({
  name: "TextPage",
  layout: "page",
  doc: "Une page de texte, comme les mentions légales.",
  fields: pageFields,
  blocks: {},
  body: true,
});
