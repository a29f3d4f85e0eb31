import { isSame } from "@dsfr-blocks/base/isSame";
import { normaliseSource } from "@dsfr-blocks/base/normaliseSource";
import { toSourceOffset } from "@dsfr-blocks/base/origin";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { parseYaml } from "./parse";
import { countCommonEnds } from "./countCommonEnds";
import { fold, foldLike } from "./folds";
import type { YamlNode, YamlScalar } from "./node";
import {
  applyEdits,
  getColumn,
  type Edit,
  findLineBreak,
  findLineStart,
  createRemoval,
  createReplacement,
} from "./textEdits";
import { Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar } from "yaml";

/** Values of a YAML text, by key: texts, numbers, lists, maps. */
export type YamlValues = Readonly<Record<string, unknown>>;

/** Line width of folded texts, in characters, as CMSs and people usually fold them. */
const LINE_WIDTH = 80;
const MAX_ALIASES = 100;
const OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  logLevel: "silent",
  aliasDuplicateObjects: false,
} as const;

/**
 * Returns a YAML text with its values replaced by `values`. Edits the text in place if the structure of the text allows the
 * edits; otherwise, writes a new text from the values.
 */
export function editYaml(text: string, values: YamlValues, order: readonly string[] = []): string {
  return editInPlace(text, values, order) ?? writeYaml(values, order);
}

/**
 * Returns a YAML text with its values replaced by `values`. Changed values keep their style, and the rest of the text is
 * identical byte for byte: comments, aliases, line ends, order of keys. `order` sets the position of new keys at the top level.
 * Returns undefined if the edited text, parsed again, does not contain exactly `values`.
 */
export function editInPlace(
  text: string,
  values: YamlValues,
  order: readonly string[] = [],
): string | undefined {
  for (const preservesParagraphs of [true, false]) {
    const edited = edit(text, values, order, preservesParagraphs);
    if (edited !== undefined && isSame(parseYamlValues(edited), values)) return edited;
  }
  return undefined;
}

/** Parses the values of a YAML text, in the core schema. Returns undefined if the text has errors or is not a map. */
export function parseYamlValues(text: string): YamlValues | undefined {
  const document = parseDocument(normaliseSource(text), OPTIONS);
  if (document.errors.length > 0) return undefined;
  try {
    const values: unknown = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
    return isRecord(values) ? values : undefined;
  } catch {
    return undefined; // more than `MAX_ALIASES` aliases
  }
}

/** Returns these values as YAML: first the keys of `order`, then the other keys. */
export function writeYaml(values: YamlValues, order: readonly string[] = []): string {
  const orderedKeys = order.filter((key) => Object.hasOwn(values, key));
  const sorted = Object.fromEntries(
    [...orderedKeys, ...Object.keys(values)].map((key) => [key, values[key]]),
  );
  return new Document(sorted, OPTIONS).toString({ lineWidth: LINE_WIDTH });
}

/** Returns the edited text, or undefined if the structure does not allow the edits. The result is not checked. */
function edit(
  source: string,
  values: YamlValues,
  order: readonly string[],
  preservesParagraphs: boolean,
): string | undefined {
  const text = normaliseSource(source);
  const document = parseDocument(text, OPTIONS);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const edits: Edit[] = [];
  const blocks = preservesParagraphs
    ? collectBlockScalars(parseYaml(text).root)
    : new Map<number, YamlScalar>();
  const editing = { text, document, edits, order, blocks, keepsFolds: preservesParagraphs };
  const isEdited = editNode(document.contents, values, editing);
  return isEdited ? applyEdits(source, edits) : undefined;
}

interface Editing {
  readonly text: string;
  /** Document that resolves aliases. */
  readonly document: Document;
  readonly edits: Edit[];
  /** Order of the keys of this map, which sets the position of new keys. */
  readonly order: readonly string[];
  /** Block scalars, folded or literal, by offset. In a block scalar, only the changed paragraphs are written. */
  readonly blocks: ReadonlyMap<number, YamlScalar>;
  /**
   * Whether a changed text keeps its line ends: a text on one line stays on one line, and the unchanged words of any other text
   * keep the line ends around them.
   */
  readonly keepsFolds: boolean;
}

