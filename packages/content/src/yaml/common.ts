import { findLineEnd } from "@dsfr-blocks/base/position";
import { type Lines, linesOf, nextIndent, UncommonYaml, leaveCommonYaml } from "./lines";
import { scalarOf, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from "./node";
import { blockScalar, flowScalar } from "./scalars";

/**
 * Reads the YAML that editors and their CMSs write: maps and lists by indentation, names without quotes,
 * the five styles of scalar, `[]`, and nothing. Undefined as soon as anything else is met, an error included: the whole
 * parser then reads the text, to which this is a shortcut that gives the same nodes (a property holds it).
 */
export function readCommonYaml(text: string): YamlNode | undefined {
  // what white space and line ends are is then plain
  if (/[\t\r\u0085\u2028\u2029\uFEFF]/.test(text)) return undefined;
  const lines = linesOf(text);
  try {
    const indent = nextIndent(lines);
    if (indent < 0) return undefined;
    const root = readBlock(lines, indent, 0);
    return nextIndent(lines) < 0 ? root : undefined;
  } catch (error) {
    if (error instanceof UncommonYaml) return undefined;
    throw error;
  }
}

/** Deeper than any page; the whole parser has a bound of its own. */
const DEEPEST = 32;

/** A list, or a map, whose lines stand at this indentation. */
function readBlock(lines: Lines, indent: number, depth: number): YamlMap | YamlList {
  if (depth > DEEPEST) leaveCommonYaml();
  return isItem(lines) ? readList(lines, indent, depth) : readMap(lines, indent, depth);
}

function readList(lines: Lines, indent: number, depth: number): YamlList {
  const items: YamlList["items"][number][] = [];
  while (nextIndent(lines, indent) === indent && isItem(lines)) items.push(readItem(lines, indent, depth));
  if (nextIndent(lines) > indent) leaveCommonYaml();
  return { kind: "list", items };
}

/** What follows a dash: a scalar, or a block whose first line begins behind it. */
function readItem(lines: Lines, indent: number, depth: number): Pick<YamlEntry, "offset" | "value"> {
  const { text, starts, ends, indents, at } = lines;
  const start = starts[at] ?? 0;
  let first = start + indent + 1;
  if (first >= (ends[at] ?? 0)) leaveCommonYaml();
  while (text[first] === " ") first++;
  indents[at] = first - start;
  if (isItem(lines) || nameAt(text, first)) {
    return { offset: first, value: readBlock(lines, first - start, depth + 1) };
  }
  return { offset: first, value: readValue(lines, first, indent) };
}

function readMap(lines: Lines, indent: number, depth: number): YamlMap {
  const entries: YamlEntry[] = [];
  const names = new Set<string>();
  while (nextIndent(lines, indent) === indent) {
    const entry = readEntry(lines, indent, depth);
    if (names.has(entry.name)) leaveCommonYaml();
    names.add(entry.name);
    entries.push(entry);
  }
  if (nextIndent(lines) > indent) leaveCommonYaml();
  return { kind: "map", entries };
}

function readEntry(lines: Lines, indent: number, depth: number): YamlEntry {
  const { text, starts, ends, at } = lines;
  const nameOffset = (starts[at] ?? 0) + indent;
  const name = nameAt(text, nameOffset) ?? leaveCommonYaml();
  let first = nameOffset + name.length + 1;
  if (first < (ends[at] ?? 0)) {
    while (text[first] === " ") first++;
    return { name, nameOffset, offset: first, value: readValue(lines, first, indent) };
  }
  const behind = ++lines.at;
  const next = nextIndent(lines);
  // a list may stand as far left as the name that it belongs to
  if (next < indent || (next === indent && !isItem(lines))) {
    lines.at = behind;
    nextIndent(lines, indent);
    const end = findLineEnd(text, first);
    const decoded = { value: "", origin: [] };
    return { name, nameOffset, offset: end, value: { ...scalarOf("plain", end, end, decoded), value: null } };
  }
  const offset = (starts[lines.at] ?? 0) + next;
  return { name, nameOffset, offset, value: readBlock(lines, next, depth + 1) };
}

/** A scalar, or a list that is said to be empty. */
function readValue(lines: Lines, first: number, indent: number): YamlNode {
  const character = lines.text[first];
  if (character === "[" && lines.text.slice(first, lines.ends[lines.at]) === "[]") {
    lines.at++;
    return { kind: "list", items: [] };
  }
  return character === ">" || character === "|"
    ? blockScalar(lines, first, indent)
    : flowScalar(lines, first, indent);
}

function isItem({ text, starts, indents, at }: Lines): boolean {
  const first = (starts[at] ?? 0) + (indents[at] ?? 0);
  return (
    text[first] === "-" && (text[first + 1] === " " || text[first + 1] === "\n" || first + 1 === text.length)
  );
}

/** A name without quotes, and its colon: `title: `. */
const NAME = /(?!(?:true|false|null|nan):)([a-z_][\w-]{0,99}):(?![^ \n])/iy;

function nameAt(text: string, offset: number): string | undefined {
  NAME.lastIndex = offset;
  return NAME.exec(text)?.[1];
}
