import type { ReactElement, ReactNode } from "react";
import { BlockSection } from "../../definition/BlockSection";
import type { BlockContext } from "../../definition/context";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { classes } from "../../rich-text/look";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow, Line } from "../../rich-text/Text";
import { Entry } from "../common/Entry";
import { leavesCount } from "./count";

/** One step. */
export interface Step {
  /** The step's title, without its number. */
  readonly title?: ReactNode;
  /** What happens in this step. */
  readonly desc?: ReactNode;
  /** Its number, where it does not follow the one before. */
  readonly number?: number | undefined;
  /** The id of its heading; by default one from the title's words, if the block has an id. */
  readonly id?: string | undefined;
}

/** The props of `NumberedSteps`. */
export interface NumberedStepsProps extends BlockAttributes {
  /** The title of the section. */
  readonly title: ReactNode;
  /** A text before the steps; in `dsfr-blocks` its Markdown may hold the steps. */
  readonly desc?: ReactNode;
  /** The steps, in order. */
  readonly steps?: readonly Step[] | undefined;
  /** A text after the steps. */
  readonly after?: ReactNode;
}

/**
 * An introduction, then one ordered list of titled steps. Renders a `<section>`. Without steps, the introduction is a text.
 */
export const NumberedSteps = defineView<NumberedStepsProps>({
  name: "NumberedSteps",
  props: { title: true, desc: true, steps: true, after: true },
  render: ({ title, desc, steps = [], after }, block) => {
    const shown = numbered(steps.filter((step) => !isEmptyNode(step.title) || !isEmptyNode(step.desc)));
    const hasSteps = shown.length > 0;
    return (
      <BlockSection
        block={block}
        title={title}
        className="dsfrb-numbered-steps"
        intro={hasSteps && <Flow block={block}>{desc}</Flow>}
      >
        {hasSteps && <StepList block={block} steps={shown} />}
        {!hasSteps && (
          <Flow block={block} className="dsfrb-prose dsfrb-measure">
            {desc}
          </Flow>
        )}
        <Flow block={block} className={classes("dsfrb-prose dsfrb-measure", hasSteps && "dsfrb-after")}>
          {after}
        </Flow>
      </BlockSection>
    );
  },
});

interface NumberedStep extends Step {
  readonly number: number;
}

/** Gives each step its number: its own, or the next after the step before. */
function numbered(steps: readonly Step[]): NumberedStep[] {
  let last = 0;
  return steps.map((step) => ({ ...step, number: (last = step.number ?? last + 1) }));
}

interface StepListProps {
  readonly block: BlockContext;
  readonly steps: readonly NumberedStep[];
}

function StepList({ block, steps }: StepListProps): ReactElement {
  const start = steps[0]?.number ?? 1;
  const areTitled = steps.some(({ title, desc }) => !isEmptyNode(title) && !isEmptyNode(desc));
  return (
    <ol
      className={classes("dsfrb-steps", !areTitled && "dsfrb-steps--plain")}
      start={start === 1 ? undefined : start}
    >
      {steps.map((step, index) => (
        // the browser counts; `value` stands where a number does not follow
        <li key={index} value={leavesCount(step.number, steps[index - 1]?.number) ? step.number : undefined}>
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

/** A title over its text; one of the two alone is the step's text (RGAA 9.1). */
function StepBody({ block, step: { title, desc, id } }: StepBodyProps): ReactElement {
  if (isEmptyNode(title) || isEmptyNode(desc))
    return <Line block={block}>{isEmptyNode(title) ? desc : title}</Line>;
  return <Entry block={block} name={title} id={id} className="fr-h6 fr-mb-1w" text={desc} />;
}
