import { type Alias, type Document, isAlias, isScalar, type Node, visit } from "yaml";

/** An error of syntax, at its offset in the YAML text. `cause` is the parser's error code, or one of ours. */
export interface YamlError {
  readonly cause: string;
  readonly offset: number;
}

/** The keys that their map already has. */
export function duplicateKeys(document: Document): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) errors.push({ cause: "DUPLICATE_KEY", offset: startOf(key) });
        seen.add(key.value);
      }
    },
  });
  return errors;
}

/** An author needs no alias (`*name`): a site's own templates may. */
const MOST_ALIASES = 100;
/** Letters that aliases may add to the text. */
const MOST_REPEATED = 100_000;

/** The alias at which a text repeats itself too much: aliases of aliases double it at each line. */
export function aliasError(document: Document): YamlError | undefined {
  const anchors = new Map<string, Node>();
  const aliases: { readonly offset: number; readonly size: number }[] = [];
  let total = 0;
  let excess: Alias | undefined;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) return void ("anchor" in node && node.anchor && anchors.set(node.anchor, node));
      const [from = 0, to = 0] = anchors.get(node.source)?.range ?? [];
      const inside = aliases.filter(({ offset }) => offset >= from && offset < to);
      const size = inside.reduce((sum, alias) => sum + alias.size, to - from);
      aliases.push({ offset: startOf(node), size });
      total += size;
      if (aliases.length <= MOST_ALIASES && total <= MOST_REPEATED) return undefined;
      excess = node;
      return visit.BREAK;
    },
  });
  return excess && { cause: "TOO_MANY_ALIASES", offset: startOf(excess) };
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
