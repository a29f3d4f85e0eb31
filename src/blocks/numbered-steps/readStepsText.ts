import type { ReactNode } from "react";
import { asTree } from "../../rich-text/asTree";
import { itemNode, lineNode, treeNode } from "../../rich-text/MarkdownText";
import type { TextContext } from "../../rich-text/prose";
import type { Step } from "./NumberedStepsView";
import { readSteps } from "./readSteps";

/** A text separated into its introduction, its steps and the text after them. */
interface SplitText {
  readonly desc: ReactNode;
  readonly steps: readonly Step[];
  readonly after?: ReactNode;
}

/**
 * Recognises the steps of a text in Markdown, and renders each part to a node. A text without steps, or a React node,
 * is the introduction.
 */
export function readStepsText(desc: ReactNode, block: TextContext): SplitText {
  if (typeof desc !== "string") return { desc, steps: [] };
  const tree = asTree(desc, block);
  const recognised = readSteps(tree);
  if (!recognised) return { desc: treeNode(tree, block), steps: [] };
  const steps = recognised.steps.map(({ title, body, number }): Step =>
    title
      ? { number, title: lineNode(title, block), desc: treeNode(body, block) }
      : { number, desc: itemNode(body, block) },
  );
  return { desc: treeNode(recognised.intro, block), steps, after: treeNode(recognised.after, block) };
}
