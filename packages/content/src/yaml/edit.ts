import { isSame } from "@dsfr-blocks/base/isSame";
import { normaliseSource } from "@dsfr-blocks/base/normaliseSource";
import { toSourceOffset } from "@dsfr-blocks/base/origin";
import { isRecord } from "@dsfr-blocks/base/isRecord";
import { parseYaml } from "./parse";
import { countCommonEnds } from "./countCommonEnds";
import { matchItems } from "./matchItems";
import { isOnOwnLines } from "./findLostText";
import { foldLike } from "./folds";
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
import {
  Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  type ToStringOptions,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** Values of a YAML text, by key: texts, numbers, lists, maps. */
export type YamlValues = Readonly<Record<string, unknown>>;

/** Line width of folded texts, in characters, as CMSs and people usually fold them. */
const LINE_WIDTH = 80;
const MAX_ALIASES = 100;
/** Maximum number of anchors whose aliases are replaced one anchor at a time. */
const MAX_ANCHORS = 10;
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
export function editYaml(text: string, values: YamlValues): string {
  return editInPlace(text, values) ?? writeYaml(values);
}

/**
 * Returns a YAML text with its values replaced by `values`. Changed values keep their style, moved items keep their lines, and
 * the rest of the text is identical byte for byte: comments, aliases, line ends, order of keys. An alias is replaced by its
 * value if the value of its anchor changes. A new key is written after the nearest key that precedes it in `values`. Returns
 * undefined if the edited text, parsed again, does not contain exactly `values`.
 */
export function editInPlace(text: string, values: YamlValues): string | undefined {
  for (const attempt of createAttempts(text)) {
    const edited = edit(text, values, attempt);
    if (edited === undefined || !isSame(parseYamlValues(edited), values)) continue;
    const cleaned = removeFreedAnchors(text, edited);
    return isSame(parseYamlValues(cleaned), values) ? cleaned : edited;
  }
  return undefined;
}

/**
 * Removes each anchor whose last alias an edit removed. `check` reports an anchor without an alias, except before a list or a
 * map on lines of its own.
 */
function removeFreedAnchors(before: string, after: string): string {
  if (!before.includes("&")) return after;
  const [{ aliases: oldAliases }, { aliases, anchors }] = [listAnchors(before), listAnchors(after)];
  return applyEdits(
    after,
    anchors.flatMap(({ name, start }) => {
      if (!oldAliases.has(name) || aliases.has(name)) return [];
      const from = after.lastIndexOf(`&${name}`, start);
      const [mark = ""] = /^&\S+ */.exec(after.slice(from)) ?? [];
      return from < 0 ? [] : [{ from, to: from + mark.length, text: "" }];
    }),
  );
}

/**
 * Returns the names of the aliases of a text, and its anchors, each with the offset of its value. Leaves out the anchors of
 * lists and maps on lines of their own.
 */
function listAnchors(text: string): {
  readonly aliases: ReadonlySet<string>;
  readonly anchors: readonly { readonly name: string; readonly start: number }[];
} {
  const aliases = new Set<string>();
  const anchors: { name: string; start: number }[] = [];
  visit(parseDocument(text, OPTIONS), {
    Alias: (_, { source }) => void aliases.add(source),
    Value: (_, node) => {
      if (node.anchor !== undefined && !isOnOwnLines(node))
        anchors.push({ name: node.anchor, start: getStart(node) });
    },
  });
  return { aliases, anchors };
}

/** Way to edit a text: what may change beyond the changed values. */
interface Attempt {
  /**
   * Whether a changed text keeps its line ends: a text on one line stays on one line, and the unchanged words of any other text
   * keep the line ends around them.
   */
  readonly keepsFolds: boolean;
  /** Names of the anchors whose aliases are replaced by their value. */
  readonly replacedAliases: ReadonlySet<string>;
  /** Whether a key of the top level whose value changes is written anew as a whole. */
  readonly rewritesKeys: boolean;
}

/** Returns the attempts to edit a text, from the one that changes the fewest lines. */
function createAttempts(text: string): Attempt[] {
  const attempt: Attempt = { keepsFolds: true, replacedAliases: new Set(), rewritesKeys: false };
  const names = new Set(Array.from(text.matchAll(/(?<=[\s[{,]&)[^\s,[\]{}]+/g), ([name]) => name));
  const groups = names.size <= MAX_ANCHORS ? [...names].map((name) => new Set([name])) : [];
  return [
    attempt,
    { ...attempt, keepsFolds: false },
    ...[...groups, ...(names.size > 0 ? [names] : [])].map((each) => ({ ...attempt, replacedAliases: each })),
    { ...attempt, keepsFolds: false, replacedAliases: names },
    { ...attempt, keepsFolds: false, replacedAliases: names, rewritesKeys: true },
  ];
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

/** Converts values to a YAML text. The keys keep their order. */
export function writeYaml(values: YamlValues): string {
  return new Document(values, OPTIONS).toString({ lineWidth: LINE_WIDTH });
}

/** Returns the edited text, or undefined if the structure does not allow the edits. The result is not checked. */
function edit(source: string, values: YamlValues, attempt: Attempt): string | undefined {
  const text = normaliseSource(source);
  const document = parseDocument(text, { ...OPTIONS, keepSourceTokens: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const edits: Edit[] = [];
  const blocks = attempt.keepsFolds
    ? collectBlockScalars(parseYaml(text).root)
    : new Map<number, YamlScalar>();
  const isEdited = editNode(document.contents, values, { ...attempt, text, document, edits, blocks });
  return isEdited ? applyEdits(source, edits) : undefined;
}

interface Editing extends Attempt {
  readonly text: string;
  /** Document that resolves aliases. */
  readonly document: Document;
  readonly edits: Edit[];
  /** Block scalars, folded or literal, by offset. In a block scalar, only the changed paragraphs are written. */
  readonly blocks: ReadonlyMap<number, YamlScalar>;
}

/** Adds the edits that give a node this value. Returns false if the whole entry or item must be written anew. */
function editNode(node: Node | null, value: unknown, editing: Editing): boolean {
  if (editing.rewritesKeys && node !== editing.document.contents) return false;
  if (isMap(node) && isRecord(value))
    return node.flow
      ? editFlow(node, value, editing)
      : editMap(node.items as Pair<Node, Node | null>[], value, editing);
  if (isSeq(node) && Array.isArray(value))
    return node.flow ? editFlow(node, value, editing) : editList(node as YAMLSeq<Node>, value, editing);
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
  const breaks = source.trimEnd().split(/[\r\n]+/).length;
  const width = isFolded && breaks > changedOldLines.filter(Boolean).length ? LINE_WIDTH - indent : Infinity;
  const lines = isFolded ? changedNewLines.join("\n").replace(/\n+/g, "$&\n").split("\n") : changedNewLines;
  const whole = lines.join("\n").replace(/\n(?=[^\n])/g, `\n${" ".repeat(indent)}`);
  const newText = width === Infinity ? whole : foldLike(source, whole, width);
  edits.push({ from, to: last + 1, text: newText });
  return true;
}

function editMap(pairs: readonly Pair<Node, Node | null>[], values: YamlValues, editing: Editing): boolean {
  const { text, edits } = editing;
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
    } else if (!isUnchanged(pair.value, value, editing)) {
      const editCount = edits.length;
      if (editNode(pair.value, value, editing)) continue;
      edits.length = editCount;
      const newText = rewrite({ [name]: applyStyle(value, pair.value) }, indent, { from, to }, editing);
      edits.push(createReplacement(text, getStart(pair.value ?? pair.key), { from, to, text: newText }));
    }
  }
  let previous = remaining.at(-1);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const pair = pairs.find(({ key }) => getName(key) === name);
    if (pair) {
      previous = pair;
      continue;
    }
    const at = findLineBreak(text, getEnd(text, previous?.value ?? previous?.key ?? null));
    const newText = `\n${" ".repeat(indent)}${stringify({ [name]: value }, indent)}`;
    edits.push({ from: at, to: at, text: newText });
  }
  return true;
}

/** Item of a list in brackets, or entry of a map in braces. */
interface FlowPart {
  readonly node: Node | null;
  /** Offsets of the part: those of the key and the value, for an entry. */
  readonly from: number;
  readonly to: number;
}

/**
 * Adds the edit that gives a list in brackets or a map in braces this value. A part that stays keeps its text, but for what
 * changes in it, and the order of the keys stays. Returns false if the collection must be written anew.
 */
function editFlow(collection: YAMLMap | YAMLSeq, value: object, editing: Editing): boolean {
  const { text, document, edits } = editing;
  const parts = locateFlowParts(collection, text);
  const [first, last] = [parts[0], parts.at(-1)];
  // a text of several lines is written as a block
  if (!first || !last || /\\n/.test(JSON.stringify(value))) return false;
  const { names, values, sources } = matchFlowParts(collection, value, document);
  if (values.length === 0) return false;
  const newText = values.map((each, index) => {
    const source = sources[index];
    const part = source === undefined ? undefined : parts[source];
    const name = names?.[index];
    const written = part ? editFlowPart(part, name, each, editing) : writeFlowPart(name, each);
    if (index === 0) return written;
    const previous =
      source !== undefined && sources[index - 1] === source - 1 ? parts[source - 1] : undefined;
    return (previous && part ? text.slice(previous.to, part.from) : ", ") + written;
  });
  edits.push({ from: first.from, to: last.to, text: newText.join("") });
  return true;
}

/** Returns the values of a list or a map, each with the index of its part in the source; for a map, with their names. */
function matchFlowParts(
  collection: YAMLMap | YAMLSeq,
  value: object,
  document: Document,
): {
  readonly names?: readonly string[];
  readonly values: readonly unknown[];
  readonly sources: readonly (number | undefined)[];
} {
  if (isSeq(collection)) {
    const values = value as unknown[];
    return { values, sources: matchItems(collection.toJS(document) as unknown[], values) };
  }
  const oldNames = collection.items.map(({ key }) => getName(key));
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const kept = oldNames.filter((name) => entries.some(([key]) => key === name));
  const names = [...kept, ...entries.map(([key]) => key).filter((key) => !kept.includes(key))];
  const sources = names.map((name) => (kept.includes(name) ? oldNames.indexOf(name) : undefined));
  return { names, values: names.map((name) => (value as YamlValues)[name]), sources };
}

/** Returns the parts of a list in brackets or a map in braces, each from its anchor on. */
function locateFlowParts({ items, srcToken }: YAMLMap | YAMLSeq, text: string): readonly FlowPart[] {
  if (srcToken?.type !== "flow-collection") return [];
  const tokens = srcToken.items.filter(({ key, value, sep }) => key ?? value ?? sep);
  if (tokens.length !== items.length) return [];
  return items.map((item, index) => {
    const node = isPair(item) ? (item.value as Node | null) : (item as Node);
    const key = isPair(item) ? (item.key as Node) : node;
    const properties = tokens[index]?.start.find(({ type }) => type === "anchor" || type === "tag");
    const from = properties?.offset ?? getStart(key);
    return { node, from, to: getEnd(text, node ?? key) };
  });
}

/** Returns the text of a part of a collection in brackets with this value. */
function editFlowPart(
  { node, from, to }: FlowPart,
  name: string | undefined,
  value: unknown,
  editing: Editing,
): string {
  const { text } = editing;
  if (isUnchanged(node, value, editing)) return text.slice(from, to);
  const edits: Edit[] = [];
  if (!editNode(node, value, { ...editing, edits })) {
    if (!node) return writeFlowPart(name, value);
    edits.splice(0, Infinity, {
      from: getStart(node),
      to,
      text: writeFlowPart(undefined, applyStyle(value, node)),
    });
  }
  return applyEdits(
    text.slice(from, to),
    edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
  );
}

/** Writes an item of a list in brackets, or an entry of a map in braces if it has a name. */
function writeFlowPart(name: string | undefined, value: unknown): string {
  const document = new Document(name === undefined ? [value] : { [name]: value }, OPTIONS);
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}

/** Item of a list in the source. */
interface ListItem {
  readonly node: Node;
  /** Offset of the first line of the item, or of the comments above the item. */
  readonly start: number;
  readonly dash: number;
  /** Offset of the line break after the item and its comments. */
  readonly end: number;
  /** Line breaks between the previous item and `start`. */
  readonly gap: string;
}

/**
 * Adds the edit that gives a list these values. An item that stays is edited in place, or moved with its lines and its
 * comments. The comments above a removed item stay. Returns false if the list must be written anew.
 */
function editList(list: YAMLSeq<Node>, values: readonly unknown[], editing: Editing): boolean {
  const { text, document, edits } = editing;
  const items = locateItems(list, text);
  const [first] = items;
  if (!first || values.length === 0) return false;
  const sources = matchItems(
    items.map(({ node }) => node.toJS(document) as unknown),
    values,
  );
  const keptSources = new Set(sources);
  let comments = "";
  const leadingComments = items.map(({ start, dash }, index) => {
    if (!keptSources.has(index)) {
      comments += text.slice(start, findLineStart(text, dash));
      return "";
    }
    const leading = comments;
    comments = "";
    return leading;
  });
  const column = getColumn(text, first.dash);
  const isSpaced = items.length > 1 && items.slice(1).every(({ gap }) => gap.split("\n").length > 2);
  const lines = values.map((value, index) => {
    const source = sources[index];
    const item = source === undefined ? undefined : items[source];
    const written = item
      ? leadingComments[source ?? 0] + editItem(item, value, column, editing)
      : " ".repeat(column) + stringify([value], column);
    return index === 0 ? written : (findGap(items, sources, index) || (isSpaced ? "\n\n" : "\n")) + written;
  });
  const [from, to] = [first.start, items.at(-1)?.end ?? first.end];
  const newText = lines.join("") + (comments && `\n${comments.trimEnd()}`);
  edits.push({ from, to, text: newText.replace(/\r\n/g, "\n") });
  return true;
}

/**
 * Returns the line breaks above an item of an edited list: those of its position if items only moved. Where items were removed,
 * returns the longest of theirs and of its own, so that no blank line goes. Returns "" or undefined for an item that had none.
 */
function findGap(
  items: readonly ListItem[],
  sources: readonly (number | undefined)[],
  index: number,
): string | undefined {
  const source = sources[index];
  const isMoved = sources.length === items.length && sources.every((each) => each !== undefined);
  if (isMoved) return items[index]?.gap;
  if (source === undefined) return undefined;
  const previous = sources[index - 1] ?? source;
  const isRemoved = (_: ListItem, at: number) => previous < at && at < source && !sources.includes(at);
  const gaps = [...items.filter(isRemoved), ...items.slice(source, source + 1)].map(({ gap }) => gap);
  return gaps.sort((one, other) => other.length - one.length)[0];
}

/** Returns the lines of an item with this value. */
function editItem(
  { node, start, dash, end }: ListItem,
  value: unknown,
  column: number,
  editing: Editing,
): string {
  const { text } = editing;
  const edits: Edit[] = [];
  if (!isUnchanged(node, value, editing) && !editNode(node, value, { ...editing, edits })) {
    const to = getEnd(text, node);
    const newText = rewrite([applyStyle(value, node)], column, { from: dash, to }, editing).slice(2);
    const replacement = createReplacement(text, getStart(node), { from: dash, to, text: newText });
    const [mark = "- "] = /^- +/.exec(text.slice(dash, getStart(node))) ?? [];
    edits.splice(0, Infinity, { ...replacement, text: mark + replacement.text });
  }
  const innerEdits = edits.map((edit) => ({
    ...edit,
    from: edit.from - start,
    to: Math.min(edit.to, end) - start,
  }));
  return applyEdits(text.slice(start, end), innerEdits).trimEnd();
}

/** Returns the items of a list; no item if the list is in brackets, or if an item does not begin on a line of its own. */
function locateItems({ items, srcToken }: YAMLSeq<Node>, text: string): readonly ListItem[] {
  if (srcToken?.type !== "block-seq") return [];
  const dashes = srcToken.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === "seq-item-ind").map(({ offset }) => offset),
  );
  const isOnOwnLine = (dash: number) => text.slice(findLineStart(text, dash), dash).trim() === "";
  if (dashes.length !== items.length || !dashes.every(isOnOwnLine)) return [];
  const located: ListItem[] = [];
  for (const [index, node] of items.entries()) {
    const dash = dashes[index] ?? 0;
    const dashLine = findLineStart(text, dash);
    const previousEnd = located.at(-1)?.end;
    // comments above the first item are about the list
    const gap = getBlankLines(text.slice(previousEnd ?? dashLine, dashLine));
    const start = previousEnd === undefined ? dashLine : previousEnd + gap.length;
    located.push({ node, start, dash, end: findItemEnd(text, node, dash), gap });
  }
  return located;
}

/**
 * Returns the offset of the line break after an item, its comment on the same line, and the comments below that are indented
 * more than its dash.
 */
function findItemEnd(text: string, node: Node, dash: number): number {
  const comment = /\r?\n( *)#[^\r\n]*/y;
  const column = getColumn(text, dash);
  let end = findLineBreak(text, Math.max(getEnd(text, node), dash + 1));
  for (;;) {
    comment.lastIndex = end;
    const [line, indent = ""] = comment.exec(text) ?? [];
    if (line === undefined || indent.length <= column) return end;
    end += line.length;
  }
}

/** Returns the blank lines at the start of what separates two items: blank lines and comments. */
function getBlankLines(text: string): string {
  const blank = text.slice(0, text.length - text.trimStart().length);
  return blank.slice(0, blank.lastIndexOf("\n") + 1);
}

/** Whether a node has this value, and no alias to replace. */
function isUnchanged(node: Node | null, value: unknown, { document, replacedAliases }: Editing): boolean {
  if (!isSame(node?.toJS(document) ?? null, value)) return false;
  let isReplaced = false;
  if (node && replacedAliases.size > 0)
    visit(node, {
      Alias: (_, { source }) => {
        isReplaced ||= replacedAliases.has(source);
      },
    });
  return !isReplaced;
}

/** Gives a text the style of the scalar that it replaces. */
function applyStyle(value: unknown, previous: Node | null): unknown {
  if (typeof value !== "string" || !isScalar(previous)) return value;
  const scalar = new Scalar(value);
  if (previous.type) scalar.type = previous.type;
  return scalar;
}

/** Writes a value that replaces another one in its style, with the line ends of the old text if `keepsFolds`. */
function rewrite(
  value: object,
  indent: number,
  { from, to }: Pick<Edit, "from" | "to">,
  { text, keepsFolds }: Editing,
): string {
  const [next] = Object.values(value) as unknown[];
  const source = text.slice(from, to);
  const newText = stringify(value, indent);
  if (!keepsFolds || !isNode(next) || (isScalar(next) && next.type?.startsWith("BLOCK") === true))
    return newText;
  const whole = stringify(value, indent, { lineWidth: 0 });
  if (!source.includes("\n")) return whole;
  return isScalar(next) ? foldLike(source, whole, LINE_WIDTH - indent) : newText;
}

/** Writes a map of one key, or a list of one item. All lines but the first are indented. */
function stringify(value: object, indent: number, options: ToStringOptions = {}): string {
  const lineWidth = Math.max(LINE_WIDTH - indent, 20);
  const text = new Document(value, OPTIONS).toString({ lineWidth, ...options });
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
