import type { Fix } from "../../base/finding";
import { firstOf } from "../../base/firstOf";
import { type Issue, makeIssue, type Report } from "../issue";
import { parseInline, parseMarkdown } from "../markdown/parse";
import { placeIn } from "../markdown/text";
import type { RichText } from "../markdown/tree";
import type { AuthorText } from "../read";
import { textRules } from "../rules";
import type { Site, TextFix, TextRule, Visitors } from "./textRule";
import { visit } from "./visit";

const rules: readonly TextRule[] = textRules;

/** What a rule found in a text. */
interface RuleMatch {
  readonly rule: TextRule;
  /** In the text's value. */
  readonly at: number;
  readonly data: object;
  readonly fix: TextFix | undefined;
}

/** What the rules say of an author's texts, each at its line and column in the file. */
export function checkTexts(texts: readonly AuthorText[], site: Site, report: Report): Issue[] {
  const issues: Issue[] = [];
  const isAmongFirst = firstOf();
  for (const text of texts) {
    for (const { rule, at, data, fix } of matchesOf(text, site)) {
      if (!isAmongFirst(rule.name)) continue;
      const issue = makeIssue(report, rule, text.placeAt(at), data, text.path);
      const placed = fix && placeFix(fix, text);
      issues.push(placed ? { ...issue, fix: placed } : issue);
    }
  }
  return issues;
}

/** All that the rules say of one text, without a limit. `tree` is its Markdown, where it has been read. */
export function matchesOf({ value, format }: AuthorText, site: Site, read?: RichText): RuleMatch[] {
  const matches: RuleMatch[] = [];
  // an entity or an escape may stand for any character
  const mayHoldAll = format === "url" || /[&\\]/.test(value);
  const visitors: Visitors[] = [];
  for (const rule of rules) {
    if (!mayHoldAll && !rule.onlyIn.test(value)) continue;
    const found = (at: number, data: object, fix?: TextFix) => matches.push({ rule, at, data, fix });
    visitors.push(rule.find({ value, format, site, found }));
  }
  // most texts hold nothing that a rule looks at
  if (visitors.length === 0) return matches;
  const tree = read ?? treeOf({ value, format });
  if (tree) visit(value, tree, visitors);
  else for (const { plain } of visitors) plain?.(value);
  const url = format === "url" ? value.trim() : "";
  if (url !== "")
    for (const visitor of visitors) {
      visitor.url?.(url);
      visitor.address?.(url, 0);
    }
  return matches;
}

/** The Markdown of a text; undefined where it has none. */
export function treeOf({ format, value }: Pick<AuthorText, "format" | "value">): RichText | undefined {
  if (format === "markdown") return parseMarkdown(value);
  return format === "inline" ? [{ type: "paragraph", children: parseInline(value), at: 0 }] : undefined;
}

/**
 * A fix at its place in the file. Undefined where the file holds something else that stands for these
 * characters, such as a folded line end or an escape: nothing is to be fixed there.
 */
export function placeFix({ node, from, to, text }: TextFix, { offsetAt }: AuthorText): Fix | undefined {
  const offsetOf = (index: number) => offsetAt(placeIn(node, index) ?? 0);
  const offset = offsetOf(from);
  for (let index = from + 1; index <= to; index++)
    if (offsetOf(index) !== offset + index - from) return undefined;
  return { offset, length: to - from, text };
}
