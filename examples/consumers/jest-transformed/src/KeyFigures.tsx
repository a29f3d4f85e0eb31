import { defineBlock, Inline, Section } from "dsfr-blocks";
import { inline, list, object } from "dsfr-blocks/schema";

/** A block of the site's own. */
export const KeyFigures = defineBlock({
  name: "KeyFigures",
  schema: object(
    { title: inline("Le titre de la partie."), figures: list(inline("Un chiffre."), "Les chiffres.") },
    "Des chiffres clés.",
  ),
  render: ({ title, figures }, block) => (
    <Section block={block} title={title}>
      <ul>
        {figures.map((figure, index) => (
          <li key={index}>
            <Inline block={block} content={figure} />
          </li>
        ))}
      </ul>
    </Section>
  ),
});