/** Adds the edits that give a node this value. Returns false if the whole entry or item must be written anew. */
function editNode(node: Node | null, value: unknown, editing: Editing): boolean {
  if (isMap(node) && isRecord(value) && !node.flow)
    return editMap(node.items as Pair<Node, Node | null>[], value, editing);
  if (isSeq(node) && Array.isArray(value) && !node.flow)
    return editList(node.items as Node[], value, editing);
  const block = isScalar(node) ? editing.blocks.get(getStart(node)) : undefined;
  return block !== undefined && typeof value === "string" && editParagraphs(block, value, editing);
}

function collectBlockScalars(
  root: YamlNode | undefined,
  found = new Map<number, YamlScalar>(),
): Map<number, YamlScalar> {
  if (root?.kind === "map") for (const { value } of root.entries) collectBlockScalars(value, found);
  else if (root?.kind === "list") for (const { value } of root.items) collectBlockScalars(value, found);
  else if (root?.style === "folded" || root?.style === "literal") found.set(root.start, root);
  return found;
}

/**
 * Writes the lines of a block scalar from the first to the last changed line, folded as before. Returns false if the first
 * changed line and all lines before it are empty.
 */
function editParagraphs(block: YamlScalar, value: string, { text, edits }: Editing): boolean {
  const oldLines = String(block.value).split("\n");
  const newLines = value.split("\n");
  const { prefix, suffix } = countCommonEnds(oldLines, newLines);
  // begin at the last line with text before the change: added lines need a line to follow
  const first = oldLines
    .slice(0, oldLines.length - suffix)
    .findLastIndex((line, index) => index <= prefix && line !== "");
  if (first < 0) return false;
  const changedOldLines = oldLines.slice(first, oldLines.length - suffix);
  const changedNewLines = newLines.slice(first, newLines.length - suffix);
  const start = [...oldLines.slice(0, first), ""].join("\n").length;
  const origin = block.origin();
  const from = toSourceOffset(origin, start);
  const last = toSourceOffset(origin, start + changedOldLines.join("\n").trimEnd().length - 1);
  const indent = getColumn(text, from);
  const isFolded = block.style === "folded";
  const source = text.slice(from, last + 1);
  const breaks = source.trimEnd().split(/\n+/).length;
  const width = isFolded && breaks > changedOldLines.filter(Boolean).length ? LINE_WIDTH - indent : Infinity;
  const lines = isFolded ? changedNewLines.join("\n").replace(/\n+/g, "$&\n").split("\n") : changedNewLines;
  const whole = lines.join("\n").replace(/\n(?=[^\n])/g, `\n${" ".repeat(indent)}`);
  const folded = lines.flatMap((line) => fold(line, width)).join("\n");
  const newText =
    width === Infinity
      ? whole
      : (foldLike(source, whole, width) ?? folded.replace(/\n(?=[^\n])/g, `\n${" ".repeat(indent)}`));
  edits.push({ from, to: last + 1, text: newText });
  return true;
}

function editMap(pairs: readonly Pair<Node, Node | null>[], values: YamlValues, editing: Editing): boolean {
  const { text, document, edits, order } = editing;
  const remaining = pairs.filter(({ key }) => values[getName(key)] !== undefined);
  if (remaining.length === 0 || pairs.some(({ key }) => !isScalar(key))) return false;
  const indent = getColumn(text, getStart(remaining[0]?.key));
  for (const pair of pairs) {
    const name = getName(pair.key);
    const value = values[name];
    const from = getStart(pair.key);
    const to = getEnd(text, pair.value ?? pair.key);
    if (value === undefined) {
      // the first key of an item is on the line of the dash, and the dash must stay
      if (text.slice(findLineStart(text, from), from).trim() !== "") return false;
      edits.push(createRemoval(text, from, to));
    } else if (!isSame(pair.value?.toJS(document) ?? null, value)) {
      const editCount = edits.length;
      if (editNode(pair.value, value, { ...editing, order: [] })) continue;
      edits.length = editCount;
      const newText = rewriteScalar({ [name]: applyStyle(value, pair.value) }, indent, { from, to }, editing);
      edits.push(createReplacement(text, getStart(pair.value ?? pair.key), { from, to, text: newText }));
    }
  }
  const remainingNames = remaining.map(({ key }) => getName(key));
  const existingNames = new Set(pairs.map(({ key }) => getName(key)));
  for (const name of Object.keys(values).filter(
    (key) => values[key] !== undefined && !existingNames.has(key),
  )) {
    const previousKey = order
      .slice(0, Math.max(order.indexOf(name), 0))
      .findLast((key) => remainingNames.includes(key));
    const last = remaining.find(({ key }) => getName(key) === previousKey) ?? remaining.at(-1);
    const at = findLineBreak(text, getEnd(text, last?.value ?? last?.key ?? null));
    edits.push({
      from: at,
      to: at,
      text: `\n${" ".repeat(indent)}${stringify({ [name]: values[name] }, indent)}`,
    });
  }
  return true;
}

