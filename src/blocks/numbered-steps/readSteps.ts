import { isBlank, isBlankBlock, linesOf, splitFirstLine } from "@dsfr-blocks/content/markdown/text";
import type { Block, List, RichText } from "@dsfr-blocks/content/markdown/tree";
import { isBold } from "../../rich-text/look";
import { isCount } from "../../rich-text/typedMarks";
import { isBoldLine, isFarewell } from "../common/titles";
import { isTitle, readItem, type Step } from "./readItem";
import { isDoubtful, LAST, splitAtSteps, type TitleReader, titleReader } from "./stepTitle";

/** A text's steps, and what stands before and after them. */
export interface Steps {
  readonly intro: readonly Block[];
  readonly steps: readonly Step[];
  readonly after: readonly Block[];
}

/**
 * Reads the steps out of a Markdown tree, in the forms of `stepTitle`: numbered lists, headings and lines that name a
 * step, joined by a folded scalar or not. Undefined when it sees no steps, or in doubt; every block given is in the
 * result, except the thematic breaks between steps.
 */
export function readSteps(tree: RichText): Steps | undefined {
  if (tree.some(holdsDoubt)) return undefined;
  const read = titleReader(tree);
  const blocks = tree.flatMap((block) => (block.type === "paragraph" ? splitAtSteps(block, read) : [block]));
  const foundIn = withoutParts(
    blocks,
    recounted(
      blocks,
      blocks.map((block) => stepsOf(block, read)),
    ),
  );
  const lastStep = foundIn.findLastIndex(Boolean);
  const intro: Block[] = [];
  const steps: OpenStep[] = [];
  for (const [index, block] of blocks.entries()) {
    const found = foundIn[index];
    const last = steps.at(-1);
    const depth = block.type === "heading" ? block.depth : undefined;
    if (found && (found[0]?.number ?? 0) > (last?.step.number ?? -1)) {
      for (const step of found) steps.push({ step, late: [], depth });
    } else if (found && !isOtherList(block, steps)) return undefined;
    else if (!last) intro.push(block);
    else if (!endsSteps(block, last)) last.late.push(block);
    else if (index > lastStep) return close(intro, steps, blocks.slice(index));
    else if (last.depth === undefined) last.late.push(block);
    else return undefined;
  }
  // One step alone does not show an order, or where the step ends.
  const isOne = steps.length === 1 && (blocks[lastStep]?.type !== "list" || (steps[0]?.late.length ?? 0) > 0);
  return steps.length === 0 || isOne ? undefined : close(intro, steps, []);
}

/** A step with the blocks that followed it in the text, which may be its own. */
interface OpenStep {
  readonly step: Step;
  readonly late: Block[];
  readonly depth: number | undefined;
}

/** What a block says of the steps; undefined for a block that holds no step. */
type StepsOfBlock = readonly Step[] | undefined;

function stepsOf(block: Block, read: TitleReader): StepsOfBlock {
  if (block.type === "list") return listSteps(block, read);
  if (block.type === "heading") {
    const title = read(block.children, true);
    return title && [{ ...title, body: [] }];
  }
  if (block.type !== "paragraph") return undefined;
  const { first, rest } = splitFirstLine(block.children);
  const found = read(first, isBold(first));
  const text = rest.length > 0 ? [{ ...block, children: rest }] : [];
  if (!found || isBlank(found.title) || isTitle(found.title)) return found && [{ ...found, body: text }];
  const { title, ...count } = found;
  return [{ ...count, body: [{ ...block, children: title }, ...text] }];
}

/** Steps that are each a list of their own, all typed « 1. », counted. */
function recounted(blocks: readonly Block[], foundIn: readonly StepsOfBlock[]): readonly StepsOfBlock[] {
  const alone = blocks.map((block) =>
    block.type === "list" && block.ordered && block.start === 1 && !block.items[1]
      ? block.items[0]
      : undefined,
  );
  if (!foundIn.every((found, index) => !found || alone[index])) return foundIn;
  let count = 0;
  return alone.map((item) => item && [readItem(item, ++count)]);
}

/** A list of several items from 1 again, under steps that count from 1. */
function isOtherList(block: Block, [first]: readonly OpenStep[]): boolean {
  return block.type === "list" && block.ordered && block.items.length > 1 && first?.step.number === 1;
}

