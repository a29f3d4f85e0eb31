import { isSame } from "@dsfr-blocks/base/isSame";
import { plainSource } from "@dsfr-blocks/base/plainSource";
import { originAt } from "@dsfr-blocks/base/origin";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { parseYaml } from "./parse";
import { around } from "./around";
import { fold, foldedAs } from "./folds";
import type { YamlNode, YamlScalar } from "./node";
import { applyEdits, columnOf, type Edit, lineEnd, lineStart, removed, replaced } from "./textEdits";
import { Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar } from "yaml";

/** What a YAML text holds: texts, numbers, lists, maps. */
export type YamlValues = Readonly<Record<string, unknown>>;

/** CMSs and people fold texts here. */
const WIDTH = 80;
const MOST_ALIASES = 100;
const OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  logLevel: "silent",
  aliasDuplicateObjects: false,
} as const;

/** A YAML text with other values, always: edited in place, or written whole where its form does not allow that. */
export function editYaml(text: string, values: YamlValues, order: readonly string[] = []): string {
  return editInPlace(text, values, order) ?? writeYaml(values, order);
}

/**
 * A YAML text with other values: what changes is written anew, in the style that it had; all the rest stays
 * byte for byte, comments, aliases, line ends and the order of keys included. `order` says where a new key goes at the top. Read
 * again, the text gives `values`; undefined for one whose form does not allow it.
 */
export function editInPlace(
  text: string,
  values: YamlValues,
  order: readonly string[] = [],
): string | undefined {
  for (const byParagraph of [true, false]) {
    const edited = edit(text, values, order, byParagraph);
    if (edited !== undefined && isSame(valuesOf(edited), values)) return edited;
  }
  return undefined;
}

/** The values of a YAML text, in the core schema; undefined if the text has errors, or is not a map. */
export function valuesOf(text: string): YamlValues | undefined {
  const document = parseDocument(plainSource(text), OPTIONS);
  if (document.errors.length > 0) return undefined;
  try {
    const values: unknown = document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
    return isRecord(values) ? values : undefined;
  } catch {
    return undefined; // more aliases than that
  }
}

/** A YAML text of these values: known keys first, in their order. */
export function writeYaml(values: YamlValues, order: readonly string[] = []): string {
  const known = order.filter((key) => Object.hasOwn(values, key));
  const sorted = Object.fromEntries([...known, ...Object.keys(values)].map((key) => [key, values[key]]));
  return new Document(sorted, OPTIONS).toString({ lineWidth: WIDTH });
}

function edit(
  source: string,
  values: YamlValues,
  order: readonly string[],
  byParagraph: boolean,
): string | undefined {
  const text = plainSource(source);
  const document = parseDocument(text, OPTIONS);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const edits: Edit[] = [];
  const blocks = byParagraph ? blockTexts(parseYaml(text).root) : new Map<number, YamlScalar>();
  const editing = { text, document, edits, order, blocks, keepsFolds: byParagraph };
  const isDone = editNode(document.contents, values, editing);
  return isDone ? applyEdits(source, edits) : undefined;
}

interface Editing {
  readonly text: string;
  /** In which an alias finds what it stands for. */
  readonly document: Document;
  readonly edits: Edit[];
  /** Where new keys of this map go. */
  readonly order: readonly string[];
  /** The texts in blocks, folded or not, whose paragraphs are written one by one; each by its start. */
  readonly blocks: ReadonlyMap<number, YamlScalar>;
  /** A text that changes stays on one line, or on the lines of those of its words that stay. */
  readonly keepsFolds: boolean;
}

/** Adds the edits that make a node this value; false where only its holder can be written anew. */
function editNode(node: Node | null, value: unknown, editing: Editing): boolean {
  if (isMap(node) && isRecord(value) && !node.flow)
    return editMap(node.items as Pair<Node, Node | null>[], value, editing);
  if (isSeq(node) && Array.isArray(value) && !node.flow)
    return editList(node.items as Node[], value, editing);
  const block = isScalar(node) ? editing.blocks.get(startOf(node)) : undefined;
  return block !== undefined && typeof value === "string" && editParagraphs(block, value, editing);
}

function blockTexts(
  root: YamlNode | undefined,
  found = new Map<number, YamlScalar>(),
): Map<number, YamlScalar> {
  if (root?.kind === "map") for (const { value } of root.entries) blockTexts(value, found);
  else if (root?.kind === "list") for (const { value } of root.items) blockTexts(value, found);
  else if (root?.style === "folded" || root?.style === "literal") found.set(root.start, root);
  return found;
}

/** Writes the lines of a text that change, from the first to the last of them; they are folded where they were. */
function editParagraphs(block: YamlScalar, value: string, { text, edits }: Editing): boolean {
  const before = String(block.value).split("\n");
  const after = value.split("\n");
  const { first: alike, same } = around(before, after);
  // where lines are added, the one before them is written again
  const first = before.slice(0, before.length - same).findLastIndex((line, at) => at <= alike && line !== "");
  if (first < 0) return false;
  const old = before.slice(first, before.length - same);
  const next = after.slice(first, after.length - same);
  const start = [...before.slice(0, first), ""].join("\n").length;
  const origin = block.origin();
  const from = originAt(origin, start);
  const last = originAt(origin, start + old.join("\n").trimEnd().length - 1);
  const indent = columnOf(text, from);
  const isFolded = block.style === "folded";
  const source = text.slice(from, last + 1);
  const breaks = source.trimEnd().split(/\n+/).length;
  const width = isFolded && breaks > old.filter(Boolean).length ? WIDTH - indent : Infinity;
  const lines = isFolded ? next.join("\n").replace(/\n+/g, "$&\n").split("\n") : next;
  const whole = lines.join("\n").replace(/\n(?=[^\n])/g, `\n${" ".repeat(indent)}`);
  const folded = lines.flatMap((line) => fold(line, width)).join("\n");
  const written =
    width === Infinity
      ? whole
      : (foldedAs(source, whole, width) ?? folded.replace(/\n(?=[^\n])/g, `\n${" ".repeat(indent)}`));
  edits.push({ from, to: last + 1, text: written });
  return true;
}

