import { inline, list, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readItemText, readLine, readText } from "../../rich-text/MarkdownText";
import { isEmptyNode } from "../../rich-text/nodes";
import { asList } from "./asList";
import { NumberedSteps as NumberedStepsView } from "./NumberedStepsView";
import { readStepsText } from "./readStepsText";
import { skippedStep } from "./rules/skipped-step";
import { stepLine } from "./rules/step-line";

export type { NumberedStepsProps, Step } from "./NumberedStepsView";

/**
 * An introduction, then one ordered list of titled steps. Renders a `<section>`. Where no steps are
 * understood, the text shows as it was written.
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
  read: ({ title, desc, steps = [], after }, block) => {
    const text = readStepsText(desc, block);
    const given = steps.map((step) => {
      const words = readLine(step.title, block);
      // without a title, its text is the item's
      const read = isEmptyNode(words) ? readItemText : readText;
      return { ...step, title: words, desc: read(step.desc, block) };
    });
    return {
      title: readLine(title, block),
      desc: text.desc,
      steps: [...text.steps, ...given],
      after: after === undefined ? text.after : readText(after, block),
    };
  },
  rules: [skippedStep, stepLine],
  rewrites: { steps: asList },
});
