import type { Fix } from "@dsfr-blocks/base/issue";
import { once } from "@dsfr-blocks/base/once";
import { limitPerKey } from "@dsfr-blocks/base/limitPerKey";
import { getFormat } from "../formats";
import { type Issue, createRuleIssue, type IssueContext } from "../issue";
import { parseInline, parseMarkdown } from "../markdown/parse";
import { getTextOffset } from "../markdown/text";
import type { HtmlRecord } from "../markdown/tokens";
import type { MarkdownTree } from "../markdown/tree";
import type { AuthorText } from "../read";
import { textRules } from "../rules";
import { droppedScript } from "../rules/dropped-script";
import { htmlComment } from "../rules/html-comment";
import { otherMarkdown } from "../rules/other-markdown";
import { readHtml } from "../rules/read-html";
import { type OtherPassage, findOtherPassages } from "./otherMarkdown";
import type { Site, TextFix, TextRule, Visitors } from "./textRule";
import { visit } from "./visit";

const rules: readonly TextRule[] = textRules;

/** Rules that also report matches inside a passage meant for another tool. */
const ALWAYS_REPORTED: ReadonlySet<TextRule> = new Set<TextRule>([otherMarkdown, htmlComment, droppedScript]);

function isEnabledByDefault({ isOffByDefault }: TextRule): boolean {
  return !isOffByDefault;
}

/** Whether an offset is inside a passage meant for another tool, which the author cannot rewrite. */
function isInPassage(passages: readonly OtherPassage[], offset: number): boolean {
  // binary search: a long text has many passages and many matches
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = passages[low - 1];
  return last !== undefined && offset < last.at + last.text.length;
}

/** Match of a rule in a text. */
interface RuleMatch {
  readonly rule: TextRule;
  /** Offset in the text's value. */
  readonly at: number;
  readonly data: object;
  readonly fix: TextFix | undefined;
}

/** Options for checking the texts of a file. */
export interface TextChecks extends Site {
  /** Whether the site enables a rule. By default, the rules with `isOffByDefault` are skipped. */
  readonly isRuleEnabled?: (rule: TextRule) => boolean;
  /** Whether the page is in a language other than French. The rules about French are then skipped. */
  readonly isForeign?: boolean;
  /** Whether a text is the value of a key that no block shows. */
  readonly isData?: (text: AuthorText) => boolean;
}

/** Returns the issues of an author's texts, at their positions in the file. The number of issues of each rule is limited. */
export function checkTexts(texts: readonly AuthorText[], checks: TextChecks, report: IssueContext): Issue[] {
  const issues: Issue[] = [];
  const enabledRules = selectRules(checks);
  const isAmongFirst = limitPerKey();
  const firsts = new Map<string, { readonly index: number; count: number }>();
  const linkPaths = new Set(texts.filter(isLinkUrl).map(getParentPath));
  for (const text of texts) {
    const isLinkTitle = text.path.at(-1) === "title" && linkPaths.has(getParentPath(text));
    runRules(text, enabledRules, { ...checks, isLinkTitle }, ({ rule, at, data, fix }) => {
      const first = rule.getGroupKey && firsts.get(createGroupKey(text, rule, data, report));
      if (first) first.count += 1;
      if (first || !isAmongFirst(rule.name)) return;
      if (rule.getGroupKey)
        firsts.set(createGroupKey(text, rule, data, report), { index: issues.length, count: 1 });
      const issue = createRuleIssue(report, rule, text.getPosition(at), data, text.path);
      const locatedFix = fix && locateFix(fix, text);
      issues.push(locatedFix ? { ...issue, fix: locatedFix } : issue);
    });
  }
  for (const { index, count } of firsts.values()) {
    const issue = issues[index];
    if (issue && count > 1)
      issues[index] = { ...issue, message: `${issue.message} ${formatCount(report, count)}` };
  }
  return issues;
}

/** Whether a text is the URL of a link inside the page's content. The page's own URL is no link. */
function isLinkUrl({ path, format, value }: AuthorText): boolean {
  return (
    path.length > 1 && path.at(-1) === "url" && getFormat(format).urlKind === "link" && value.trim() !== ""
  );
}

function getParentPath({ path }: AuthorText): string {
  return path.slice(0, -1).join("\n");
}

/**
 * Returns the key of a group of similar matches: in a file, all similar matches; in a form, only the matches in the same
 * field.
 */
function createGroupKey(
  { path }: AuthorText,
  { name, getGroupKey }: TextRule,
  data: object,
  { inForm }: IssueContext,
): string {
  return [name, getGroupKey?.(data), ...(inForm ? path : [])].join("\n");
}

function formatCount({ language, inForm }: IssueContext, count: number): string {
  if (language === "en") return `${count} times in this ${inForm ? "text" : "file"}.`;
  return `${count} fois dans ce ${inForm ? "texte" : "fichier"}.`;
}

/** Returns all matches of the rules in one text, without a limit. */
export function findRuleMatches(text: AuthorText, checks: TextChecks): RuleMatch[] {
  const matches: RuleMatch[] = [];
  runRules(text, selectRules(checks), checks, (match) => void matches.push(match));
  return matches;
}

