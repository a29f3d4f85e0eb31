import { findLineEnd } from "@dsfr-blocks/base/position";
import { type Lines, scanLines, advance, UncommonYaml, throwUncommonYaml } from "./lines";
import { createScalar, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from "./node";
import { readBlockScalar, readFlowScalar } from "./scalars";

/**
 * Parses the subset of YAML that authors and CMSs usually write: maps and lists by indentation, keys without quotes, the five
 * scalar styles, `[]` and empty values. Returns undefined for any other text, including a text with an error: the full parser
 * then reads the text. This fast path returns the same nodes as the full parser, as a property test checks.
 *
 * @throws {Error} Any unexpected error of the parser; a text outside the subset only returns undefined.
 */
export function readCommonYaml(text: string): YamlNode | undefined {
  // without these characters, white space is spaces and line ends are "\n"
  if (/[\t\r\u0085\u2028\u2029\uFEFF]/.test(text)) return undefined;
  const lines = scanLines(text);
  try {
    const indent = advance(lines);
    if (indent < 0) return undefined;
    const root = readBlock(lines, indent, 0);
    return advance(lines) < 0 ? root : undefined;
  } catch (error) {
    if (error instanceof UncommonYaml) return undefined;
    throw error;
  }
}

/** Maximum nesting depth, more than any page needs. The full parser has its own limit. */
const MAX_DEPTH = 32;

/** Reads a list or a map whose lines have this indent. */
function readBlock(lines: Lines, indent: number, depth: number): YamlMap | YamlList {
  if (depth > MAX_DEPTH) throwUncommonYaml();
  return isItem(lines) ? readList(lines, indent, depth) : readMap(lines, indent, depth);
}

function readList(lines: Lines, indent: number, depth: number): YamlList {
  const items: YamlList["items"][number][] = [];
  while (advance(lines, indent) === indent && isItem(lines)) items.push(readItem(lines, indent, depth));
  if (advance(lines) > indent) throwUncommonYaml();
  return { kind: "list", items };
}

/** Reads the value after a dash: a scalar, or a list or map that begins on the same line. */
function readItem(lines: Lines, indent: number, depth: number): Pick<YamlEntry, "offset" | "value"> {
  const { text, starts, ends, indents, index } = lines;
  const start = starts[index] ?? 0;
  let first = start + indent + 1;
  if (first >= (ends[index] ?? 0)) throwUncommonYaml();
  while (text[first] === " ") first++;
  indents[index] = first - start;
  if (isItem(lines) || readName(text, first)) {
    return { offset: first, value: readBlock(lines, first - start, depth + 1) };
  }
  return { offset: first, value: readValue(lines, first, indent) };
}

function readMap(lines: Lines, indent: number, depth: number): YamlMap {
  const entries: YamlEntry[] = [];
  const names = new Set<string>();
  while (advance(lines, indent) === indent) {
    const entry = readEntry(lines, indent, depth);
    if (names.has(entry.name)) throwUncommonYaml();
    names.add(entry.name);
    entries.push(entry);
  }
  if (advance(lines) > indent) throwUncommonYaml();
  return { kind: "map", entries };
}

function readEntry(lines: Lines, indent: number, depth: number): YamlEntry {
  const { text, starts, ends, index } = lines;
  const nameOffset = (starts[index] ?? 0) + indent;
  const name = readName(text, nameOffset) ?? throwUncommonYaml();
  let first = nameOffset + name.length + 1;
  if (first < (ends[index] ?? 0)) {
    while (text[first] === " ") first++;
    return { name, nameOffset, offset: first, value: readValue(lines, first, indent) };
  }
  const lineAfterKey = ++lines.index;
  const next = advance(lines);
  // a list may have the same indent as its key
  if (next < indent || (next === indent && !isItem(lines))) {
    lines.index = lineAfterKey;
    advance(lines, indent);
    const end = findLineEnd(text, first);
    const decoded = { value: "", origin: [] };
    return {
      name,
      nameOffset,
      offset: end,
      value: { ...createScalar("plain", end, end, decoded), value: null },
    };
  }
  const offset = (starts[lines.index] ?? 0) + next;
  return { name, nameOffset, offset, value: readBlock(lines, next, depth + 1) };
}

/** Reads a scalar, or `[]`. */
function readValue(lines: Lines, first: number, indent: number): YamlNode {
  const character = lines.text[first];
  if (character === "[" && lines.text.slice(first, lines.ends[lines.index]) === "[]") {
    lines.index++;
    return { kind: "list", items: [] };
  }
  return character === ">" || character === "|"
    ? readBlockScalar(lines, first, indent)
    : readFlowScalar(lines, first, indent);
}

function isItem({ text, starts, indents, index }: Lines): boolean {
  const first = (starts[index] ?? 0) + (indents[index] ?? 0);
  return (
    text[first] === "-" && (text[first + 1] === " " || text[first + 1] === "\n" || first + 1 === text.length)
  );
}

/** Matches a key without quotes, with its colon: `title: `. */
const NAME = /(?!(?:true|false|null|nan):)([a-z_][\w-]{0,99}):(?![^ \n])/iy;

function readName(text: string, offset: number): string | undefined {
  NAME.lastIndex = offset;
  return NAME.exec(text)?.[1];
}
