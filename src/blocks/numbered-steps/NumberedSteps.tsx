import { inline, list, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readItemText, readLine, readText } from "../../rich-text/MarkdownText";
import { isEmptyNode } from "../../rich-text/nodes";
import { convertToList } from "./convertToList";
import { NumberedSteps as NumberedStepsView } from "./NumberedStepsView";
import { recogniseStepsInText } from "./recogniseStepsInText";
import { skippedStep } from "./rules/skipped-step";
import { splitSteps } from "./rules/split-steps";
import { stepLine } from "./rules/step-line";

export type { NumberedStepsProps, Step } from "./NumberedStepsView";

/**
 * Introduction, then one ordered list of titled steps. Renders a `<section>`. Steps are recognised in the Markdown of `desc`
 * (numbered lists, numbered headings, lines such as « Étape 1 – … »). The steps of the key `steps` follow the recognised steps.
 * In doubt, no step is recognised, and the text is shown as it is written.
 */
export const NumberedSteps = defineReadBlock({
  view: NumberedStepsView,
  schema: object(
    {
      title: inline("Le titre de la partie.", { label: "Titre de la partie", targetLength: 60 }),
      desc: markdown(
        "Un texte d’introduction, puis les étapes : liste numérotée, titres numérotés ou « Étape 1 – … ».",
        { label: "Introduction et étapes", titleLines: "all" },
      ),
      steps: optional(
        list(
          object(
            {
              title: inline("Le titre de l’étape, sans numéro.", {
                label: "Titre de l’étape",
                targetLength: 40,
              }),
              desc: optional(
                markdown("Ce qui se passe à cette étape.", { label: "Texte de l’étape", targetLength: 300 }),
              ),
            },
            "Une étape.",
            { label: "Étape" },
          ),
          "Les étapes, une par une, après celles du texte.",
          { label: "Étapes" },
        ),
      ),
    },
    "Les étapes, dans l’ordre.",
    { label: "Étapes" },
  ),
  read: ({ title, desc, steps = [], after }, block) => {
    const recognised = recogniseStepsInText(desc, block);
    const ownSteps = steps.map((step) => {
      const stepTitle = readLine(step.title, block);
      // without a title, the text is the whole content of the list item
      const readDesc = isEmptyNode(stepTitle) ? readItemText : readText;
      return { ...step, title: stepTitle, desc: readDesc(step.desc, block) };
    });
    return {
      title: readLine(title, block),
      desc: recognised.desc,
      steps: [...recognised.steps, ...ownSteps],
      after: after === undefined ? recognised.after : readText(after, block),
    };
  },
  rules: [skippedStep, stepLine, splitSteps],
  rewrites: { steps: convertToList },
});
