import { image, inline, list, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { Phases as PhasesView } from "./PhasesView";

export type { Phase, PhasesProps } from "./PhasesView";

/**
 * Phases, in order. Each phase has a name, an aim, a duration, dates and a text. Renders a `<section>` with one ordered list,
 * styled like numbered steps. Icons are decorative (RGAA 1.2).
 */
export const Phases = defineReadBlock({
  view: PhasesView,
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", targetLength: 60 }),
      list: list(
        object(
          {
            icon: optional(
              image("Une icône pour décorer la phase : elle ne porte aucune information.", {
                label: "Icône",
              }),
            ),
            step: inline("Le nom de la phase, en un mot ou deux.", {
              label: "Nom de la phase",
              targetLength: 20,
            }),
            duration: optional(
              inline("La durée de la phase, comme « 12 à 18 mois ».", { label: "Durée", targetLength: 20 }),
            ),
            title: optional(
              inline("Le but de la phase, en une ligne.", { label: "Titre", targetLength: 60 }),
            ),
            dates: optional(inline("Quand la phase a lieu, comme « Au printemps ».", { label: "Quand" })),
            desc: optional(markdown("Ce qui se passe pendant la phase.", { label: "Texte" })),
          },
          "Une phase.",
          { label: "Phase" },
        ),
        "Les phases, dans l’ordre.",
        { label: "Phases" },
      ),
    },
    "Les phases d’un parcours, dans l’ordre.",
    { label: "Phases" },
  ),
  read: ({ title, list: phases }, block) => ({
    title: readLine(title, block),
    list: phases.map((phase) => ({
      ...phase,
      step: readLine(phase.step, block),
      duration: readLine(phase.duration, block),
      title: readLine(phase.title, block),
      dates: readLine(phase.dates, block),
      desc: readText(phase.desc, block),
    })),
  }),
});
