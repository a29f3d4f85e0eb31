import type { ReactNode } from "react";
import { parseText } from "../../rich-text/parseText";
import { createItemNode, createLineNode, createTextNode } from "../../rich-text/MarkdownText";
import type { TextContext } from "../../rich-text/prose";
import type { Step } from "./NumberedStepsView";
import { recogniseSteps } from "./recogniseSteps";

/** A text separated into its introduction, its steps and the text after the steps. */
interface SplitText {
  readonly desc: ReactNode;
  readonly steps: readonly Step[];
  readonly after?: ReactNode;
}

/**
 * Recognises the steps of a text in Markdown, and renders each part to a node. A text without steps, or a React node, becomes
 * the introduction.
 */
export function recogniseStepsInText(desc: ReactNode, block: TextContext): SplitText {
  if (typeof desc !== "string") return { desc, steps: [] };
  const tree = parseText(desc, block);
  const recognised = recogniseSteps(tree);
  if (!recognised) return { desc: createTextNode(tree, block), steps: [] };
  const steps = recognised.steps.map(({ title, body, number }): Step =>
    title
      ? { number, title: createLineNode(title, block), desc: createTextNode(body, block) }
      : { number, desc: createItemNode(body, block) },
  );
  return {
    desc: createTextNode(recognised.intro, block),
    steps,
    after: createTextNode(recognised.after, block),
  };
}
