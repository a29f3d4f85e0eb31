import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../common/defineView";
import { resolveSafeUrl } from "../../rich-text/links";
import { joinClasses } from "../../rich-text/look";
import { hasText, isEmptyNode, getNodeText } from "../../rich-text/nodes";
import { Line, Paragraph } from "../../rich-text/Text";
import { TitledText } from "../common/TitledText";

/** One phase. */
export interface Phase {
  /** URL of a decorative icon: its text alternative is empty. */
  readonly icon?: string | undefined;
  /** Name of the phase, in a word or two. */
  readonly step: ReactNode;
  /** Duration of the phase, in a badge: `12 à 18 mois`. */
  readonly duration?: ReactNode;
  /** Aim of the phase, in one line. The aim follows the name in the same heading. */
  readonly title?: ReactNode;
  /** Dates of the phase, in one line of text. */
  readonly dates?: ReactNode;
  /** Text of the phase, in paragraphs. */
  readonly desc?: ReactNode;
  /** Id of the heading. Default: the block's `id` followed by the name and the aim; no id if the block has no `id`. */
  readonly id?: string | undefined;
}

/** The props of `Phases`. */
export interface PhasesProps extends BlockAttributes {
  /** Title of the section, in one line. */
  readonly title: ReactNode;
  /** Phases, in order. */
  readonly list: readonly Phase[];
}

/**
 * Phases, in order. Each phase has a name, an aim, a duration, dates and a text. Renders a `<section>` with one ordered list,
 * styled like numbered steps. Icons are decorative (RGAA 1.2).
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
          <ol className={joinClasses("dsfrb-steps", !phases.some(isNamed) && "dsfrb-steps--plain")}>
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
  const icon = resolveSafeUrl(phase.icon, block, "image");
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
      <TitledText
        block={block}
        name={getHeadingName(phase)}
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
      </TitledText>
    </li>
  );
}

/**
 * Returns the text of a phase's name and aim, from which the heading id is made. Returns only the name or the aim if one of the
 * two texts cannot be known before rendering.
 */
function getHeadingName({ step, title: aim }: Phase): ReactNode {
  const texts = [step, aim].map((part) => (isEmptyNode(part) ? "" : getNodeText(part)));
  if (!texts.includes(undefined) && hasText(texts.join(" "))) return texts.join(" ");
  return hasText(step) || isEmptyNode(aim) ? step : aim;
}
