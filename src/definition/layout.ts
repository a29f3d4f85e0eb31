import { plainSource } from "@dsfr-blocks/base/plainSource";
import { splitFrontMatter } from "@dsfr-blocks/content/front-matter";
import { type Issue, makeIssue, type Report } from "@dsfr-blocks/content/issue";
import { unknownKey } from "@dsfr-blocks/content/rules/unknown-key";
import { nearest } from "@dsfr-blocks/base/nearest";
import { type Position, createPositionLookup, START } from "@dsfr-blocks/base/position";
import { read } from "@dsfr-blocks/content/read";
import { object } from "@dsfr-blocks/content/schema";
import type { YamlEntry } from "@dsfr-blocks/content/yaml/node";
import { parseYaml } from "@dsfr-blocks/content/yaml/parse";
import { nearLayout as nearLayoutRule } from "./rules/near-layout";
import { unknownLayout } from "./rules/unknown-layout";

/** A key at the top of a file's front matter, with the word that it holds. */
interface KeyedWord {
  /** As it is written. */
  readonly key: string;
  readonly word: string;
  /** Of the word, in the file; of the key, where that is a slip. */
  readonly offset: number;
}

/** The word of a file's `layout`. Its name says whether the file is Markdown or YAML. */
export function layoutOf(source: string, file = ""): string | undefined {
  const layout = readLayout(source, file);
  return layout?.key === KEY ? layout.word : undefined;
}

/** Where the word of a file's `layout` stands. */
export function placeOfLayout(source: string, file = ""): Position {
  const layout = readLayout(source, file);
  return layout ? createPositionLookup(plainSource(source))(layout.offset) : START;
}

interface HasLayouts {
  readonly layouts: readonly string[];
}

/** Of several pages, the one that a file's `layout` names. */
export function pickPage<Page extends HasLayouts>(
  source: string,
  pages: readonly Page[],
  file = "",
): Page | undefined {
  const layout = layoutOf(source, file);
  return layout === undefined ? undefined : pages.find(({ layouts }) => layouts.includes(layout));
}

/** An unknown layout that is so near to a known one that its author must mean that one. */
interface NearLayout {
  readonly written: string;
  readonly instead: string;
  readonly place: Position;
}

/** The layout that a file's own is a slip of, where it is that of none of these pages. */
export function nearLayout(source: string, pages: readonly HasLayouts[], file = ""): NearLayout | undefined {
  const layout = readLayout(source, file);
  const known = pages.flatMap(({ layouts }) => layouts);
  if (!layout || (layout.key === KEY && known.includes(layout.word))) return undefined;
  // where the key is a slip, its word has none: then it is meant
  const near = nearest(layout.word, known, layout.key.toLowerCase() === KEY ? 1 : 0);
  if (near === undefined) return undefined;
  const place = createPositionLookup(plainSource(source))(layout.offset);
  return { written: `${layout.key}: ${layout.word}`, instead: `${KEY}: ${near}`, place };
}

/** Why a file is not one of these pages. If the site turned off the rule on misspelt layouts (`minded`), such a layout is like any other. */
export function layoutIssues(
  source: string,
  pages: readonly HasLayouts[],
  report: Report,
  minded = true,
): Issue[] {
  // what keeps the front matter from being read at all comes before what it does not say
  const unreadable = read(source, object({}, ""), report).issues.filter(
    ({ rule, severity }) => severity === "error" && rule !== unknownKey.name,
  );
  const near = minded ? nearLayout(source, pages, report.file) : undefined;
  if (near) {
    const { written, instead, place } = near;
    return [makeIssue(report, nearLayoutRule, place, { written, instead }), ...unreadable];
  }
  if (unreadable.length > 0) return unreadable;
  const layout = layoutOf(source, report.file);
  const known = pages.flatMap(({ layouts }) => layouts).join(", ");
  return [makeIssue(report, unknownLayout, START, { known, ...(layout !== undefined && { layout }) })];
}

const KEY = "layout";

/** Letters that may be wrong in the key, where its word is that of a layout. */
const SLIP = 2;

function readLayout(source: string, file: string): KeyedWord | undefined {
  return frontMatterWord(source, KEY, file, (key) => nearest(key, [KEY], SLIP) !== undefined);
}

/**
 * The word of a key at the top of a file's front matter, or of one that `isNear`: by default the key in another case. Of a
 * folder's files most are none of ours: the YAML is read only where one of its lines may hold the key, and nothing says it plainly.
 */
export function frontMatterWord(
  source: string,
  name: string,
  file = "",
  isNear = (key: string) => key.toLowerCase() === name,
): KeyedWord | undefined {
  const text = plainSource(source);
  const parts = splitFrontMatter(text, file);
  if (parts === "no-front-matter") return undefined;
  const { yaml, offset } = parts === "unclosed-front-matter" ? { yaml: text, offset: 0 } : parts;
  const plain = plainEntry(name).exec(yaml);
  if (plain) {
    const [, before = "", double, single, word = double ?? single ?? ""] = plain;
    return { key: name, word, offset: offset + plain.index + before.length };
  }
  const keys = Array.from(yaml.matchAll(/^["']?([\w-]+)["']?[ \t]*:/gm), ([, key = ""]) => key);
  if (!keys.some(isNear) && !(yaml.includes(name) && UNUSUAL.test(yaml))) return undefined;
  const { root } = parseYaml(yaml);
  const entries = root?.kind === "map" ? root.entries : [];
  const entry = entries.find((each) => each.name === name) ?? entries.find((each) => isNear(each.name));
  const word = entry && wordOf(entry);
  if (!entry || word === undefined) return undefined;
  const { name: key, nameOffset, offset: at = nameOffset } = entry;
  return { key, word, offset: offset + (key === name ? at : nameOffset) };
}

/**
 * A key at the left edge with a text on its line alone: in quotes, without an escape, or without them and without a sign that means
 * something. All YAML reads it so; it does not matter if the rest is broken.
 */
function plainEntry(name: string): RegExp {
  const key = `(?:${name}|"${name}"|'${name}')[ \\t]*: +`;
  const text = `"([^"\\\\\\r\\n]*)"|'([^'\\r\\n]*)'|((?!(?:null|Null|NULL)(?:\\s|(?![^])))[\\p{L}/](?:[^:#\\r\\n]*[^:#\\s])?)`;
  return new RegExp(`^(${key})(?:${text})[ \\t]*(?:\\r?\\n(?=\\S)|(?![^]))`, "mu");
}

/** Keys that do not begin their line: behind `{`, `?`, an anchor or a tag, or all of them indented. */
const UNUSUAL = /^[{?&!]|^(?<![^])(?:[ \t]*(?:#.*)?\r?\n)* +[^\s#]/m;

function wordOf({ value }: YamlEntry): string | undefined {
  if (value?.kind !== "scalar" || value.value === null) return undefined;
  // the end of a line is not part of a text in a block
  return typeof value.value === "string" ? value.value.replace(/\n+$/, "") : value.source;
}
