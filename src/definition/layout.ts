import { normaliseSource } from "@dsfr-blocks/base/normaliseSource";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import { type Issue, createRuleIssue, type IssueContext } from "@dsfr-blocks/content/issue";
import { unknownKey } from "@dsfr-blocks/content/rules/unknown-key";
import { findNearest } from "@dsfr-blocks/base/nearest";
import { type Position, createPositionLookup, FILE_START } from "@dsfr-blocks/base/position";
import { read } from "@dsfr-blocks/content/read";
import { object } from "@dsfr-blocks/content/schema";
import type { YamlEntry } from "@dsfr-blocks/content/yaml/node";
import { parseYaml } from "@dsfr-blocks/content/yaml/parse";
import { nearLayout as nearLayoutRule } from "./rules/near-layout";
import { unknownLayout } from "./rules/unknown-layout";

/** Top-level key of the front matter whose value is a text. */
interface FrontMatterText {
  /** Key, as written in the file. */
  readonly key: string;
  /** Value of the key. */
  readonly text: string;
  /** Offset of the value in the file; offset of the key, if the key is misspelt. */
  readonly offset: number;
}

/**
 * Returns the value of `layout` in a file; undefined if the file has no `layout`. The extension of `file` selects Markdown or
 * YAML.
 */
export function readLayout(source: string, file = ""): string | undefined {
  const layout = findLayoutKey(source, file);
  return layout?.key === KEY ? layout.text : undefined;
}

/** Returns the position of the value of `layout` in a file; the start of the file if the file has no `layout`. */
export function locateLayout(source: string, file = ""): Position {
  const layout = findLayoutKey(source, file);
  return layout ? createPositionLookup(normaliseSource(source))(layout.offset) : FILE_START;
}

interface HasLayouts {
  readonly layouts: readonly string[];
}

/** Returns the page type that the `layout` of a file names; undefined if no page type in `pages` has this `layout`. */
export function pickPageType<Page extends HasLayouts>(
  source: string,
  pages: readonly Page[],
  file = "",
): Page | undefined {
  const layout = readLayout(source, file);
  return layout === undefined ? undefined : pages.find(({ layouts }) => layouts.includes(layout));
}

/** Misspelt `layout`, with its correction. */
interface NearLayout {
  /** Line of the file, such as `layout: my-pag`. */
  readonly current: string;
  /** Correct line, such as `layout: my-page`. */
  readonly suggested: string;
  readonly position: Position;
}

/**
 * Returns the correction of a file's `layout` if the `layout` is misspelt; undefined if the `layout` names one of `pages`, or
 * if the `layout` resembles the `layout` of no page type in `pages`.
 */
export function findNearLayout(
  source: string,
  pages: readonly HasLayouts[],
  file = "",
): NearLayout | undefined {
  const layout = findLayoutKey(source, file);
  const knownLayouts = pages.flatMap(({ layouts }) => layouts);
  if (!layout || (layout.key === KEY && knownLayouts.includes(layout.text))) return undefined;
  // a misspelt key is reported only if its value is exactly a known layout: the key is then surely `layout`
  const nearest = findNearest(layout.text, knownLayouts, layout.key.toLowerCase() === KEY ? 1 : 0);
  if (nearest === undefined) return undefined;
  const position = createPositionLookup(normaliseSource(source))(layout.offset);
  return { current: `${layout.key}: ${layout.text}`, suggested: `${KEY}: ${nearest}`, position };
}

/**
 * Returns the issues that explain why a file has none of these page types. If `isRuleEnabled` is false, the site has disabled
 * the rule on misspelt layouts: a misspelt layout is then reported as an unknown layout.
 */
export function findLayoutIssues(
  source: string,
  pages: readonly HasLayouts[],
  report: IssueContext,
  isRuleEnabled = true,
): Issue[] {
  // reports front matter that cannot be read, instead of a missing `layout`
  const syntaxIssues = read(source, object({}, ""), report).issues.filter(
    ({ rule, severity }) => severity === "error" && rule !== unknownKey.name,
  );
  const nearLayout = isRuleEnabled ? findNearLayout(source, pages, report.file) : undefined;
  if (nearLayout) {
    const { current, suggested, position } = nearLayout;
    return [createRuleIssue(report, nearLayoutRule, position, { current, suggested }), ...syntaxIssues];
  }
  if (syntaxIssues.length > 0) return syntaxIssues;
  const layout = readLayout(source, report.file);
  const knownLayouts = pages.flatMap(({ layouts }) => layouts).join(", ");
  return [
    createRuleIssue(report, unknownLayout, FILE_START, {
      known: knownLayouts,
      ...(layout !== undefined && { layout }),
    }),
  ];
}

