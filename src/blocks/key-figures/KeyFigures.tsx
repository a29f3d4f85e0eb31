import { isVagueLinkText } from "@dsfr-blocks/base/vague";
import { inline, list, object, optional, plain, url } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine } from "../../rich-text/MarkdownText";
import { KeyFigures as KeyFiguresView } from "./KeyFiguresView";
import { figureWithoutNumber } from "./rules/figure-without-number";

export type { KeyFigure, KeyFiguresProps } from "./KeyFiguresView";

/**
 * Key figures. Each figure is in one paragraph with its label, so that a screen reader reads both together. A figure may have a
 * link. Renders a `<section>` without a heading, because a figure is not the heading of any content (RGAA 9.1).
 */
export const KeyFigures = defineReadBlock({
  view: KeyFiguresView,
  schema: object(
    {
      numbers: list(
        object(
          {
            num: plain(
              "Le chiffre, tel qu’il doit s’afficher. Dans le fichier, écrivez-le entre guillemets.",
              {
                label: "Chiffre",
                targetLength: 8,
                hint: "Il s’affiche tel que vous l’écrivez.",
              },
            ),
            title: inline(
              "La légende, qui se lit juste après le chiffre : ce qu’il compte, comme « projets accompagnés ».",
              {
                label: "Légende",
                targetLength: 60,
              },
            ),
            btnTitle: optional(
              inline("Le texte du lien. Il doit se comprendre seul, comme « Découvrir les projets ».", {
                label: "Texte du lien",
              }),
            ),
            btnUrl: optional(
              url(
                "L’adresse du lien. Si le texte du lien est vide, c’est la légende du chiffre qui devient le lien.",
                {
                  label: "Adresse du lien",
                },
              ),
            ),
          },
          "Un chiffre.",
          { label: "Chiffre" },
        ),
        "Les chiffres, chacun avec sa légende.",
        { label: "Chiffres clés" },
      ),
    },
    "Des chiffres clés, avec leur légende et un lien pour en savoir plus.",
    { label: "Chiffres clés" },
  ),
  read: ({ numbers }, block) => ({
    numbers: numbers.map((figure) => ({
      ...figure,
      title: readLine(figure.title, block),
      btnTitle: readLine(figure.btnTitle, block),
    })),
  }),
  check: ({ numbers }, report) => {
    for (const [index, { btnTitle = "" }] of numbers.entries())
      if (isVagueLinkText(btnTitle))
        report(["numbers", index, "btnTitle"], { rule: "vague-link", details: { text: btnTitle.trim() } });
  },
  rules: [figureWithoutNumber],
});
