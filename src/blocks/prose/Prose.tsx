import { inline, markdown, object, optional } from "../../content/schema";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { asTree } from "../../rich-text/asTree";
import { Flow, isBlankTree } from "../../rich-text/RichText";

/** A title and a text in Markdown, whose headings go under the title. Renders a `<section>`; nothing without a word. */
export const Prose = defineBlock({
  name: "Prose",
  schema: object(
    {
      title: optional(inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 })),
      text: markdown("Le texte de la partie.", { label: "Texte" }),
    },
    "Un texte, sous un titre ou seul.",
    { label: "Texte" },
  ),
  render: ({ title, text }, block) => {
    const tree = asTree(text, block);
    return (
      <Section block={block} title={title}>
        {!isBlankTree(tree) && <Flow block={block} tree={tree} className="dsfrb-prose dsfrb-measure" />}
      </Section>
    );
  },
});
