import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../common/defineView";
import { joinClasses } from "../../rich-text/look";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line } from "../../rich-text/Text";
import { TitledText } from "../common/TitledText";
import { breaksSequence } from "./breaksSequence";

/** One step. */
export interface Step {
  /** Title of the step, in one line, without its number. */
  readonly title?: ReactNode;
  /** Text of the step, in paragraphs. Without a `desc`, the title is the text of the step, not a heading. */
  readonly desc?: ReactNode;
  /** Number of the step. Default: the number of the previous step plus 1; 1 for the first step. */
  readonly number?: number | undefined;
  /** Id of the heading. Default: the block's `id` followed by the title; no id if the block has no `id`. */
  readonly id?: string | undefined;
}

/** The props of `NumberedSteps`. */
export interface NumberedStepsProps extends BlockAttributes {
  /** Title of the section, in one line. */
  readonly title: ReactNode;
  /** Introduction, in paragraphs. In `dsfr-blocks`, steps are recognised in the Markdown of this text. */
  readonly desc?: ReactNode;
  /** Steps, in order. In `dsfr-blocks`, these steps come after the steps recognised in `desc`. */
  readonly steps?: readonly Step[] | undefined;
  /** Text after the steps, in paragraphs. */
  readonly after?: ReactNode;
}

/**
 * Introduction, then one ordered list of titled steps. Renders a `<section>`. Without steps, the introduction is an
 * ordinary text.
 */
export const NumberedSteps = defineView<NumberedStepsProps>({
  name: "NumberedSteps",
  props: { title: true, desc: true, steps: true, after: true },
  render: ({ title, desc, steps = [], after }, block) => {
    const numberedSteps = addNumbers(
      steps.filter((step) => !isEmptyNode(step.title) || !isEmptyNode(step.desc)),
    );
    const hasSteps = numberedSteps.length > 0;
    return (
      <BlockSection
        block={block}
        title={title}
        className="dsfrb-numbered-steps"
        intro={hasSteps && <Flow block={block}>{desc}</Flow>}
      >
        {hasSteps && <StepList block={block} steps={numberedSteps} />}
        {!hasSteps && (
          <Flow block={block} className="dsfrb-prose dsfrb-measure">
            {desc}
          </Flow>
        )}
        <Flow block={block} className={joinClasses("dsfrb-prose dsfrb-measure", hasSteps && "dsfrb-after")}>
          {after}
        </Flow>
      </BlockSection>
    );
  },
});

interface NumberedStep extends Step {
  readonly number: number;
}

/** Returns the steps, each with a number: its own number, or the number of the previous step plus 1. */
function addNumbers(steps: readonly Step[]): NumberedStep[] {
  let last = 0;
  return steps.map((step) => ({ ...step, number: (last = step.number ?? last + 1) }));
}

interface StepListProps {
  readonly block: BlockContext;
  readonly steps: readonly NumberedStep[];
}

function StepList({ block, steps }: StepListProps): ReactElement {
  const start = steps[0]?.number ?? 1;
  const hasTitles = steps.some(({ title, desc }) => !isEmptyNode(title) && !isEmptyNode(desc));
  return (
    <ol
      className={joinClasses("dsfrb-steps", !hasTitles && "dsfrb-steps--plain")}
      start={start === 1 ? undefined : start}
    >
      {steps.map((step, index) => (
        // the browser numbers the list; `value` is set only on a number that does not follow the previous number
        <li
          key={index}
          value={breaksSequence(step.number, steps[index - 1]?.number) ? step.number : undefined}
        >
          <StepBody block={block} step={step} />
        </li>
      ))}
    </ol>
  );
}

interface StepBodyProps {
  readonly block: BlockContext;
  readonly step: Step;
}

/**
 * Renders a title above its text. A step that has only a title, or only a text, is rendered as one line without a heading
 * (RGAA 9.1).
 */
function StepBody({ block, step: { title, desc, id } }: StepBodyProps): ReactElement {
  if (isEmptyNode(title) || isEmptyNode(desc))
    return <Line block={block}>{isEmptyNode(title) ? desc : title}</Line>;
  return <TitledText block={block} name={title} id={id} className="fr-h6 fr-mb-1w" text={desc} />;
}
