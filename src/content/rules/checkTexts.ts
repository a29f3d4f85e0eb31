import { type Issue, makeIssue, type Report } from "../issue";
import { parseInline, parseMarkdown } from "../markdown/parse";
import type { RichText } from "../markdown/tree";
import type { AuthorText } from "../read";
import { faultTally } from "../tally";
import { addressRule, links } from "./links";
import type { Found, Site, TextRule } from "./rule";
import { boldTitle, headingJump, joinedTitle } from "./titles";
import { doubleSpace, noBreakSpace, unmarkedEnglish, yearsOrder } from "./words";

const RULES: readonly TextRule[] = [
  joinedTitle,
  boldTitle,
  headingJump,
  links,
  doubleSpace,
  noBreakSpace,
  yearsOrder,
  unmarkedEnglish,
];

/** What the rules say of an author's texts, each at its line and column in the file. */
export function checkTexts(texts: readonly AuthorText[], site: Site, report: Report): Issue[] {
  const issues: Issue[] = [];
  const isAmongFirst = faultTally();
  for (const text of texts) {
    for (const found of faultsOf(text, site)) {
      if (isAmongFirst(found.rule)) issues.push(issueOf(found, text, report));
    }
  }
  return issues;
}

function* faultsOf(text: AuthorText, site: Site): Generator<Found> {
  if (text.format === "url") yield* addressRule(text, site);
  if (text.format !== "inline" && text.format !== "markdown") return;
  const tree = treeOf(text);
  for (const rule of RULES) yield* rule(text, tree, site);
}

function treeOf({ format, value }: AuthorText): RichText {
  return format === "markdown"
    ? parseMarkdown(value)
    : [{ type: "paragraph", children: parseInline(value), at: 0 }];
}

function issueOf({ rule, at, details, fix }: Found, text: AuthorText, report: Report): Issue {
  const issue = makeIssue(report, rule, text.placeAt(at), details, text.path);
  if (!fix) return issue;
  const offset = text.offsetAt(at);
  // Where the text is folded between, the file holds a line break and no space: nothing to mend there.
  if (text.offsetAt(at + fix.length) - offset !== fix.length) return issue;
  return { ...issue, fix: { ...fix, offset } };
}
