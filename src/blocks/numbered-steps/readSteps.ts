import { isBlank, isBlankBlock, splitFirstLine } from "../../content/markdown/text";
import type { Block, List, RichText } from "../../content/markdown/tree";
import { readItem, type Step } from "./readItem";
import { isBold, numberedTitle, splitAtSteps } from "./stepTitle";

/** A text's steps, and what stands before and after them. */
export interface Steps {
  readonly intro: readonly Block[];
  readonly steps: readonly Step[];
  readonly after: readonly Block[];
}

/**
 * Reads the steps out of a Markdown tree, however the editors wrote them: numbered lists, headings
 * that begin with a number, lines « Étape 1 – … », bold or plain, joined by a folded scalar or not.
 * Undefined when it sees no steps; every block given is in the result.
 */
export function readSteps(tree: RichText): Steps | undefined {
  const blocks = tree.flatMap((block) => (block.type === "paragraph" ? splitAtSteps(block) : [block]));
  const intro: Block[] = [];
  const steps: OpenStep[] = [];
  let restarts: boolean | undefined;
  for (const [index, block] of blocks.entries()) {
    const expected = (steps.at(-1)?.number ?? 0) + 1;
    const found = stepsOf(block);
    const starts = found?.[0]?.number;
    // A second list from 1 is another list, unless each step is a list of its own, all typed « 1. ».
    if (starts === 1 && steps.length > 0 && restarts === undefined)
      restarts = expected === 2 && found?.length === 1;
    const goesOn = steps.length === 0 || starts === undefined || starts > (steps.at(-1)?.number ?? 0);
    if (found && (goesOn || (restarts === true && starts === 1 && found.length === 1))) {
      const depth = block.type === "heading" ? block.depth : undefined;
      const shift = goesOn ? 0 : expected - 1;
      for (const step of found) steps.push({ ...step, number: step.number + shift, late: [], depth });
    } else if (steps.length === 0) intro.push(block);
    else if (endsSteps(block, steps.at(-1)) && !blocks.slice(index + 1).some((later) => stepsOf(later))) {
      return close(intro, steps, blocks.slice(index));
    } else steps.at(-1)?.late.push(block);
  }
  return steps.length > 0 ? close(intro, steps, []) : undefined;
}

/** A step with the blocks that followed it in the text, which may be its own. */
interface OpenStep extends Step {
  readonly late: Block[];
  readonly depth: number | undefined;
}

function stepsOf(block: Block): readonly Step[] | undefined {
  if (block.type === "list") return listSteps(block);
  if (block.type === "heading") {
    const title = numberedTitle(block.children, true);
    return title && [{ ...title, body: [] }];
  }
  if (block.type !== "paragraph") return undefined;
  const { first, rest } = splitFirstLine(block.children);
  const title = numberedTitle(first, isBold(first));
  return title && [{ ...title, body: rest.length > 0 ? [{ ...block, children: rest }] : [] }];
}

/** A numbered list; or a bullet list whose items are numbered by hand, « Étape 1 : … ». */
function listSteps({ ordered, start, items }: List): Step[] | undefined {
  if (ordered) return items.map((item, index) => readItem(item, start + index));
  const steps = items.map((item): Step | undefined => {
    const [first] = item.children;
    const typed =
      first?.type === "paragraph" ? numberedTitle(splitFirstLine(first.children).first, true) : undefined;
    return typed && readItem(item, typed.number);
  });
  return steps.length > 1 && steps.every((step) => step !== undefined) ? steps : undefined;
}

/** A heading that is no step, unless it lies under the step's own heading. */
function endsSteps(block: Block, last: OpenStep | undefined): boolean {
  return block.type === "heading" && !(last?.depth !== undefined && block.depth > last.depth);
}

/**
 * Gives each step the blocks that followed it. The last one takes as many as another step had; what
 * is over comes after the steps, since nothing else tells the end of a list from the text below it.
 */
function close(intro: Block[], open: readonly OpenStep[], tail: readonly Block[]): Steps {
  const most = Math.max(
    ...open.slice(0, -1).map(({ late }) => late.length),
    open.length === 1 ? Infinity : 0,
  );
  const last = open.at(-1);
  const steps = open.map(({ title, body, late, number }): Step => {
    const own = [...body, ...late.slice(0, most)];
    // A title that nothing follows is the step's text (RGAA 9.1).
    if (title && own.every(isBlankBlock)) return { number, body: [{ type: "paragraph", children: title }] };
    return { number, body: own, ...(title && !isBlank(title) && { title }) };
  });
  return { intro, steps, after: [...(last?.late.slice(most) ?? []), ...tail] };
}