function editList(items: readonly Node[], values: readonly unknown[], editing: Editing): boolean {
  const { text, document, edits } = editing;
  const currentValues = items.map((item) => item.toJS(document) as unknown);
  if (items.length === 0 || values.length === 0) return false;
  const { prefix, suffix } = countCommonEnds(currentValues, values);
  const oldItems = items.slice(prefix, currentValues.length - suffix);
  const newValues = values.slice(prefix, values.length - suffix);
  for (const [index, item] of oldItems.entries()) {
    const from = getStart(item);
    const to = getEnd(text, item);
    const dash = findLineStart(text, from);
    if (!/^ *- +$/.test(text.slice(dash, from))) return false;
    if (index >= newValues.length) {
      edits.push(createRemoval(text, dash, to));
      continue;
    }
    const editCount = edits.length;
    if (
      isSame(currentValues[prefix + index], newValues[index]) ||
      editNode(item, newValues[index], { ...editing, order: [] })
    )
      continue;
    edits.length = editCount;
    const column = getColumn(text, from);
    const next = rewriteScalar(
      [applyStyle(newValues[index], item)],
      column - 2,
      { from: from - 2, to },
      editing,
    );
    edits.push(createReplacement(text, from, { from, to, text: next.slice(2) }));
  }
  const column = getColumn(text, getStart(items[0])) - 2;
  const added = newValues
    .slice(oldItems.length)
    .map((item) => " ".repeat(column) + stringify([item], column));
  if (added.length === 0) return true;
  const last = items[prefix + oldItems.length - 1];
  const at = last ? findLineBreak(text, getEnd(text, last)) : findLineStart(text, getStart(items[0]));
  edits.push({ from: at, to: at, text: last ? `\n${added.join("\n")}` : `${added.join("\n")}\n` });
  return true;
}

/** Gives a text the style of the scalar that the text replaces. Returns any other value unchanged. */
function applyStyle(value: unknown, previous: Node | null): unknown {
  if (typeof value !== "string" || !isScalar(previous)) return value;
  const scalar = new Scalar(value);
  if (previous.type) scalar.type = previous.type;
  return scalar;
}

/** Writes a value that replaces a scalar, with the line ends of the old text if `keepsFolds`. */
function rewriteScalar(
  value: object,
  indent: number,
  { from, to }: Pick<Edit, "from" | "to">,
  { text, keepsFolds }: Editing,
): string {
  const newText = stringify(value, indent);
  const [next] = Object.values(value) as unknown[];
  if (!keepsFolds || !isScalar(next) || next.type?.startsWith("BLOCK") === true) return newText;
  const source = text.slice(from, to);
  const whole = stringify(value, indent, 0);
  return source.includes("\n") ? (foldLike(source, whole, LINE_WIDTH - indent) ?? newText) : whole;
}

/** Writes a map of one key, or a list of one item. All lines but the first are indented. */
function stringify(value: object, indent: number, lineWidth = Math.max(LINE_WIDTH - indent, 20)): string {
  const text = new Document(value, OPTIONS).toString({ lineWidth });
  return text.replace(/\n$/, "").replace(/\n(?=[^\n])/g, `\n${" ".repeat(indent)}`);
}

function getName(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function getStart(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

/** Returns the offset of the end of a node, without the white space at its end. */
function getEnd(text: string, node: Node | null): number {
  return text.slice(0, node?.range?.[1] ?? 0).trimEnd().length;
}