/** Where the numbers do not go on, those of deeper titles count something else from 1: the parts of a step. */
function withoutParts(blocks: readonly Block[], foundIn: readonly StepsOfBlock[]): readonly StepsOfBlock[] {
  const ranks = blocks.map((block) =>
    block.type === "heading" ? block.depth : block.type === "list" ? 8 : 7,
  );
  const numbersOf = (found: readonly StepsOfBlock[]) =>
    found.flatMap((steps) => steps?.map(({ number }) => number) ?? []);
  if (numbersOf(foundIn).every((number, index, all) => index === 0 || number > (all[index - 1] ?? 0)))
    return foundIn;
  const found = ranks.filter((_, index) => foundIn[index]);
  const top = [...new Set(found)].sort().find((rank) => found.indexOf(rank) < found.lastIndexOf(rank)) ?? 8;
  const isPart = (_: unknown, index: number) => (ranks[index] ?? 0) > top;
  const kept = foundIn.map((steps, index) => (isPart(steps, index) ? undefined : steps));
  return isCount(numbersOf(kept)) && isCount(numbersOf(foundIn.filter(isPart))) ? kept : foundIn;
}

/** A numbered list; or a bullet list whose items are numbered by hand, « Étape 1 : … ». */
function listSteps({ ordered, start, items }: List, read: TitleReader): Step[] | undefined {
  if (ordered) return items.map((item, index) => readItem(item, start + index));
  const steps = items.map((item): Step | undefined => {
    const [first] = item.children;
    const typed = first?.type === "paragraph" ? read(splitFirstLine(first.children).first, true) : undefined;
    return typed && readItem(item, typed.number);
  });
  return steps.length > 1 && steps.every((step) => step !== undefined) ? steps : undefined;
}

/** The one block for which a text that has steps besides is left as it is; undefined if there is none. */
export function doubtfulBlock(tree: RichText): Block | undefined {
  const [doubtful, ...others] = tree.filter(holdsDoubt);
  return doubtful && others.length === 0 && readSteps(tree.filter((block) => block !== doubtful))
    ? doubtful
    : undefined;
}

function holdsDoubt(block: Block): boolean {
  if (block.type === "heading") return isDoubtful(block.children, true);
  return block.type === "paragraph" && linesOf(block.children).some((line) => isDoubtful(line, isBold(line)));
}

/** A heading that is not a step, unless it is under the step's own heading, or is the title that « Étape 1 » waits for. */
function endsSteps(block: Block, last: OpenStep | undefined): boolean {
  if (block.type !== "heading" || !last) return false;
  const waits = isUntitled(last.step) && [...last.step.body, ...last.late].every(isBlankBlock);
  return !waits && !(last.depth !== undefined && block.depth > last.depth);
}

/** « Étape 1 » alone on its line: its title comes below. */
function isUntitled({ title }: Step): boolean {
  return title !== undefined && isBlank(title);
}

/**
 * Gives each step the blocks that followed it. The last one takes as many as another step had; what
 * is over comes after the steps, since nothing else tells the end of a list from the text below it.
 * Undefined when a step is empty, when the author counted more or fewer, « Étape 1/3 » of two, or when
 * « Dernière étape » follows numbers that skip one.
 */
function close(intro: Block[], open: readonly OpenStep[], tail: readonly Block[]): Steps | undefined {
  const own = open.map(({ late }, index) => (index < open.length - 1 ? late.length : ownCount(open)));
  const steps = open.map(({ step, late }, index): Step => {
    const { title, body, number } = step;
    const place = number === LAST ? open.length : number;
    // Between two steps a thematic break adds nothing to the list.
    const children = [...body, ...late.slice(0, own[index])].filter(({ type }) => type !== "thematicBreak");
    return titledStep(
      isUntitled(step)
        ? readItem({ children }, place)
        : { number: place, body: children, ...(title && { title }) },
    );
  });
  const counted = open.every(({ step: { total = open.length } }) => total === open.length);
  const skips = open.at(-1)?.step.number === LAST && steps.some(({ number }, index) => number !== index + 1);
  if (!counted || skips || steps.some(({ body }) => body.every(isBlankBlock))) return undefined;
  return { intro, steps, after: [...(open.at(-1)?.late.slice(own.at(-1)) ?? []), ...tail] };
}

/** How many of the blocks that follow the last step are its own: none from words of farewell, or a title of another kind. */
function ownCount(open: readonly OpenStep[]): number {
  const others = open.slice(0, -1).map(({ late }) => late);
  const most = others.length === 0 ? Infinity : Math.max(...others.map(({ length }) => length));
  const holdTitles = others.some((late) => late.some(isBoldLine));
  const late = open.at(-1)?.late ?? [];
  const end = late.findIndex((block) => isFarewell(block) || (isBoldLine(block) && !holdTitles));
  return Math.min(most, end < 0 ? late.length : end);
}

/** A title that nothing follows is the step's text (RGAA 9.1). */
export function titledStep(step: Step): Step {
  const { title, body, number } = step;
  return title && body.every(isBlankBlock)
    ? { number, body: [{ type: "paragraph", children: title }] }
    : step;
}
