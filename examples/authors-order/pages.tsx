import {
  Alert,
  blocksOf,
  body,
  Callout,
  Cards,
  definePage,
  Downloads,
  FaqList,
  KeyFigures,
  NumberedSteps,
  Prose,
  QuestionHero,
  Quote,
} from "dsfr-blocks";
import { filled, inline, optional } from "dsfr-blocks/schema";

/** Page type whose blocks appear in the order that the author chooses, then a body that may contain some of them too. */
export const ThemePage = definePage({
  name: "ThemePage",
  layout: "theme",
  description: "Une page de thème, dont les parties se suivent dans l’ordre du fichier.",
  fields: { title: filled(inline("Le titre de la page.", { label: "Titre de la page" })) },
  blocks: {
    head: optional(QuestionHero),
    sections: blocksOf(
      {
        texte: Prose,
        citation: Quote,
        chiffres: KeyFigures,
        etapes: NumberedSteps,
        message: Alert,
        encadre: Callout,
        cartes: Cards,
        documents: Downloads,
        questions: FaqList,
      },
      "Les parties de la page, dans l’ordre.",
      { key: "type", label: "Parties de la page" },
    ),
  },
  body: body({ encadre: Callout, message: Alert, document: Downloads }),
});
