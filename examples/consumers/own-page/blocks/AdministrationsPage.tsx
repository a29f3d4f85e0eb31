import { Breadcrumb, definePage, Inline, NumberedSteps, QuestionHero } from "dsfr-blocks";
import { filled, inline, optional } from "dsfr-blocks/schema";
import { Estimate } from "./Estimate";
import { KeyFigures } from "./KeyFigures";

export const AdministrationsPage = definePage({
  name: "AdministrationsPage",
  layout: "administrations",
  description: "La page des administrations.",
  fields: { title: filled(inline("Le titre de la page.", { label: "Titre" })) },
  blocks: { head: QuestionHero, figures: KeyFigures, estimate: Estimate, how: optional(NumberedSteps) },
  render: ({ title, blocks }, page) => (
    <div {...page.root} className="dsfrb-page fr-container">
      <Breadcrumb block={page} title={title} />
      <main id="contenu">
        <h1>
          <Inline block={page} content={title} />
        </h1>
        {blocks.head()}
        {blocks.figures()}
        {blocks.estimate()}
        {blocks.how()}
      </main>
    </div>
  ),
});