const KEY = "layout";

/** Maximum number of wrong letters in a misspelt key `layout`. */
const MAX_KEY_TYPOS = 2;

function findLayoutKey(source: string, file: string): FrontMatterText | undefined {
  return readFrontMatterText(
    source,
    KEY,
    file,
    (key) => findNearest(key, [KEY], MAX_KEY_TYPOS) !== undefined,
  );
}

/**
 * Returns the text under a top-level key of the front matter. If this key is missing, returns the text under a key that
 * `isNear` accepts, by default the same key in another case. Returns undefined if no key matches, or if the value is not a
 * scalar. This function is fast: it parses the YAML only if a line may contain the key and no line matches
 * `getPlainEntryPattern`. Most files of a folder are not pages, and are not parsed.
 */
export function readFrontMatterText(
  source: string,
  name: string,
  file = "",
  isNear = (key: string) => key.toLowerCase() === name,
): FrontMatterText | undefined {
  const text = normaliseSource(source);
  const parts = splitFrontMatter(text, file);
  if (parts === "no-front-matter") return undefined;
  const { yaml, offset } = parts === "unclosed-front-matter" ? { yaml: text, offset: 0 } : parts;
  const plainMatch = getPlainEntryPattern(name).exec(yaml);
  if (plainMatch) {
    const [, prefix = "", doubleQuoted, singleQuoted, word = doubleQuoted ?? singleQuoted ?? ""] = plainMatch;
    return { key: name, text: word, offset: offset + plainMatch.index + prefix.length };
  }
  const keys = Array.from(yaml.matchAll(/^["']?([\w-]+)["']?[ \t]*:/gm), ([, key = ""]) => key);
  if (!keys.some(isNear) && !(yaml.includes(name) && UNUSUAL_KEYS.test(yaml))) return undefined;
  const { root } = parseYaml(yaml);
  const entries = root?.kind === "map" ? root.entries : [];
  const entry =
    entries.find((candidate) => candidate.name === name) ??
    entries.find((candidate) => isNear(candidate.name));
  const word = entry && getScalarText(entry);
  if (!entry || word === undefined) return undefined;
  const { name: key, nameOffset, offset: valueOffset = nameOffset } = entry;
  return { key, text: word, offset: offset + (key === name ? valueOffset : nameOffset) };
}

/**
 * Returns a pattern that matches a key at the start of a line, with a text on the same line. The text is in quotes and contains
 * no escape, or is without quotes and contains no character that YAML interprets. Every YAML parser reads such a line in the
 * same way, even if the rest of the file is invalid.
 */
function getPlainEntryPattern(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const key = `(?:${name}|"${name}"|'${name}')[ \\t]*: +`;
  const text = `"([^"\\\\\\r\\n]*)"|'([^'\\r\\n]*)'|((?!(?:null|Null|NULL)(?:\\s|(?![^])))[\\p{L}/](?:[^:#\\r\\n]*[^:#\\s])?)`;
  const pattern = new RegExp(`^(${key})(?:${text})[ \\t]*(?:\\r?\\n(?=\\S)|(?![^]))`, "mu");
  patterns.set(name, pattern);
  return pattern;
}

/** Patterns by the name of their key. Each file of a folder is searched for a few keys. */
const patterns = new Map<string, RegExp>();

/**
 * Matches YAML in which a key may not be at the start of its line: after `{`, `?`, an anchor or a tag, or after spaces if all
 * keys are indented.
 */
const UNUSUAL_KEYS = /^[{?&!]|^(?<![^])(?:[ \t]*(?:#.*)?\r?\n)* +[^\s#]/m;

function getScalarText({ value }: YamlEntry): string | undefined {
  if (value?.kind !== "scalar" || value.value === null) return undefined;
  // removes the line end at the end of a block scalar, which is not part of the text
  return typeof value.value === "string" ? value.value.replace(/\n+$/, "") : value.source;
}