function editMap(pairs: readonly Pair<Node, Node | null>[], values: YamlValues, editing: Editing): boolean {
  const { text, document, edits, order } = editing;
  const left = pairs.filter(({ key }) => values[nameOf(key)] !== undefined);
  if (left.length === 0 || pairs.some(({ key }) => !isScalar(key))) return false;
  const indent = columnOf(text, startOf(left[0]?.key));
  for (const pair of pairs) {
    const name = nameOf(pair.key);
    const value = values[name];
    const from = startOf(pair.key);
    const to = endOf(text, pair.value ?? pair.key);
    if (value === undefined) {
      // the first key of an item shares its line with the dash
      if (text.slice(lineStart(text, from), from).trim() !== "") return false;
      edits.push(removed(text, from, to));
    } else if (!isSame(pair.value?.toJS(document) ?? null, value)) {
      const mark = edits.length;
      if (editNode(pair.value, value, { ...editing, order: [] })) continue;
      edits.length = mark;
      const anew = rewritten({ [name]: styled(value, pair.value) }, indent, { from, to }, editing);
      edits.push(replaced(text, startOf(pair.value ?? pair.key), { from, to, text: anew }));
    }
  }
  const there = left.map(({ key }) => nameOf(key));
  const known = new Set(pairs.map(({ key }) => nameOf(key)));
  for (const name of Object.keys(values).filter((key) => values[key] !== undefined && !known.has(key))) {
    const before = order.slice(0, Math.max(order.indexOf(name), 0)).findLast((key) => there.includes(key));
    const last = left.find(({ key }) => nameOf(key) === before) ?? left.at(-1);
    const at = lineEnd(text, endOf(text, last?.value ?? last?.key ?? null));
    edits.push({
      from: at,
      to: at,
      text: `\n${" ".repeat(indent)}${written({ [name]: values[name] }, indent)}`,
    });
  }
  return true;
}

function editList(items: readonly Node[], values: readonly unknown[], editing: Editing): boolean {
  const { text, document, edits } = editing;
  const held = items.map((item) => item.toJS(document) as unknown);
  if (items.length === 0 || values.length === 0) return false;
  const { first, same } = around(held, values);
  const before = items.slice(first, held.length - same);
  const after = values.slice(first, values.length - same);
  for (const [index, item] of before.entries()) {
    const from = startOf(item);
    const to = endOf(text, item);
    const dash = lineStart(text, from);
    if (!/^ *- +$/.test(text.slice(dash, from))) return false;
    if (index >= after.length) {
      edits.push(removed(text, dash, to));
      continue;
    }
    const mark = edits.length;
    if (isSame(held[first + index], after[index]) || editNode(item, after[index], { ...editing, order: [] }))
      continue;
    edits.length = mark;
    const column = columnOf(text, from);
    const next = rewritten([styled(after[index], item)], column - 2, { from: from - 2, to }, editing);
    edits.push(replaced(text, from, { from, to, text: next.slice(2) }));
  }
  const column = columnOf(text, startOf(items[0])) - 2;
  const added = after.slice(before.length).map((item) => " ".repeat(column) + written([item], column));
  if (added.length === 0) return true;
  const last = items[first + before.length - 1];
  const at = last ? lineEnd(text, endOf(text, last)) : lineStart(text, startOf(items[0]));
  edits.push({ from: at, to: at, text: last ? `\n${added.join("\n")}` : `${added.join("\n")}\n` });
  return true;
}

/** A value in the style of the one before it, where that can hold it. */
function styled(value: unknown, before: Node | null): unknown {
  if (typeof value !== "string" || !isScalar(before)) return value;
  const scalar = new Scalar(value);
  if (before.type) scalar.type = before.type;
  return scalar;
}

/** A text that is one scalar, in place of the one that stood there. */
function rewritten(
  value: object,
  indent: number,
  { from, to }: Pick<Edit, "from" | "to">,
  { text, keepsFolds }: Editing,
): string {
  const anew = written(value, indent);
  const [next] = Object.values(value) as unknown[];
  if (!keepsFolds || !isScalar(next) || next.type?.startsWith("BLOCK") === true) return anew;
  const source = text.slice(from, to);
  const whole = written(value, indent, 0);
  return source.includes("\n") ? (foldedAs(source, whole, WIDTH - indent) ?? anew) : whole;
}

/** A map of one key, or a list of one item, as it is written behind an indentation that stands there already. */
function written(value: object, indent: number, lineWidth = Math.max(WIDTH - indent, 20)): string {
  const text = new Document(value, OPTIONS).toString({ lineWidth });
  return text.replace(/\n$/, "").replace(/\n(?=[^\n])/g, `\n${" ".repeat(indent)}`);
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function startOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

/** After its last character that is not a space. */
function endOf(text: string, node: Node | null): number {
  return text.slice(0, node?.range?.[1] ?? 0).trimEnd().length;
}
