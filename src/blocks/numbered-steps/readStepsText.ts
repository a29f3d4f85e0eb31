import type { ReactNode } from "react";
import { asTree } from "../../rich-text/asTree";
import { itemNode, lineNode, treeNode } from "../../rich-text/MarkdownText";
import type { TextContext } from "../../rich-text/prose";
import type { Step } from "./NumberedStepsView";
import { readSteps } from "./readSteps";

/** A text, with the steps that it holds taken out of it. */
interface StepsText {
  readonly desc: ReactNode;
  readonly steps: readonly Step[];
  readonly after?: ReactNode;
}

/** Reads the steps of a text of Markdown, as nodes; a text without steps, and a React node, stay whole. */
export function readStepsText(desc: ReactNode, block: TextContext): StepsText {
  if (typeof desc !== "string") return { desc, steps: [] };
  const tree = asTree(desc, block);
  const read = readSteps(tree);
  if (!read) return { desc: treeNode(tree, block), steps: [] };
  const steps = read.steps.map(({ title, body, number }): Step =>
    title
      ? { number, title: lineNode(title, block), desc: treeNode(body, block) }
      : { number, desc: itemNode(body, block) },
  );
  return { desc: treeNode(read.intro, block), steps, after: treeNode(read.after, block) };
}
