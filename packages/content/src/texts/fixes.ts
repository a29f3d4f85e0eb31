import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Fix } from "@dsfr-blocks/base/issue";
import { placeIn } from "../markdown/text";
import type { RichText, Text } from "../markdown/tree";
import type { AuthorText } from "../read";
import { matchesOf, placeFix, type TextChecks, treeOf } from "./checkTexts";
import type { TextFix } from "./textRule";

/** Fix of a rule, with its offset in the file. */
export interface PlacedFix extends Fix {
  readonly rule: string;
  /** The fix in the text's tree. */
  readonly found: TextFix;
}

/** Text of the file, with its tree and all fixes that the rules propose for it. */
export interface FixableText {
  readonly text: AuthorText;
  readonly tree: RichText | undefined;
  readonly fixes: readonly PlacedFix[];
}

/** Collects the fixes of texts. */
export function fixableTexts(texts: readonly AuthorText[], checks: TextChecks): FixableText[] {
  return texts.map((text) => {
    const tree = treeOf(text);
    const fixes: PlacedFix[] = [];
    for (const { rule, fix } of matchesOf(text, checks, tree)) {
      const locatedFix = fix && placeFix(fix, text);
      if (locatedFix) fixes.push({ ...locatedFix, rule: rule.name, found: fix });
    }
    return { text, tree, fixes };
  });
}

/**
 * Serialises a text and its tree without their offsets, optionally with some fixes applied. Two texts with the same result
 * have the same content.
 */
export function whatIsSaid({ text, tree }: FixableText, appliedFixes: readonly PlacedFix[] = []): string {
  const valueFixes = appliedFixes.map(({ found: { node, from, to, text: replacement } }) => {
    const start = placeIn(node, from) ?? 0;
    return { from: start, to: start + to - from, text: replacement };
  });
  const fixesByNode = groupBy<TextFix, unknown>(
    appliedFixes.map(({ found }) => found),
    ({ node }) => node,
  );
  const value = applyFixes(text.value, valueFixes);
  return JSON.stringify([text.path, text.format, value, tree], (key, part: unknown) => {
    if (key === "at" || key === "origin") return undefined;
    const fixes = fixesByNode.get(part);
    return fixes ? { ...(part as Text), value: applyFixes((part as Text).value, fixes) } : part;
  });
}

function applyFixes(value: string, fixes: readonly Pick<TextFix, "from" | "to" | "text">[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { from, to, text } of [...fixes].sort((a, b) => a.from - b.from)) {
    pieces.push(value.slice(end, from), text);
    end = to;
  }
  return pieces.join("") + value.slice(end);
}
