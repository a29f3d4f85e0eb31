import { isBlank, isBlankBlock, splitLines, splitFirstLine } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, ListNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { isBold } from "../../rich-text/look";
import { isCounting } from "../../rich-text/typedMarks";
import { startsWithBoldLine, isFarewell } from "../common/recogniseTitles";
import { isStepTitle, recogniseItem, type RecognisedStep } from "./recogniseItem";
import {
  isAmbiguous,
  LAST,
  splitAtSteps,
  type TitleRecogniser,
  createTitleRecogniser,
} from "./recogniseStepTitle";

/** Steps of a text, and the nodes before and after them. */
export interface RecognisedSteps {
  readonly intro: readonly BlockNode[];
  readonly steps: readonly RecognisedStep[];
  readonly after: readonly BlockNode[];
}

/**
 * Recognises the steps of a Markdown tree: numbered lists, and headings and lines that name a step (see `recogniseStepTitle`),
 * even if a folded YAML scalar has joined the lines. Returns undefined if there are no steps, or in doubt. The result contains
 * every node of the tree, except the thematic breaks between steps.
 */
export function recogniseSteps(tree: MarkdownTree): RecognisedSteps | undefined {
  if (tree.some(isAmbiguousBlock)) return undefined;
  const recogniseTitle = createTitleRecogniser(tree);
  const blocks = tree.flatMap((block) =>
    block.type === "paragraph" ? splitAtSteps(block, recogniseTitle) : [block],
  );
  const stepsByBlock = removeSubsteps(
    blocks,
    renumber(
      blocks,
      blocks.map((block) => recogniseBlockSteps(block, recogniseTitle)),
    ),
  );
  const lastStep = stepsByBlock.findLastIndex(Boolean);
  const intro: BlockNode[] = [];
  const steps: OpenStep[] = [];
  for (const [index, block] of blocks.entries()) {
    const found = stepsByBlock[index];
    const last = steps.at(-1);
    const depth = block.type === "heading" ? block.depth : undefined;
    if (found && (found[0]?.number ?? 0) > (last?.step.number ?? -1)) {
      for (const step of found) steps.push({ step, following: [], depth });
    } else if (found && !isSeparateList(block, steps)) return undefined;
    else if (!last) intro.push(block);
    else if (!endsSteps(block, last)) last.following.push(block);
    else if (index > lastStep) return closeSteps(intro, steps, blocks.slice(index));
    else if (last.depth === undefined) last.following.push(block);
    else return undefined;
  }
  // a single step is recognised only if it is a list item without any text after the list: otherwise, neither an order nor the
  // end of the step is clear
  const isSingle =
    steps.length === 1 && (blocks[lastStep]?.type !== "list" || (steps[0]?.following.length ?? 0) > 0);
  return steps.length === 0 || isSingle ? undefined : closeSteps(intro, steps, []);
}

/** A step with the nodes that follow it in the text, which may belong to the step. */
interface OpenStep {
  readonly step: RecognisedStep;
  readonly following: BlockNode[];
  /** Depth of the step's heading, or undefined if the step is not a heading. */
  readonly depth: number | undefined;
}

/** Steps that a node contains; undefined if the node contains no step. */
type BlockSteps = readonly RecognisedStep[] | undefined;

/** Recognises the steps of a node: the items of a list, a heading, or a paragraph whose first line names a step. */
function recogniseBlockSteps(block: BlockNode, recogniseTitle: TitleRecogniser): BlockSteps {
  if (block.type === "list") return recogniseListSteps(block, recogniseTitle);
  if (block.type === "heading") {
    const title = recogniseTitle(block.children, true);
    return title && [{ ...title, body: [] }];
  }
  if (block.type !== "paragraph") return undefined;
  const { first, rest } = splitFirstLine(block.children);
  const found = recogniseTitle(first, isBold(first));
  const text = rest.length > 0 ? [{ ...block, children: rest }] : [];
  if (!found || isBlank(found.title) || isStepTitle(found.title)) return found && [{ ...found, body: text }];
  const { title, ...count } = found;
  return [{ ...count, body: [{ ...block, children: title }, ...text] }];
}

/** Numbers the steps from 1 if each step is a list of one item, « 1. ». Otherwise, returns the steps unchanged. */
function renumber(blocks: readonly BlockNode[], stepsByBlock: readonly BlockSteps[]): readonly BlockSteps[] {
  const onlyItems = blocks.map((block) =>
    block.type === "list" && block.ordered && block.start === 1 && !block.items[1]
      ? block.items[0]
      : undefined,
  );
  if (!stepsByBlock.every((found, index) => !found || onlyItems[index])) return stepsByBlock;
  let count = 0;
  return onlyItems.map((item) => item && [recogniseItem(item, ++count)]);
}

/**
 * Whether a node is a numbered list of several items after steps that already count from 1. Such a list belongs to the step
 * before it.
 */
function isSeparateList(block: BlockNode, [first]: readonly OpenStep[]): boolean {
  return block.type === "list" && block.ordered && block.items.length > 1 && first?.step.number === 1;
}

/**
 * Removes the steps that are only numbered parts of another step. Such parts exist if the numbers of the steps do not increase
 * from each step to the next, but count from 1 among the main titles and among the deeper titles.
 */
