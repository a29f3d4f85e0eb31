import type { ReactElement } from "react";
import { inline, list, markdown, object, optional } from "../../content/schema";
import type { BlockContext } from "../../definition/context";
import { defineBlock } from "../../definition/defineBlock";
import { Section } from "../../definition/Section";
import { asTree } from "../../rich-text/asTree";
import { classes } from "../../rich-text/look";
import { Flow, Item } from "../../rich-text/RichText";
import { Entry } from "../common/Entry";
import { asList } from "./asList";
import type { Step } from "./readItem";
import { given, leavesCount, readSteps } from "./readSteps";
import { skippedStep } from "./rules/skipped-step";
import { stepLine } from "./rules/step-line";

/**
 * An introduction, then one ordered list of titled steps. Renders a `<section>`. Where no steps are
 * understood, the text shows as it was written.
 */
export const NumberedSteps = defineBlock({
  name: "NumberedSteps",
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", drawnFor: 60 }),
      desc: markdown(
        "Un texte d’introduction, puis les étapes : liste numérotée, titres numérotés ou « Étape 1 – … ».",
        { label: "Introduction et étapes", titleLines: "all" },
      ),
      steps: optional(
        list(
          object(
            {
              title: inline("Le titre de l’étape, sans numéro.", { label: "Titre de l’étape", drawnFor: 40 }),
              desc: optional(
                markdown("Ce qui se passe à cette étape.", { label: "Texte de l’étape", drawnFor: 300 }),
              ),
            },
            "Une étape.",
            { label: "Étape" },
          ),
          "Les étapes, si vous préférez les écrire une par une. Elles suivent celles de `desc`.",
          {
            label: "Étapes séparées",
            hint: "Ou bien : les étapes une par une. Elles suivent celles du champ « Introduction et étapes ».",
          },
        ),
      ),
    },
    "Les étapes, dans l’ordre.",
    { label: "Étapes" },
  ),
  render: ({ title, desc, steps = [] }, block) => {
    const tree = asTree(desc, block);
    const read = steps.length > 0 ? given(tree, steps, block) : readSteps(tree);
    return (
      <Section
        block={block}
        title={title}
        className="dsfrb-numbered-steps"
        intro={read && <Flow block={block} tree={read.intro} />}
      >
        {read && <StepList block={block} steps={read.steps} />}
        <Flow
          block={block}
          tree={read?.after ?? tree}
          className={classes("dsfrb-prose dsfrb-measure", read && "dsfrb-after")}
        />
      </Section>
    );
  },
  rules: [skippedStep, stepLine],
  rewrites: { steps: asList },
});

interface StepListProps {
  readonly block: BlockContext;
  readonly steps: readonly Step[];
}

function StepList({ block, steps }: StepListProps): ReactElement {
  const start = steps[0]?.number ?? 1;
  const areTitled = steps.some(({ title }) => title);
  return (
    <ol
      className={classes("dsfrb-steps", !areTitled && "dsfrb-steps--plain")}
      start={start === 1 ? undefined : start}
    >
      {steps.map((step, index) => {
        // The list counts by itself; a number that leaves the count is said.
        const value = leavesCount(step.number, steps[index - 1]?.number) ? step.number : undefined;
        return (
          <li key={index} value={value}>
            <StepBody block={block} step={step} />
          </li>
        );
      })}
    </ol>
  );
}

interface StepBodyProps {
  readonly block: BlockContext;
  readonly step: Step;
}

function StepBody({ block, step: { title, body } }: StepBodyProps): ReactElement {
  if (!title) return <Item block={block} tree={body} />;
  return <Entry block={block} name={title} className="fr-h6 fr-mb-1w" text={body} />;
}
