import { type Issue, makeIssue, type Report } from "../issue";
import type { Fix } from "../../base/finding";
import { parseInline, parseMarkdown } from "../markdown/parse";
import { placeIn } from "../markdown/text";
import type { RichText } from "../markdown/tree";
import type { AuthorText } from "../read";
import { tally } from "../../base/tally";
import { htmlComment, plainComment, rawHtml, unknownEntity } from "./html";
import { addressRule, links } from "./links";
import { notAHeading, unclosedMark } from "./marks";
import type { RuleMatch, Site, TextFix, TextRule } from "./rule";
import { brokenLink, doubtfulMark, misreadMark, unsupportedSyntax } from "./syntax";
import { boldTitle, headingJump, joinedTitle } from "./titles";
import { doubleSpace, noBreakSpace, unmarkedEnglish, yearsOrder } from "./words";

const RULES: readonly TextRule[] = [
  joinedTitle,
  boldTitle,
  headingJump,
  notAHeading,
  unclosedMark,
  rawHtml,
  htmlComment,
  unknownEntity,
  links,
  brokenLink,
  unsupportedSyntax,
  misreadMark,
  doubtfulMark,
  doubleSpace,
  noBreakSpace,
  yearsOrder,
  unmarkedEnglish,
];

/** What the rules say of an author's texts, each at its line and column in the file. */
export function checkTexts(texts: readonly AuthorText[], site: Site, report: Report): Issue[] {
  const issues: Issue[] = [];
  const isAmongFirst = tally();
  for (const text of texts) {
    for (const found of matchesOf(text, treeOf(text), site)) {
      if (isAmongFirst(found.rule)) issues.push(issueOf(found, text, report));
    }
  }
  return issues;
}

/** Everything that the rules say of one text, without a limit. */
export function* matchesOf(text: AuthorText, tree: RichText | undefined, site: Site): Generator<RuleMatch> {
  if (text.format === "url") yield* addressRule(text, site);
  if (!tree) {
    yield* plainComment(text.value);
    return;
  }
  for (const rule of RULES) yield* rule(text, tree, site);
}

/** The Markdown of a text; undefined where it has none. */
export function treeOf({ format, value }: AuthorText): RichText | undefined {
  if (format === "markdown") return parseMarkdown(value);
  return format === "inline" ? [{ type: "paragraph", children: parseInline(value), at: 0 }] : undefined;
}

function issueOf({ rule, at, details, fix }: RuleMatch, text: AuthorText, report: Report): Issue {
  const issue = makeIssue(report, rule, text.placeAt(at), details, text.path);
  const placed = fix && placeFix(fix, text);
  return placed ? { ...issue, fix: placed } : issue;
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
