import { defineBlock, Inline, Section } from "dsfr-blocks";
import { inline, list, object } from "dsfr-blocks/schema";
import { createElement } from "react";

/** A block of the site's own, in plain JavaScript: Jest needs no transform. */
export const KeyFigures = defineBlock({
  name: "KeyFigures",
  schema: object(
    { title: inline("Le titre de la partie."), figures: list(inline("Un chiffre."), "Les chiffres.") },
    "Des chiffres clés.",
  ),
  render: ({ title, figures }, block) =>
    createElement(
      Section,
      { block, title },
      createElement(
        "ul",
        null,
        figures.map((figure, index) =>
          createElement("li", { key: index }, createElement(Inline, { block, content: figure })),
        ),
      ),
    ),
});
