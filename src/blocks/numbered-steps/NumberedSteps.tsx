import { createElement, type ReactNode } from "react";
import { isBlank, isBlankBlock } from "../../content/markdown/text";
import type { Markdown } from "../../content/markdown/tree";
import type { PropsOf } from "../../content/schema";
import { asInlines, asTree } from "../../rich-text/asTree";
import { type BlockContext, renderBlocks, renderItem, renderProse } from "../../rich-text/blocks";
import { inFragments } from "../../rich-text/fragments";
import { renderInlines } from "../../rich-text/inlines";
import { blockOf, type BlockProps } from "../common/block";
import { renderSection } from "../common/Section";
import type { Step } from "./readItem";
import { readSteps, type Steps } from "./readSteps";
import type { numberedStepsSchema } from "./schema";

export type NumberedStepsProps = BlockProps<PropsOf<typeof numberedStepsSchema>>;

/**
 * An introduction, then one ordered list of titled steps. Renders a `<section>`. Where no steps are
 * understood, the text shows as it was written.
 */
export function NumberedSteps({ title, desc, steps, ...rest }: NumberedStepsProps) {
  const block = blockOf(rest, title);
  const { inner } = block;
  const tree = asTree(desc);
  const read = steps && steps.length > 0 ? given(tree, steps) : readSteps(tree);
  const body = read
    ? [
        renderSteps(read.steps, inner),
        ...renderProse("dsfrb-prose dsfrb-measure dsfrb-after", read.after, inner),
      ]
    : renderProse("dsfrb-prose dsfrb-measure", tree, inner);
  return renderSection(block, "dsfrb-numbered-steps", body, read && renderBlocks(read.intro, inner));
}

/** Steps given one by one: the text is then their introduction. */
function given(
  intro: Steps["intro"],
  steps: readonly { title: Markdown; desc?: Markdown | undefined }[],
): Steps {
  const read = steps.map(({ title, desc }, index): Step => {
    const words = asInlines(title);
    const body = asTree(desc);
    if (body.every(isBlankBlock))
      return { number: index + 1, body: [{ type: "paragraph", children: words }] };
    return { number: index + 1, body, ...(!isBlank(words) && { title: words }) };
  });
  return { intro, steps: read, after: [] };
}

function renderSteps(steps: readonly Step[], context: BlockContext): ReactNode {
  const start = steps[0]?.number ?? 1;
  const items = steps.map((step, index) => {
    // The list counts by itself; a number that leaves the count is said.
    const value = index > 0 && step.number !== (steps[index - 1]?.number ?? 0) + 1 ? step.number : undefined;
    return createElement("li", { value }, ...renderStep(step, context));
  });
  return createElement(
    "ol",
    { className: "dsfrb-steps", start: start === 1 ? undefined : start },
    ...inFragments(items),
  );
}

function renderStep({ title, body }: Step, context: BlockContext): ReactNode[] {
  if (!title) return renderItem({ children: body }, context);
  const { prose, level, idOf } = context;
  const id = idOf?.(title);
  const heading = createElement(
    `h${level}`,
    { id, className: "fr-h6 fr-mb-1w" },
    ...renderInlines(title, prose),
  );
  return [heading, ...renderBlocks(body, { prose, level: level + 1, idOf })];
}
