import { type Alias, type Document, isAlias, isCollection, isScalar, type Node, visit } from "yaml";
import { findLineEnd } from "@dsfr-blocks/base/position";

/** An error of syntax, at its offset in the YAML text. `cause` is the parser's error code, or one of ours. */
export interface YamlError {
  readonly cause: string;
  readonly offset: number;
}

/** The quote or bracket that stays open, or the `>` that words follow: the parser stumbles over it on a line further down. */
export function openError(document: Document, text: string): YamlError | undefined {
  let found: YamlError | undefined;
  visit(document, {
    Node(_, node) {
      const [start = 0, end = 0] = node.range ?? [];
      const isOpen =
        (isScalar(node) && node.type?.startsWith("QUOTE") && !endsInQuote(text.slice(start, end))) ||
        (isCollection(node) && node.flow && !/[\]}]/.test(text.charAt(end - 1)));
      const isHead = isScalar(node) && node.type?.startsWith("BLOCK");
      if (isOpen) found = { cause: "MISSING_CHAR", offset: start };
      else if (isHead && !BLOCK_HEAD.test(text.slice(start, findLineEnd(text, start))))
        found = { cause: "BAD_SCALAR_START", offset: start };
      return found && visit.BREAK;
    },
  });
  return found;
}

const BLOCK_HEAD = /^[>|][-+\d]{0,2}(?:[ \t]+#.*|[ \t]*)\r?$/;

function endsInQuote(quoted: string): boolean {
  const [quote = ""] = quoted;
  let escapes = 0;
  while (quote === '"' && quoted.at(-2 - escapes) === "\\") escapes++;
  return quoted.length > 1 && quoted.endsWith(quote) && escapes % 2 === 0;
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
