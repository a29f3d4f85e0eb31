import { image, inline, markdown, object, optional, url } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { JoinUs as JoinUsView } from "./JoinUsView";

export type { JoinUsProps } from "./JoinUsView";

/**
 * Invitation to follow the programme on a social network, with a decorative image (RGAA 1.2). Renders a full-width `<section>`
 * that contains its own `fr-container`. The text of its button is the name of the network: the DSFR's own band (`fr-follow`)
 * would hide this name.
 */
export const JoinUs = defineReadBlock({
  view: JoinUsView,
  schema: object(
    {
      image: optional(image("Une image d’ambiance : elle ne porte aucune information.", { label: "Image" })),
      title: inline("Le titre de la partie.", { label: "Titre", targetLength: 40 }),
      desc: optional(markdown("Le texte de la partie.", { label: "Texte", targetLength: 200 })),
      link: optional(url("L’adresse de la page sur le réseau social.", { label: "Adresse" })),
    },
    "Les réseaux sociaux où suivre le programme.",
    { label: "Réseaux sociaux" },
  ),
  read: (content, block) => ({
    ...content,
    title: readLine(content.title, block),
    desc: readText(content.desc, block),
  }),
});
