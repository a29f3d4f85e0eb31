import { isBlank, isBlankBlock, getText } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, InlineNode } from "@dsfr-blocks/content/markdown/tree";
import { parseInlines, parseText } from "../../rich-text/parseText";
import { isStepTitle } from "./recogniseItem";
import { recogniseSteps, type RecognisedSteps, normaliseStep } from "./recogniseSteps";

/** A step of the `steps` key. */
interface SeparateStep {
  readonly title: string;
  readonly desc?: string | undefined;
}

interface StepsContent {
  readonly title: string;
  readonly desc: string;
  readonly steps?: readonly SeparateStep[] | undefined;
}

/**
 * Moves the steps of the text into the `steps` key, before the steps that this key already contains. Each step keeps its
 * author's Markdown. Returns undefined if the text has no steps, if there is text after the steps, or if the page would not be
 * exactly the same.
 */
export function convertToList(content: StepsContent): StepsContent | undefined {
  const { desc, steps: existingSteps = [] } = content;
  const recognised = recogniseSteps(parseText(desc));
  if (!recognised || recognised.after.length > 0) return undefined;
  const starts = recognised.steps.map(({ title, body }) => {
    const at = Math.min(findStart(title?.[0]), findStart(body[0]));
    return desc.lastIndexOf("\n", at - 1) + 1;
  });
  const intro = desc.slice(0, starts[0]).trimEnd();
  const steps = recognised.steps.map(({ title, body }, index): SeparateStep => {
    const end = starts[index + 1] ?? desc.length;
    const bodyStart = Math.min(findStart(body[0]), end);
    const indent = bodyStart - desc.lastIndexOf("\n", bodyStart - 1) - 1;
    const lines = desc.slice(bodyStart, end).split("\n");
    const source = lines
      .map((line) => line.slice(0, indent).trimStart() + line.slice(indent))
      .join("\n")
      .trim();
    if (title) {
      // « **Titre** : texte »
      const after = source.replace(/^[:.–—-]\s+/, "");
      return { title: getTitleSource(desc.slice(findStart(title[0]), bodyStart), title), desc: after };
    }
    const [first] = body;
    const text = first?.type === "paragraph" ? addCapital(source, first.children) : source;
    const isOneLine = body.length === 1 && !text.includes("\n") && isStepTitle(parseInlines(text));
    return isOneLine ? { title: text } : { title: "", desc: text };
  });
  const isSame = serialise(recognised) === serialise(convertToSteps(intro, steps));
  return isSame ? { ...content, desc: intro, steps: [...steps, ...existingSteps] } : undefined;
}

/**
 * Converts an introduction and the `steps` key into the introduction and the steps that the page shows, without blank steps.
 */
function convertToSteps(intro: string, separateSteps: readonly SeparateStep[]): RecognisedSteps {
  const parsed = separateSteps.map(({ title, desc }) => ({
    title: parseInlines(title),
    body: parseText(desc),
  }));
  const filled = parsed.filter(({ title, body }) => !isBlank(title) || !body.every(isBlankBlock));
  const steps = filled.map(({ title, body }, index) =>
    normaliseStep({ number: index + 1, body, ...(!isBlank(title) && { title }) }),
  );
  return { intro: parseText(intro), steps, after: [] };
}

/**
 * Returns the Markdown of a title, without the marks around the title. Returns the plain text of the title if that Markdown
 * would not show the same title.
 */
function getTitleSource(source: string, title: readonly InlineNode[]): string {
  const [line = ""] = source.split("\n");
  const candidates = [line.trim(), line.replace(/(?<![\s*_#:.–—-])[\s*_#:.–—-]+$/, "")].map((candidate) =>
    addCapital(candidate, title),
  );
  return (
    candidates.find((candidate) => serialise(parseInlines(candidate)) === serialise(title)) ?? getText(title)
  );
}

/**
 * Returns the Markdown of a line with a capital at its beginning, if the page shows one: the page adds this capital when it
 * removes the label « Étape 1 : ».
 */
function addCapital(source: string, line: readonly InlineNode[]): string {
  const capital = getText(line).charAt(0);
  return source.charAt(0).toUpperCase() === capital ? capital + source.slice(1) : source;
}

/**
 * Returns the offset at which a node begins in the text, or `Infinity` if the offset is unknown. For a paragraph, returns the
 * offset of its first child: each part of a split paragraph still has the offset of the original paragraph.
 */
function findStart(node: BlockNode | InlineNode | undefined): number {
  if (!node) return Infinity;
  if (node.type === "paragraph") return findStart(node.children[0]);
  return node.at ?? ("children" in node ? findStart(node.children[0]) : Infinity);
}

/** Serialises a tree without its positions, to compare what two trees show. */
function serialise(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) =>
    key === "at" || key === "origin" ? undefined : value,
  );
}
