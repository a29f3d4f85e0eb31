import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { ScalarStyle, YamlEntry, YamlList, YamlMap, YamlNode } from "./node";

/** The nodes of a parsed document. An alias is the node that it leads to, which may hold the alias itself. */
export function nodesOf(document: Document): YamlNode | undefined {
  const known = new Map<Node, YamlNode>();
  const read = (found: unknown): YamlNode | undefined => {
    const node = isAlias(found) ? found.resolve(document) : (found as Node | null | undefined);
    if (!node) return undefined;
    const seen = known.get(node);
    if (seen) return seen;
    if (isScalar(node)) return scalarOf(node);
    if (isMap(node)) {
      const entries: YamlEntry[] = [];
      const map: YamlMap = { kind: "map", entries };
      known.set(node, map);
      for (const { key, value } of node.items) {
        const nameOffset = startOf(key) ?? 0;
        entries.push({ name: nameOf(key), nameOffset, offset: startOf(value), value: read(value) });
      }
      return map;
    }
    if (!isSeq(node)) return undefined;
    const items: YamlList["items"][number][] = [];
    const list: YamlList = { kind: "list", items };
    known.set(node, list);
    for (const item of node.items) items.push({ offset: startOf(item), value: read(item) });
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

function scalarOf({ value, type = "PLAIN", range, source, comment }: Scalar): YamlNode {
  return {
    kind: "scalar",
    value,
    style: STYLES[type] ?? "plain",
    start: range?.[0] ?? 0,
    end: range?.[1] ?? 0,
    source: source ?? String(value),
    ...(comment && { comment }),
  };
}

/** A key that is a map or a list has no name: written out, it doubles at each level. */
function nameOf(key: unknown): string {
  if (isScalar(key)) return String(key.value);
  return isAlias(key) ? `*${key.source}` : "?";
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
