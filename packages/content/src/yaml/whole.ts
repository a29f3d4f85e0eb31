import { columnOf, commentAbove, commentAt, commentBehind, isTouching } from "./comments";
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Origin } from "@dsfr-blocks/base/origin";
import { findLineEnd } from "@dsfr-blocks/base/position";
import { type Decoded, decodeBlock, decodeDouble, decodePlain, decodeSingle } from "./decode";
import type { ScalarStyle, YamlComment, YamlEntry, YamlList, YamlMap, YamlNode } from "./node";

/**
 * The nodes of a document parsed from a text, which keeps its tokens. An alias is the node that it leads to,
 * which may hold the alias itself.
 */
export function nodesOf(document: Document, text: string): YamlNode | undefined {
  const known = new Map<Node, YamlNode>();
  const read = (found: unknown, holder?: unknown): YamlNode | undefined => {
    const node = isAlias(found) ? found.resolve(document) : (found as Node | null | undefined);
    if (!node) return undefined;
    const seen = known.get(node);
    if (seen) return seen;
    if (isScalar(node)) return scalarOf(node, text, columnOf(text, startOf(holder) ?? 0));
    if (isMap(node)) {
      const entries: YamlEntry[] = [];
      const map: YamlMap = { kind: "map", entries };
      known.set(node, map);
      for (const { key, value } of node.items) {
        const nameOffset = startOf(key) ?? 0;
        entries.push({ name: nameOf(key), nameOffset, offset: startOf(value), value: read(value, key) });
      }
      return map;
    }
    if (!isSeq(node)) return undefined;
    const items: YamlList["items"][number][] = [];
    const list: YamlList = { kind: "list", items };
    known.set(node, list);
    for (const item of node.items) items.push({ offset: startOf(item), value: read(item, node) });
    return list;
  };
  return read(document.contents);
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_DOUBLE: "double",
  QUOTE_SINGLE: "single",
  BLOCK_FOLDED: "folded",
  BLOCK_LITERAL: "literal",
};

/** `column` is where its key stands, or its dash. */
function scalarOf(node: Scalar, text: string, column: number): YamlNode {
  const { value, type = "PLAIN", range, source } = node;
  const comment = commentOf(node, text, column);
  return {
    kind: "scalar",
    value,
    style: STYLES[type] ?? "plain",
    start: range?.[0] ?? 0,
    end: range?.[1] ?? 0,
    source: source ?? String(value),
    origin: () => originOf(node, text),
    ...(comment && { comment }),
  };
}

/** Behind a text without quotes any comment may be more of it; elsewhere one that touches its next sign. */
function commentOf({ source, type, range }: Scalar, text: string, column: number): YamlComment | undefined {
  if (source === "") return undefined;
  const [start, end] = range ?? [0, 0];
  const head = type?.startsWith("BLOCK") ? /^[^\n]*?[ \t](?=#)/.exec(text.slice(start, end)) : null;
  const behind = head ? commentAt(text, start + head[0].length) : commentBehind(text, end, column);
  if (behind && (type === "PLAIN" || isTouching(behind))) return behind;
  return commentAbove(text, start);
}

/** Read once more, which few scalars need: those that something is said of. */
function originOf(node: Scalar, text: string): Origin {
  const { value, origin } = decode(node, text);
  // one that is faulty is nowhere but at its start
  return value === node.value ? origin : [0, startOf(node) ?? 0];
}

function decode({ type, range, srcToken: token }: Scalar, text: string): Decoded {
  const [start, end] = range ?? [0, 0];
  switch (type) {
    case "QUOTE_DOUBLE":
      return decodeDouble(text, start, end);
    case "QUOTE_SINGLE":
      return decodeSingle(text, start, end);
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL": {
      const [, one = "", two = ""] = /^[>|]([-+\d]?)([-+\d]?)/.exec(text.slice(start, start + 3)) ?? [];
      const columns = Number([one, two].find((character) => /\d/.test(character)) ?? 0);
      const indent = token?.type === "block-scalar" ? token.indent : 0;
      return decodeBlock(text, Math.min(findLineEnd(text, start) + 1, end), end, {
        folds: type === "BLOCK_FOLDED",
        chomping: [one, two].find((character) => character === "-" || character === "+") ?? "",
        width: columns > 0 ? indent + columns : undefined,
      });
    }
    default:
      return decodePlain(text, start, end);
  }
}

/** A key that is a map or a list has no name: written out, it doubles at each level. */
function nameOf(key: unknown): string {
  if (isScalar(key)) return String(key.value);
  return isAlias(key) ? `*${key.source}` : "?";
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