/** Returns the rules that the site enables and that apply to the language of the page. */
function selectRules({ isRuleEnabled = isEnabledByDefault, isForeign }: TextChecks): readonly TextRule[] {
  return rules.filter((rule) => isRuleEnabled(rule) && !(isForeign && rule.isForFrench));
}

interface RuleRun extends TextChecks {
  readonly isLinkTitle?: boolean;
}

/**
 * Runs rules on one text, and calls `onMatch` for each match. Does not return a list of all matches, since the list could be
 * too large for a text of megabytes.
 */
function runRules(
  text: AuthorText,
  enabledRules: readonly TextRule[],
  checks: RuleRun,
  onMatch: (match: RuleMatch) => void,
): void {
  const run = getFormat(text.format).markdown ? runMarkdownRules : runValueRules;
  run(text, enabledRules, checks, onMatch);
}

const runMarkdownRules: typeof runRules = (text, enabledRules, { isLinkTitle = false, ...site }, onMatch) => {
  const { value, format, targetLength, titleLines, isFolded, directives } = text;
  // run every rule on the whole text of a link, and on a text with a reference or an escape, which may represent any character
  const canContainAnything = isLinkTitle || /[&\\]/.test(value);
  const visitors: Visitors[] = [];
  // found on demand: few texts have a match
  const findPassages = once(() => findOtherPassages(value));
  for (const rule of enabledRules) {
    if (!canContainAnything && !rule.prefilter.test(value)) continue;
    const reportMatch = (at: number, data: object, fix?: TextFix) => {
      // dropped attributes are also a passage of another tool: without this exception, their own issue would be skipped
      const isPassage = rule === readHtml && (data as { kind?: string }).kind === "attributes";
      if (!ALWAYS_REPORTED.has(rule) && !isPassage && isInPassage(findPassages(), at)) return;
      onMatch({ rule, at, data, fix });
    };
    visitors.push(
      rule.find({
        value,
        format,
        findPassages,
        targetLength,
        titleLines,
        isFolded,
        beginsLine: (at) => at === 0 || text.getPosition(at - 1).line < text.getPosition(at).line,
        hasDirectives: directives !== undefined,
        isLinkTitle,
        isBody: text.path.length === 1 && text.path[0] === "body",
        site,
        reportMatch,
      }),
    );
  }
  // fast path: no rule can match in some texts
  if (visitors.length === 0) return;
  const { tree, html } = parseText(text);
  for (const record of html) for (const visitor of visitors) visitor.html?.(record);
  visit(value, tree, visitors);
};

const runValueRules: typeof runRules = (text, enabledRules, { isData, ...site }, onMatch) => {
  const { value, format, targetLength } = text;
  const { urlKind } = getFormat(format);
  for (const rule of enabledRules) {
    // run the rules on every URL of a link, because a prefilter describes the Markdown around the URL
    if (!rule.checkValue || !(urlKind === "link" || rule.prefilter.test(value))) continue;
    rule.checkValue({
      value,
      format,
      targetLength,
      linkUrl: urlKind === "link" ? value.trim() : "",
      imageUrl: urlKind === "image" ? value.trim() : "",
      isData: isData?.(text) ?? false,
      site,
      reportMatch: (at: number, data: object) => onMatch({ rule, at, data, fix: undefined }),
    });
  }
};

/**
 * Converts a fix of a text into a fix of the file. Returns undefined if the file represents these characters differently, for
 * example by a folded line end or an escape: the file cannot then be fixed automatically.
 */
export function locateFix({ node, from, to, text }: TextFix, { getOffset }: AuthorText): Fix | undefined {
  const getFileOffset = (index: number) => getOffset(getTextOffset(node, index) ?? 0);
  const offset = getFileOffset(from);
  for (let index = from + 1; index <= to; index++)
    if (getFileOffset(index) !== offset + index - from) return undefined;
  return { offset, length: to - from, text };
}

/** Markdown of a text: its tree, and the records of its HTML. Both are empty for a text that is not Markdown. */
interface ParsedText {
  readonly tree: MarkdownTree;
  readonly html: readonly HtmlRecord[];
}

/** Parsed texts, so that all that reads a text parses it once: the rules, the links and the dates of the page. */
const parsedTexts = new WeakMap<AuthorText, ParsedText>();

/** Parses the Markdown of a text, at the first call for this text. */
export function parseText(text: AuthorText): ParsedText {
  const known = parsedTexts.get(text);
  if (known) return known;
  const html: HtmlRecord[] = [];
  const parsed = { tree: createTree(text, html), html };
  parsedTexts.set(text, parsed);
  return parsed;
}

function createTree({ format, value, directives }: AuthorText, html: HtmlRecord[]): MarkdownTree {
  const { markdown } = getFormat(format);
  if (markdown === "blocks") return parseMarkdown(value, { html, directives });
  return markdown === "line" ? [{ type: "paragraph", children: parseInline(value, { html }), at: 0 }] : [];
}
