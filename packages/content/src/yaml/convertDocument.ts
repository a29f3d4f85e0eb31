import { getColumn, findCommentAbove, readComment, findCommentAfter, isUnspaced } from "./comments";
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Origin } from "@dsfr-blocks/base/origin";
import { findLineEnd } from "@dsfr-blocks/base/position";
import { type DecodedText, decodeBlock, decodeDouble, decodePlain, decodeSingle } from "./decode";
import type { ScalarStyle, YamlComment, YamlEntry, YamlList, YamlMap, YamlNode } from "./node";

/**
 * Converts a document of `yaml`, parsed with `keepSourceTokens`, into nodes. An alias is replaced by the node to which the
 * alias refers. That node may contain the alias itself.
 */
export function convertDocument(document: Document, text: string): YamlNode | undefined {
  const convertedNodes = new Map<Node, YamlNode>();
  const convert = (source: unknown, parent?: unknown): YamlNode | undefined => {
    const node = isAlias(source) ? source.resolve(document) : (source as Node | null | undefined);
    if (!node) return undefined;
    const cached = convertedNodes.get(node);
    if (cached) return cached;
    if (isScalar(node)) return convertScalar(node, text, getColumn(text, getStart(parent) ?? 0));
    if (isMap(node)) {
      const entries: YamlEntry[] = [];
      const map: YamlMap = { kind: "map", entries };
      convertedNodes.set(node, map);
      for (const { key, value } of node.items) {
        const nameOffset = getStart(key) ?? 0;
        entries.push({ name: getName(key), nameOffset, offset: getStart(value), value: convert(value, key) });
      }
      return map;
    }
    if (!isSeq(node)) return undefined;
    const items: YamlList["items"][number][] = [];
    const list: YamlList = { kind: "list", items };
    convertedNodes.set(node, list);
    for (const item of node.items) items.push({ offset: getStart(item), value: convert(item, node) });
    return list;
  };
  return convert(document.contents);
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_DOUBLE: "double",
  QUOTE_SINGLE: "single",
  BLOCK_FOLDED: "folded",
  BLOCK_LITERAL: "literal",
};

/** Converts a scalar. `column` is the column of its key or of its dash. */
function convertScalar(node: Scalar, text: string, column: number): YamlNode {
  const { value, type = "PLAIN", range, source } = node;
  const comment = findComment(node, text, column);
  return {
    kind: "scalar",
    value,
    style: STYLES[type] ?? "plain",
    start: range?.[0] ?? 0,
    end: range?.[1] ?? 0,
    source: source ?? String(value),
    origin: () => computeOrigin(node, text),
    ...(comment && { comment }),
  };
}

/**
 * Finds a comment that the author may have meant as text: any comment after a scalar without quotes, or a comment without a
 * space after its `#`, after another scalar or above a scalar.
 */
function findComment({ source, type, range }: Scalar, text: string, column: number): YamlComment | undefined {
  if (source === "") return undefined;
  const [start, end] = range ?? [0, 0];
  const head = type?.startsWith("BLOCK") ? /^[^\n]*?[ \t](?=#)/.exec(text.slice(start, end)) : null;
  const following = head ? readComment(text, start + head[0].length) : findCommentAfter(text, end, column);
  if (following && (type === "PLAIN" || isUnspaced(following))) return following;
  return findCommentAbove(text, start);
}

/** Decodes the scalar again to map its characters to the source. Needed only for scalars with an issue. */
function computeOrigin(node: Scalar, text: string): Origin {
  const { value, origin } = decode(node, text);
  // if the values differ, the scalar has an error: map everything to its start
  return value === node.value ? origin : [0, getStart(node) ?? 0];
}

function decode({ type, range, srcToken: token }: Scalar, text: string): DecodedText {
  const [start, end] = range ?? [0, 0];
  switch (type) {
    case "QUOTE_DOUBLE":
      return decodeDouble(text, start, end);
    case "QUOTE_SINGLE":
      return decodeSingle(text, start, end);
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL": {
      const [, first = "", second = ""] = /^[>|]([-+\d]?)([-+\d]?)/.exec(text.slice(start, start + 3)) ?? [];
      const columns = Number([first, second].find((character) => /\d/.test(character)) ?? 0);
      const indent = token?.type === "block-scalar" ? token.indent : 0;
      return decodeBlock(text, Math.min(findLineEnd(text, start) + 1, end), end, {
        folds: type === "BLOCK_FOLDED",
        chomping: [first, second].find((character) => character === "-" || character === "+") ?? "",
        width: columns > 0 ? indent + columns : undefined,
      });
    }
    default:
      return decodePlain(text, start, end);
  }
}

/**
 * Returns the name of a key. The name of a key that is a map or a list is "?": the text of a nested key would double at each
 * level.
 */
function getName(key: unknown): string {
  if (isScalar(key)) return String(key.value);
  return isAlias(key) ? `*${key.source}` : "?";
}

function getStart(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
