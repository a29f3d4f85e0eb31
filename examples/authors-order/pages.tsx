import {
  Alert,
  blocksOf,
  body,
  Callout,
  Cards,
  definePage,
  Downloads,
  FaqList,
  Inline,
  KeyFigures,
  NumberedSteps,
  PageFrame,
  Prose,
  QuestionHero,
  Quote,
  RichSection,
} from "dsfr-blocks";
import { filled, inline, optional } from "dsfr-blocks/schema";

/**
 * Page type whose blocks appear in the order that the author chooses, below a lead beside the title; then a body that may
 * contain some of these blocks too.
 */
export const ThemePage = definePage({
  name: "ThemePage",
  layout: "theme",
  description: "Une page de thème, dont les parties se suivent dans l’ordre du fichier.",
  fields: {
    title: filled(inline("Le titre de la page.", { label: "Titre de la page" })),
    lead: optional(inline("Ce que la page présente, en une ou deux phrases.", { label: "Chapeau" })),
  },
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
  render: ({ title, lead, blocks, allContent }, page) => (
    <PageFrame
      page={page}
      title={title}
      opening={
        lead !== undefined && (
          <p className="fr-text--lead">
            <Inline block={page} content={lead} />
          </p>
        )
      }
    >
      {blocks.head()}
      {blocks.sections()}
      <RichSection block={page} content={allContent.body} id="body" />
    </PageFrame>
  ),
});
