import type { Fix } from "@dsfr-blocks/base/issue";
import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { formatOf } from "../formats";
import { type Issue, makeIssue, type Report } from "../issue";
import { parseInline, parseMarkdown } from "../markdown/parse";
import { placeIn } from "../markdown/text";
import type { ReadHtml } from "../markdown/tokens";
import type { RichText } from "../markdown/tree";
import type { AuthorText } from "../read";
import { textRules } from "../rules";
import { droppedScript } from "../rules/dropped-script";
import { htmlComment } from "../rules/html-comment";
import { otherMarkdown } from "../rules/other-markdown";
import { type OtherPassage, otherPassages } from "./otherMarkdown";
import type { Site, TextFix, TextRule, Visitors } from "./textRule";
import { visit } from "./visit";

const rules: readonly TextRule[] = textRules;

/** What is said also of words that are for another program. */
const ALWAYS: ReadonlySet<TextRule> = new Set<TextRule>([otherMarkdown, htmlComment, droppedScript]);

function isAskedFor({ isOff }: TextRule): boolean {
  return !isOff;
}

/** Words for another program are not the author's to write otherwise. */
function isWithin(passages: readonly OtherPassage[], place: number): boolean {
  // in a long text there are many of both
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.at ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const last = passages[low - 1];
  return last !== undefined && place < last.at + last.text.length;
}

/** What a rule found in a text. */
interface RuleMatch {
  readonly rule: TextRule;
  /** In the text's value. */
  readonly at: number;
  readonly data: object;
  readonly fix: TextFix | undefined;
}

/** How a file's texts are looked at. */
export interface TextChecks extends Site {
  /** Whether the site asks for a rule. */
  readonly asksFor?: (rule: TextRule) => boolean;
  /** Whether a text is the value of a key that no block shows. */
  readonly isData?: (text: AuthorText) => boolean;
}

/** What the rules say of an author's texts, each at its line and column in the file. */
export function checkTexts(texts: readonly AuthorText[], checks: TextChecks, report: Report): Issue[] {
  const issues: Issue[] = [];
  const isAmongFirst = limitPerKey();
  const firsts = new Map<string, { readonly index: number; count: number }>();
  for (const text of texts) {
    lookInto(text, checks, ({ rule, at, data, fix }) => {
      const first = rule.kindOf && firsts.get(kindIn(text, rule, data, report));
      if (first) first.count += 1;
      if (first || !isAmongFirst(rule.name)) return;
      if (rule.kindOf) firsts.set(kindIn(text, rule, data, report), { index: issues.length, count: 1 });
      const issue = makeIssue(report, rule, text.placeAt(at), data, text.path);
      const placed = fix && placeFix(fix, text);
      issues.push(placed ? { ...issue, fix: placed } : issue);
    });
  }
  for (const { index, count } of firsts.values()) {
    const issue = issues[index];
    if (issue && count > 1)
      issues[index] = { ...issue, message: `${issue.message} ${timesIn(report, count)}` };
  }
  return issues;
}

/** What is alike in a file; in a form, in one of its fields, which says what it holds. */
function kindIn({ path }: AuthorText, { name, kindOf }: TextRule, data: object, { inForm }: Report): string {
  return [name, kindOf?.(data), ...(inForm ? path : [])].join("\n");
}

function timesIn({ language, inForm }: Report, count: number): string {
  if (language === "en") return `${count} times in this ${inForm ? "text" : "file"}.`;
  return `${count} fois dans ce ${inForm ? "texte" : "fichier"}.`;
}

/** All that the rules say of one text, without a limit. `read` is its Markdown, where it has been read. */
export function matchesOf(text: AuthorText, checks: TextChecks, read?: RichText): RuleMatch[] {
  const matches: RuleMatch[] = [];
  lookInto(text, checks, (match) => void matches.push(match), read);
  return matches;
}

/** The same one by one: of a text of many megabytes, not all that is found is kept. */
function lookInto(
  text: AuthorText,
  { asksFor = isAskedFor, isData = () => false, ...site }: TextChecks,
  onMatch: (match: RuleMatch) => void,
  read?: RichText,
): void {
  const { value, format, targetLength, titleLines, isFolded, directives } = text;
  const { markdown, address } = formatOf(format);
  // an entity or an escape may stand for any character
  const mayHoldAll = address === "link" || /[&\\]/.test(value);
  const visitors: Visitors[] = [];
  const others = markdown ? otherPassages(value) : [];
  for (const rule of rules) {
    if (!asksFor(rule) || (!mayHoldAll && !rule.onlyIn.test(value))) continue;
    const found = (at: number, data: object, fix?: TextFix) => {
      if (!ALWAYS.has(rule) && isWithin(others, at)) return;
      onMatch({ rule, at, data, fix });
    };
    visitors.push(
      rule.find({
        value,
        format,
        targetLength,
        titleLines,
        isFolded,
        hasDirectives: directives !== undefined,
        isData: isData(text),
        site,
        found,
      }),
    );
  }
  // most texts hold nothing that a rule looks at
  if (visitors.length === 0) return;
  const html: ReadHtml[] = [];
  const tree = read ?? treeOf(text, html);
  for (const each of html) for (const visitor of visitors) visitor.html?.(each);
  if (tree) visit(value, tree, visitors);
  else for (const { plain } of visitors) plain?.(value);
  if (address === "image" && value.trim() !== "")
    for (const visitor of visitors) visitor.imageUrl?.(value.trim());
  const url = address === "link" ? value.trim() : "";
  if (url !== "")
    for (const visitor of visitors) {
      visitor.url?.(url);
      visitor.address?.(url, 0);
    }
}

/** The Markdown of a text; undefined where it has none. Adds to `html` what the reader says of its HTML. */
export function treeOf(
  { format, value, directives }: Pick<AuthorText, "format" | "value" | "directives">,
  html?: ReadHtml[],
): RichText | undefined {
  const { markdown } = formatOf(format);
  if (markdown === "blocks") return parseMarkdown(value, { html, directives });
  return markdown === "line"
    ? [{ type: "paragraph", children: parseInline(value, { html }), at: 0 }]
    : undefined;
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
