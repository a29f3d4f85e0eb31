import { isBlank, isBlankBlock, linesOf, splitFirstLine } from "../../content/markdown/text";
import type { Block, List, RichText } from "../../content/markdown/tree";
import { asInlines, asTree } from "../../rich-text/asTree";
import { isBold } from "../../rich-text/look";
import { isTitle, readItem, type Step } from "./readItem";
import { isDoubtful, splitAtSteps, type TitleReader, titleReader } from "./stepTitle";

/** A text's steps, and what stands before and after them. */
export interface Steps {
  readonly intro: readonly Block[];
  readonly steps: readonly Step[];
  readonly after: readonly Block[];
}

/**
 * Reads the steps out of a Markdown tree, however the editors wrote them: numbered lists, headings
 * that begin with a number, lines « Étape 1 – … », bold or plain, joined by a folded scalar or not.
 * Undefined when it sees no steps; every block given is in the result, except the thematic breaks between steps.
 */
export function readSteps(tree: RichText): Steps | undefined {
  if (tree.some(holdsDoubt)) return undefined;
  const read = titleReader(tree);
  const blocks = tree.flatMap((block) => (block.type === "paragraph" ? splitAtSteps(block, read) : [block]));
  const foundIn = withoutParts(
    blocks,
    blocks.map((block) => stepsOf(block, read)),
  );
  const lastStep = foundIn.findLastIndex(Boolean);
  const intro: Block[] = [];
  const steps: OpenStep[] = [];
  let restarts: boolean | undefined;
  for (const [index, block] of blocks.entries()) {
    const expected = (steps.at(-1)?.step.number ?? 0) + 1;
    const found = foundIn[index];
    const starts = found?.[0]?.number;
    // A second list from 1 is another list, unless each step is a list of its own, all typed « 1. ».
    const alone = block.type === "list" && block.ordered && found?.length === 1 ? block.items[0] : undefined;
    if (starts === 1 && steps.length > 0) restarts ??= expected === 2 && alone !== undefined;
    const goesOn = steps.length === 0 || starts === undefined || starts > (steps.at(-1)?.step.number ?? 0);
    const depth = block.type === "heading" ? block.depth : undefined;
    if (found && goesOn) for (const step of found) steps.push({ step, late: [], depth });
    else if (alone && restarts && starts === 1) {
      steps.push({ step: readItem(alone, expected), late: [], depth });
    } else if (steps.length === 0) intro.push(block);
    // « Étape 1 » again, a title like the steps' own among them, or « 2. » after « 1. » and « 1. »: the steps are not these.
    else if (found && (block.type !== "list" || restarts)) return undefined;
    else if (endsSteps(block, steps.at(-1)) && index > lastStep) {
      return close(intro, steps, blocks.slice(index));
    } else if (endsSteps(block, steps.at(-1)) && steps.at(-1)?.depth !== undefined) return undefined;
    else steps.at(-1)?.late.push(block);
  }
  return steps.length > 0 ? close(intro, steps, []) : undefined;
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

/** Where the numbers do not go on, those of deeper titles count something else: the parts of a step. */
function withoutParts(blocks: readonly Block[], foundIn: readonly StepsOfBlock[]): readonly StepsOfBlock[] {
  const ranks = blocks.map((block) =>
    block.type === "heading" ? block.depth : block.type === "list" ? 8 : 7,
  );
  const numbers = foundIn.flatMap((found) => found?.map(({ number }) => number) ?? []);
  if (numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))) return foundIn;
  const found = ranks.filter((_, index) => foundIn[index]);
  const top = [...new Set(found)].sort().find((rank) => found.indexOf(rank) < found.lastIndexOf(rank));
  return foundIn.map((steps, index) => ((ranks[index] ?? 0) > (top ?? 8) ? undefined : steps));
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

function holdsDoubt(block: Block): boolean {
  if (block.type !== "paragraph" && block.type !== "heading") return false;
  return linesOf(block.children).some(isDoubtful);
}

/** A heading that is no step, unless it lies under the step's own heading, or is the title that « Étape 1 » waits for. */
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
 * Undefined when a step is empty, or when the author counted more or fewer: « Étape 1/3 » of two.
 */
function close(intro: Block[], open: readonly OpenStep[], tail: readonly Block[]): Steps | undefined {
  const most = open
    .slice(0, -1)
    .reduce((longest, { late }) => Math.max(longest, late.length), open.length === 1 ? Infinity : 0);
  const last = open.at(-1);
  const steps = open.map(({ step, late }): Step => {
    const { title, body, number } = step;
    // Between two steps a thematic break adds nothing to the list.
    const own = [...body, ...late.slice(0, most)].filter(({ type }) => type !== "thematicBreak");
    return titledStep(
      isUntitled(step) ? readItem({ children: own }, number) : { number, body: own, ...(title && { title }) },
    );
  });
  const counted = open.every(({ step: { total = open.length } }) => total === open.length);
  if (!counted || steps.some(({ body }) => body.every(isBlankBlock))) return undefined;
  return { intro, steps, after: [...(last?.late.slice(most) ?? []), ...tail] };
}

/** A title that nothing follows is the step's text (RGAA 9.1). */
function titledStep(step: Step): Step {
  const { title, body, number } = step;
  return title && body.every(isBlankBlock)
    ? { number, body: [{ type: "paragraph", children: title }] }
    : step;
}

/** A step as the author gives it, one by one. */
export interface GivenStep {
  readonly title: string;
  readonly desc?: string | undefined;
}

/** Steps given one by one: the text is then their introduction. */
export function given(intro: Steps["intro"], steps: readonly GivenStep[]): Steps {
  const read = steps.map(({ title, desc }, index): Step => {
    const words = asInlines(title);
    return titledStep({ number: index + 1, body: asTree(desc), ...(!isBlank(words) && { title: words }) });
  });
  return { intro, steps: read, after: [] };
}
