import { isBlank, isBlankBlock, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Block, Inline } from "@dsfr-blocks/content/markdown/tree";
import { asInlines, asTree } from "../../rich-text/asTree";
import { isTitle } from "./readItem";
import { readSteps, type Steps, titledStep } from "./readSteps";

/** A step as the author gives it, one by one. */
interface GivenStep {
  readonly title: string;
  readonly desc?: string | undefined;
}

interface StepsContent {
  readonly title: string;
  readonly desc: string;
  readonly steps?: readonly GivenStep[] | undefined;
}

/**
 * The same steps as a list, those of the text first, in their author's own marks. Undefined where the text holds
 * none, where something follows them, and where the list would not show the very same.
 */
export function asList(content: StepsContent): StepsContent | undefined {
  const { desc, steps: others = [] } = content;
  const read = readSteps(asTree(desc));
  if (!read || read.after.length > 0) return undefined;
  const starts = read.steps.map(({ title, body }) => {
    const at = Math.min(startOf(title?.[0]), startOf(body[0]));
    return desc.lastIndexOf("\n", at - 1) + 1;
  });
  const intro = desc.slice(0, starts[0]).trimEnd();
  const steps = read.steps.map(({ title, body }, index): GivenStep => {
    const end = starts[index + 1] ?? desc.length;
    const from = Math.min(startOf(body[0]), end);
    const indent = from - desc.lastIndexOf("\n", from - 1) - 1;
    const lines = desc.slice(from, end).split("\n");
    const text = lines
      .map((line) => line.slice(0, indent).trimStart() + line.slice(indent))
      .join("\n")
      .trim();
    if (title) {
      // « **Titre** : texte »
      const after = text.replace(/^[:.–—-]\s+/, "");
      return { title: titleIn(desc.slice(startOf(title[0]), from), title), desc: after };
    }
    const isOneLine = body.length === 1 && !text.includes("\n") && isTitle(asInlines(text));
    return isOneLine ? { title: text } : { title: "", desc: text };
  });
  const isSame = shapeOf(read) === shapeOf(asSteps(intro, steps));
  return isSame ? { ...content, desc: intro, steps: [...steps, ...others] } : undefined;
}

/** Returns what the list shows: an introduction, and steps that were given one by one, without the blank ones. */
function asSteps(intro: string, given: readonly GivenStep[]): Steps {
  const read = given.map(({ title, desc }) => ({ title: asInlines(title), body: asTree(desc) }));
  const filled = read.filter(({ title, body }) => !isBlank(title) || !body.every(isBlankBlock));
  const steps = filled.map(({ title, body }, index) =>
    titledStep({ number: index + 1, body, ...(!isBlank(title) && { title }) }),
  );
  return { intro: asTree(intro), steps, after: [] };
}

/** The title's words with the marks inside it, without those around it; its plain words where that is not the same. */
function titleIn(source: string, title: readonly Inline[]): string {
  const [line = ""] = source.split("\n");
  const marked = [line.trim(), line.replace(/(?<![\s*_#:.–—-])[\s*_#:.–—-]+$/, "")];
  return marked.find((each) => shapeOf(asInlines(each)) === shapeOf(title)) ?? textOf(title);
}

/** Where a node begins in the text. A paragraph that was taken apart still says where its whole began. */
function startOf(node: Block | Inline | undefined): number {
  if (!node) return Infinity;
  if (node.type === "paragraph") return startOf(node.children[0]);
  return node.at ?? ("children" in node ? startOf(node.children[0]) : Infinity);
}

/** What shows of a tree, and not where it stands in a text. */
function shapeOf(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) =>
    key === "at" || key === "origin" ? undefined : value,
  );
}
