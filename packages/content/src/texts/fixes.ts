import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Fix } from "@dsfr-blocks/base/issue";
import { placeIn } from "../markdown/text";
import type { RichText, Text } from "../markdown/tree";
import type { AuthorText } from "../read";
import { matchesOf, placeFix, type TextChecks, treeOf } from "./checkTexts";
import type { TextFix } from "./textRule";

/** A fix that a rule has, in its text and in the file. */
export interface PlacedFix extends Fix {
  readonly rule: string;
  readonly found: TextFix;
}

/** A text of the file, its tree, and all the fixes that the rules have for it. */
export interface FixableText {
  readonly text: AuthorText;
  readonly tree: RichText | undefined;
  readonly fixes: readonly PlacedFix[];
}

export function fixableTexts(texts: readonly AuthorText[], checks: TextChecks): FixableText[] {
  return texts.map((text) => {
    const tree = treeOf(text);
    const fixes: PlacedFix[] = [];
    for (const { rule, fix } of matchesOf(text, checks, tree)) {
      const placed = fix && placeFix(fix, text);
      if (placed) fixes.push({ ...placed, rule: rule.name, found: fix });
    }
    return { text, tree, fixes };
  });
}

/** All that a text says, and nothing of its places: as it is, or as it is to be when some fixes are made. */
export function whatIsSaid({ text, tree }: FixableText, made: readonly PlacedFix[] = []): string {
  const inValue = made.map(({ found: { node, from, to, text: instead } }) => {
    const start = placeIn(node, from) ?? 0;
    return { from: start, to: start + to - from, text: instead };
  });
  const byNode = groupBy<TextFix, unknown>(
    made.map(({ found }) => found),
    ({ node }) => node,
  );
  const value = withFixes(text.value, inValue);
  return JSON.stringify([text.path, text.format, value, tree], (key, part: unknown) => {
    if (key === "at" || key === "origin") return undefined;
    const fixes = byNode.get(part);
    return fixes ? { ...(part as Text), value: withFixes((part as Text).value, fixes) } : part;
  });
}

function withFixes(value: string, fixes: readonly Pick<TextFix, "from" | "to" | "text">[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { from, to, text } of [...fixes].sort((a, b) => a.from - b.from)) {
    pieces.push(value.slice(end, from), text);
    end = to;
  }
  return pieces.join("") + value.slice(end);
}
