import { groupBy } from "@dsfr-blocks/base/groupBy";
import type { Fix } from "@dsfr-blocks/base/issue";
import { getTextOffset } from "../markdown/text";
import type { MarkdownTree, TextNode } from "../markdown/tree";
import type { AuthorText } from "../read";
import { findRuleMatches, locateFix, type TextChecks, parseText } from "./checkTexts";
import type { TextFix } from "./textRule";

/** Fix of a rule, with its offset in the file. */
export interface LocatedFix extends Fix {
  readonly rule: string;
  /** Fix in the text's tree. */
  readonly textFix: TextFix;
}

/** Text of the file, with its tree and all fixes that the rules propose for this text. */
export interface FixableText {
  readonly text: AuthorText;
  readonly tree: MarkdownTree;
  readonly fixes: readonly LocatedFix[];
}

/** Collects the fixes of texts. */
export function collectFixableTexts(texts: readonly AuthorText[], checks: TextChecks): FixableText[] {
  return texts.map((text) => {
    const { tree } = parseText(text);
    const fixes: LocatedFix[] = [];
    for (const { rule, fix } of findRuleMatches(text, checks)) {
      const locatedFix = fix && locateFix(fix, text);
      if (locatedFix) fixes.push({ ...locatedFix, rule: rule.name, textFix: fix });
    }
    return { text, tree, fixes };
  });
}

/**
 * Serialises a text and its tree without their offsets, optionally with some fixes applied. Two texts with the same result
 * have the same content.
 */
export function serialiseContent(
  { text, tree }: FixableText,
  appliedFixes: readonly LocatedFix[] = [],
): string {
  const valueFixes = appliedFixes.map(({ textFix: { node, from, to, text: replacement } }) => {
    const start = getTextOffset(node, from) ?? 0;
    return { from: start, to: start + to - from, text: replacement };
  });
  const fixesByNode = groupBy<TextFix, unknown>(
    appliedFixes.map(({ textFix }) => textFix),
    ({ node }) => node,
  );
  const value = applyFixes(text.value, valueFixes);
  return JSON.stringify([text.path, text.format, value, tree], (key, part: unknown) => {
    if (key === "at" || key === "origin") return undefined;
    const fixes = fixesByNode.get(part);
    return fixes ? { ...(part as TextNode), value: applyFixes((part as TextNode).value, fixes) } : part;
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
