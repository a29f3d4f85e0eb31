import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { addressOf } from "../../rich-text/links";
import { classes } from "../../rich-text/look";
import { hasWords, isEmptyNode, wordsIn } from "../../rich-text/nodes";
import { Line, Paragraph } from "../../rich-text/Text";
import { Entry } from "../common/Entry";

/** One phase. */
export interface Phase {
  /** The address of an icon, as decoration. */
  readonly icon?: string | undefined;
  /** The phase's name, in a word or two. */
  readonly step: ReactNode;
  /** How long the phase is: `12 à 18 mois`. */
  readonly duration?: ReactNode;
  /** The aim of the phase, in one line. */
  readonly title?: ReactNode;
  /** When the phase takes place. */
  readonly dates?: ReactNode;
  /** What happens during the phase. */
  readonly desc?: ReactNode;
  /** The id of its heading; by default one from the words of its name and its aim, if the block has an id. */
  readonly id?: string | undefined;
}

/** The props of `Phases`. */
export interface PhasesProps extends BlockAttributes {
  /** The title of the section. */
  readonly title: ReactNode;
  /** The phases, in order. */
  readonly list: readonly Phase[];
}

/**
 * Phases, in order: each has a name, an aim, how long and when, and a text. Renders a `<section>` with one ordered
 * list, in the look of steps; icons are decoration (RGAA 1.2).
 */
export const Phases = defineView<PhasesProps>({
  name: "Phases",
  props: { title: true, list: true },
  render: ({ title, list }, block) => {
    const phases = list.filter(
      ({ step, title: aim, duration, dates, desc }) => ![step, aim, duration, dates, desc].every(isEmptyNode),
    );
    return (
      <BlockSection block={block} title={title} className="dsfrb-phases">
        {phases.length > 0 && (
          <ol className={classes("dsfrb-steps", !phases.some(isNamed) && "dsfrb-steps--plain")}>
            {phases.map((phase, index) => (
              <PhaseItem key={index} block={block} phase={phase} />
            ))}
          </ol>
        )}
      </BlockSection>
    );
  },
});

function isNamed({ step, title }: Phase): boolean {
  return !isEmptyNode(step) || !isEmptyNode(title);
}

interface PhaseItemProps {
  readonly block: BlockContext;
  readonly phase: Phase;
}

function PhaseItem({ block, phase }: PhaseItemProps): ReactElement {
  const { step, title: aim, duration, dates, desc, id } = phase;
  const { img: Image } = block.prose.components;
  const icon = addressOf(phase.icon, block, "image");
  const heading = (
    <>
      {!isEmptyNode(step) && (
        <span className="dsfrb-phases__name">
          <Line block={block}>{step}</Line>
        </span>
      )}
      {!isEmptyNode(step) && !isEmptyNode(aim) && " "}
      <Line block={block}>{aim}</Line>
    </>
  );
  return (
    <li>
      {icon !== undefined && <Image className="dsfrb-phases__icon" src={icon} alt="" loading="lazy" />}
      <Entry
        block={block}
        name={nameOf(phase)}
        id={id}
        className="fr-h6 fr-mb-1v"
        heading={heading}
        text={desc}
        isFilled={![duration, dates, desc].every(isEmptyNode)}
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

/** Returns the words of a phase's name and aim, for its heading's id; one of the two where the words of both are not known. */
function nameOf({ step, title: aim }: Phase): ReactNode {
  const words = [step, aim].map((part) => (isEmptyNode(part) ? "" : wordsIn(part)));
  if (!words.includes(undefined) && hasWords(words.join(" "))) return words.join(" ");
  return hasWords(step) || isEmptyNode(aim) ? step : aim;
}
