import { image, inline, list, markdown, object, optional, plain, url } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { Cards as CardsView } from "./CardsView";

export type { Card, CardsProps } from "./CardsView";

const card = object(
  {
    title: inline("Le titre de la carte. Il doit se comprendre seul.", {
      label: "Titre de la carte",
      targetLength: 50,
    }),
    desc: optional(
      inline("Le texte de la carte, en une phrase ou deux.", {
        label: "Texte de la carte",
        targetLength: 120,
      }),
    ),
    detail: optional(plain("Une précision, affichée en petit : un thème, une date.", { label: "Précision" })),
    url: optional(url("L’adresse de la page à laquelle la carte mène.", { label: "Adresse" })),
    image: optional(image("Une image de décoration : inutile de la décrire.", { label: "Image" })),
  },
  "Une carte.",
  { label: "Carte" },
);

/**
 * Cards that link to pages. Each card has a title and, optionally, a text, a detail and a decorative image (RGAA 1.2). Renders
 * a `<section>` with a list of the DSFR's cards: three in a row if their number is a multiple of three, otherwise two.
 */
export const Cards = defineReadBlock({
  view: CardsView,
  schema: object(
    {
      title: optional(
        inline("Le titre au-dessus des cartes.", { label: "Titre de la partie", targetLength: 60 }),
      ),
      desc: optional(markdown("Le texte au-dessus des cartes.", { label: "Texte au-dessus des cartes" })),
      cards: list(card, "Les cartes.", { label: "Liste des cartes" }),
    },
    "Des cartes, qui mènent à d’autres pages.",
    { label: "Cartes" },
  ),
  read: ({ title, desc, cards }, block) => ({
    title: readLine(title, block),
    desc: readText(desc, block),
    cards: cards.map((item) => ({
      ...item,
      title: readLine(item.title, block),
      desc: readLine(item.desc, block),
    })),
  }),
});
