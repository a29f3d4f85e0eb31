import type { ReactElement } from "react";
import { isBlank } from "../../content/markdown/text";
import type { Inline, RichText } from "../../content/markdown/tree";
import { image, inline, list, markdown, object, optional } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { asInlines, asTree } from "../../rich-text/asTree";
import { addressOf } from "../../rich-text/links";
import { classes } from "../../rich-text/look";
import { isBlankTree, Line, Paragraph } from "../../rich-text/RichText";
import { Entry } from "../common/Entry";

/**
 * Phases, in order: each has a name, an aim, how long and when, and a text. Renders a `<section>` with one ordered
 * list, in the look of steps; icons are decoration (RGAA 1.2).
 */
export const Phases = defineBlock({
  name: "Phases",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 }),
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
              drawnFor: 20,
            }),
            duration: optional(
              inline("La durée de la phase, comme « 12 à 18 mois ».", { label: "Durée", drawnFor: 20 }),
            ),
            title: optional(inline("Ce que la phase vise, en une ligne.", { label: "Titre", drawnFor: 60 })),
            dates: optional(inline("Quand la phase a lieu.", { label: "Quand" })),
            desc: optional(markdown("Ce qui se passe pendant la phase.", { label: "Texte" })),
          },
          "Une phase.",
          { label: "Phase" },
        ),
        "Les phases, dans l’ordre.",
        { label: "Liste des phases" },
      ),
    },
    "Les phases d’un parcours, dans l’ordre.",
    { label: "Phases" },
  ),
  render: ({ title, list: written }, block) => {
    const phases = written
      .map(({ icon, step, title: aim, duration, dates, desc }): Phase => ({
        icon: addressOf(icon, block, "image"),
        name: asInlines(step),
        aim: asInlines(aim),
        duration: asInlines(duration),
        dates: asInlines(dates),
        text: asTree(desc, block),
      }))
      .filter(
        ({ name, aim, duration, dates, text }) =>
          ![name, aim, duration, dates].every(isBlank) || !isBlankTree(text),
      );
    return (
      <Section block={block} title={title} className="dsfrb-phases">
        {phases.length > 0 && (
          <ol className={classes("dsfrb-steps", !phases.some(isNamed) && "dsfrb-steps--plain")}>
            {phases.map((phase, index) => (
              <PhaseItem key={index} block={block} phase={phase} />
            ))}
          </ol>
        )}
      </Section>
    );
  },
});

interface Phase {
  readonly icon: string | undefined;
  readonly name: readonly Inline[];
  readonly aim: readonly Inline[];
  readonly duration: readonly Inline[];
  readonly dates: readonly Inline[];
  readonly text: RichText;
}

function isNamed({ name, aim }: Phase): boolean {
  return !isBlank(name) || !isBlank(aim);
}

interface PhaseItemProps {
  readonly block: BlockContext;
  readonly phase: Phase;
}

function PhaseItem({ block, phase }: PhaseItemProps): ReactElement {
  const { icon, name, aim, duration, dates, text } = phase;
  const { img: Image } = block.prose.components;
  const heading = (
    <>
      {!isBlank(name) && (
        <span className="dsfrb-phases__name">
          <Line block={block}>{name}</Line>
        </span>
      )}
      {!isBlank(name) && !isBlank(aim) && " "}
      <Line block={block}>{aim}</Line>
    </>
  );
  return (
    <li>
      {icon !== undefined && <Image className="dsfrb-phases__icon" src={icon} alt="" loading="lazy" />}
      <Entry
        block={block}
        name={[...name, SPACE, ...aim]}
        className="fr-h6 fr-mb-1v"
        heading={heading}
        text={text}
        isFilled={![duration, dates].every(isBlank) || !isBlankTree(text)}
      >
        <Paragraph block={block} className="fr-badge fr-badge--sm fr-mb-1w">
          {duration}
        </Paragraph>
        <Paragraph block={block} className="dsfrb-mention fr-mb-1w">
          {dates}
        </Paragraph>
      </Entry>
    </li>
  );
}

const SPACE: Inline = { type: "text", value: " " };
