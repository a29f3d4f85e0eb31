import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { expect, it } from "vitest";
import { parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import { getTextOffset } from "@dsfr-blocks/content/markdown/text";
import { collectInlines } from "@dsfr-blocks/content/texts/visit";
import { placedMarkdown } from "../support/placedMarkdown";
import { countRuns } from "../support/runs";

/** A text of a tree, and the offset of each of its characters. */
interface Placed {
  readonly value: string;
  readonly offsets: readonly (number | undefined)[];
}

/** Texts until this share of the cases: the rest is what we read otherwise than CommonMark, on purpose. */
const MIN_SHARED = 0.5;

it("each character of a text stands where mdast sees it change", () => {
  let shared = 0;
  const RUNS = countRuns(1500);
  fc.assert(
    fc.property(placedMarkdown, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (text, chosen) => {
      const ours = ourTexts(text);
      const theirs = theirTexts(text);
      if (!isSame(ours, theirs)) return;
      shared++;
      expect(wrongStarts(text, ours)).toEqual([]);
      expect(disordered(text, ours)).toEqual([]);
      for (const random of chosen) expect(wrongPlace(text, ours, theirs, random)).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
  expect(shared).toBeGreaterThan(RUNS * MIN_SHARED);
});

it("the check sees a place that is wrong", () => {
  const text = "Mot1 a\\*b  c";
  const ours = ourTexts(text);
  const moved = ours.map(({ value, offsets }) => ({ value, offsets: offsets.map((at = 0) => at + 1) }));
  const wrong = Array.from(text, (_, index) => wrongPlace(text, moved, theirTexts(text), index));
  expect(wrong.some((each) => each !== undefined)).toBe(true);
  expect(wrongStarts(text, moved)).not.toEqual([]);
  expect(disordered(text, moved)).not.toEqual([]);
});

function ourTexts(source: string): Placed[] {
  const texts: Placed[] = [];
  for (const node of collectInlines(parseMarkdown(source))) {
    if (node.type !== "text" || node.value === "") continue;
    texts.push({
      value: node.value,
      offsets: Array.from({ length: node.value.length }, (_, index) => getTextOffset(node, index)),
    });
  }
  return texts;
}

interface Theirs {
  readonly value: string;
  readonly start: number;
}

function theirTexts(source: string): Theirs[] {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const texts: Theirs[] = [];
  const walk = (node: unknown) => {
    const { type, value, children, position } = node as {
      type: string;
      value?: string;
      children?: readonly unknown[];
      position?: { start: { offset?: number } };
    };
    if (type === "text" && value) texts.push({ value, start: position?.start.offset ?? -1 });
    for (const child of children ?? []) walk(child);
  };
  walk(tree);
  return texts;
}

function isSame(ours: readonly { value: string }[], theirs: readonly { value: string }[]): boolean {
  return ours.length === theirs.length && ours.every(({ value }, index) => value === theirs[index]?.value);
}

/** The texts with a numbered word that mdast has begin elsewhere. Of a line end, it leaves out the white space before. */
function wrongStarts(source: string, ours: readonly Placed[]): unknown[] {
  const theirs = theirTexts(source);
  return ours.filter(({ value, offsets: [first = 0] }, index) => {
    const blank = value.startsWith("\n") ? (/^[ \t]*/.exec(source.slice(first))?.[0].length ?? 0) : 0;
    const start = theirs[index]?.start ?? -1; // none where mdast looked for addresses
    return /\d/.test(value) && start >= 0 && first + blank !== start;
  });
}

/** The characters that do not come after the one before, or are written in no way that Markdown knows. */
function disordered(source: string, ours: readonly Placed[]): string[] {
  let last = -1;
  return ours.flatMap(({ value, offsets }) =>
    offsets.flatMap((at = -1, index) => {
      const isHalf = index > 0 && at === offsets[index - 1];
      const isAfter = isHalf ? isLowHalf(value.charAt(index)) : at > last;
      last = at;
      const here = source.slice(at);
      const isWritten =
        here.startsWith(value.charAt(index)) ||
        here.startsWith(`\\${value.charAt(index)}`) ||
        /^&#?\w+;/.test(here) ||
        (value.charAt(index) === "\n" && /^[ \t]*\n/.test(here));
      return isAfter && isWritten ? [] : [`${JSON.stringify(value.slice(index))} at ${JSON.stringify(here)}`];
    }),
  );
}

function isLowHalf(character: string): boolean {
  return character >= "\uDC00" && character <= "\uDFFF";
}

/** Changes a letter, a figure or a space of a text where it is said to stand, and looks at what mdast reads then. */
function wrongPlace(
  source: string,
  ours: readonly Placed[],
  theirs: readonly Theirs[],
  random: number,
): string | undefined {
  const spots = ours.flatMap(({ value, offsets }, text) =>
    offsets.flatMap((at = -1, index) => (isProbed(value, index) ? [{ text, index, at }] : [])),
  );
  const spot = spots[random % spots.length];
  if (!spot) return undefined;
  const { text, index, at } = spot;
  const value = ours[text]?.value ?? "";
  const other = value.charAt(index) === " " ? "\u00A0" : "Z";
  const changed = theirTexts(source.slice(0, at) + other + source.slice(at + 1)).map((each) => each.value);
  const expectedPlaces = theirs.map((each, place) =>
    place === text ? value.slice(0, index) + other + value.slice(index + 1) : each.value,
  );
  const isRight = changed.join("|") === expectedPlaces.join("|");
  return isRight ? undefined : `${JSON.stringify(value.slice(index))} at ${JSON.stringify(source.slice(at))}`;
}

/** A letter of a word, or a space with words around it: changing it changes nothing else. In an address it may. */
function isProbed(value: string, index: number): boolean {
  if (value.includes("://")) return false;
  return /^[a-zé]$/.test(value.charAt(index))
    ? /^[a-z]$/i.test(value.charAt(index - 1))
    : value.charAt(index) === " " &&
        /\S/.test(value.charAt(index - 1)) &&
        /[\S]/.test(value.charAt(index + 1));
}