function removeSubsteps(
  blocks: readonly BlockNode[],
  stepsByBlock: readonly BlockSteps[],
): readonly BlockSteps[] {
  const ranks = blocks.map((block) =>
    block.type === "heading" ? block.depth : block.type === "list" ? 8 : 7,
  );
  const listNumbers = (found: readonly BlockSteps[]) =>
    found.flatMap((steps) => steps?.map(({ number }) => number) ?? []);
  if (listNumbers(stepsByBlock).every((number, index, all) => index === 0 || number > (all[index - 1] ?? 0)))
    return stepsByBlock;
  const stepRanks = ranks.filter((_, index) => stepsByBlock[index]);
  const topRank =
    [...new Set(stepRanks)].sort().find((rank) => stepRanks.indexOf(rank) < stepRanks.lastIndexOf(rank)) ?? 8;
  const isSubstep = (_: unknown, index: number) => (ranks[index] ?? 0) > topRank;
  const topSteps = stepsByBlock.map((steps, index) => (isSubstep(steps, index) ? undefined : steps));
  return isCounting(listNumbers(topSteps)) && isCounting(listNumbers(stepsByBlock.filter(isSubstep)))
    ? topSteps
    : stepsByBlock;
}

/**
 * Recognises the steps of a numbered list, or of a bullet list whose items are all numbered by hand, « Étape 1 : … ».
 */
function recogniseListSteps(
  { ordered, start, items }: ListNode,
  recogniseTitle: TitleRecogniser,
): RecognisedStep[] | undefined {
  if (ordered) return items.map((item, index) => recogniseItem(item, start + index));
  const steps = items.map((item): RecognisedStep | undefined => {
    const [first] = item.children;
    const title =
      first?.type === "paragraph" ? recogniseTitle(splitFirstLine(first.children).first, true) : undefined;
    return title && recogniseItem(item, title.number);
  });
  return steps.length > 1 && steps.every((step) => step !== undefined) ? steps : undefined;
}

/**
 * Returns the only ambiguous node that prevents the other steps of a text from being recognised, or undefined if the text has
 * no such node.
 */
export function findAmbiguousBlock(tree: MarkdownTree): BlockNode | undefined {
  const [ambiguous, ...moreAmbiguous] = tree.filter(isAmbiguousBlock);
  return ambiguous &&
    moreAmbiguous.length === 0 &&
    recogniseSteps(tree.filter((block) => block !== ambiguous))
    ? ambiguous
    : undefined;
}

/** Whether a node contains a line that may name one or several steps. */
function isAmbiguousBlock(block: BlockNode): boolean {
  if (block.type === "heading") return isAmbiguous(block.children, true);
  return (
    block.type === "paragraph" && splitLines(block.children).some((line) => isAmbiguous(line, isBold(line)))
  );
}

/**
 * Whether a node is a heading that ends the last step. Two headings do not end the step: a heading that is deeper than the
 * heading of the step, and the title of a step that has only a number, « Étape 1 ».
 */
function endsSteps(block: BlockNode, last: OpenStep | undefined): boolean {
  if (block.type !== "heading" || !last) return false;
  const needsTitle = hasOnlyNumber(last.step) && [...last.step.body, ...last.following].every(isBlankBlock);
  return !needsTitle && !(last.depth !== undefined && block.depth > last.depth);
}

/** Whether a step has only a number, « Étape 1 » alone on its line: the title of the step is below this line. */
function hasOnlyNumber({ title }: RecognisedStep): boolean {
  return title !== undefined && isBlank(title);
}

/**
 * Adds to each step the nodes that follow it. The last step receives at most as many nodes as the longest other step. The nodes
 * beyond this number come after the steps, because the text does not show where the last step ends. Returns undefined if a step
 * is empty, if the author wrote a different total, « Étape 1/3 » for two steps, or if a number is missing before « Dernière
 * étape ».
 */
function closeSteps(
  intro: BlockNode[],
  open: readonly OpenStep[],
  tail: readonly BlockNode[],
): RecognisedSteps | undefined {
  const counts = open.map(({ following }, index) =>
    index < open.length - 1 ? following.length : countLastBody(open),
  );
  const steps = open.map(({ step, following }, index): RecognisedStep => {
    const { title, body, number } = step;
    const rank = number === LAST ? open.length : number;
    // removes the thematic breaks between steps, which a list does not need
    const children = [...body, ...following.slice(0, counts[index])].filter(
      ({ type }) => type !== "thematicBreak",
    );
    return normaliseStep(
      hasOnlyNumber(step)
        ? recogniseItem({ children }, rank)
        : { number: rank, body: children, ...(title && { title }) },
    );
  });
  const isTotalRight = open.every(({ step: { total = open.length } }) => total === open.length);
  const hasGap = open.at(-1)?.step.number === LAST && steps.some(({ number }, index) => number !== index + 1);
  if (!isTotalRight || hasGap || steps.some(({ body }) => body.every(isBlankBlock))) return undefined;
  return { intro, steps, after: [...(open.at(-1)?.following.slice(counts.at(-1)) ?? []), ...tail] };
}

/**
 * Returns the number of nodes that follow the last step and belong to this step. A closing formula ends the step, and so does a
 * bold line if no other step contains a bold line.
 */
function countLastBody(open: readonly OpenStep[]): number {
  const previous = open.slice(0, -1).map(({ following }) => following);
  const maxCount = previous.length === 0 ? Infinity : Math.max(...previous.map(({ length }) => length));
  const haveBoldLines = previous.some((following) => following.some(startsWithBoldLine));
  const following = open.at(-1)?.following ?? [];
  const end = following.findIndex(
    (block) => isFarewell(block) || (startsWithBoldLine(block) && !haveBoldLines),
  );
  return Math.min(maxCount, end < 0 ? following.length : end);
}

/**
 * Returns a step unchanged if there is text under its title. Otherwise, returns the step with its title as its text, because a
 * heading needs content below it (RGAA 9.1).
 */
export function normaliseStep(step: RecognisedStep): RecognisedStep {
  const { title, body, number } = step;
  return title && body.every(isBlankBlock)
    ? { number, body: [{ type: "paragraph", children: title }] }
    : step;
}
