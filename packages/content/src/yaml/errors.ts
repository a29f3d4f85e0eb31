import { type Alias, type Document, isAlias, isCollection, isScalar, type Node, visit } from "yaml";
import { findLineEnd } from "@dsfr-blocks/base/position";

/** Syntax error, at its offset in the YAML text. `cause` is an error code of the parser or of this library. */
export interface YamlError {
  readonly cause: string;
  readonly offset: number;
}

/**
 * Finds an unclosed quote or bracket, or a `>` followed by text, for which the parser only reports an error on a later line.
 * Returns undefined if the document has none of these mistakes.
 */
export function findOpenError(document: Document, text: string): YamlError | undefined {
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

function endsInQuote(source: string): boolean {
  const [quote = ""] = source;
  let escapes = 0;
  while (quote === '"' && source.at(-2 - escapes) === "\\") escapes++;
  return source.length > 1 && source.endsWith(quote) && escapes % 2 === 0;
}

/** Finds the keys that occur more than once in their map. */
export function findDuplicateKeys(document: Document): YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Map(_, { items }) {
      const seenKeys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seenKeys.has(key.value)) errors.push({ cause: "DUPLICATE_KEY", offset: getStart(key) });
        seenKeys.add(key.value);
      }
    },
  });
  return errors;
}

/** Maximum number of aliases (`*name`). Authors do not use aliases, but the templates of a site may use some. */
const MAX_ALIASES = 100;
/** Maximum number of characters that aliases may add to the text. */
const MAX_REPEATED_CHARACTERS = 100_000;

/**
 * Finds the alias at which a limit is exceeded. Returns undefined if no limit is exceeded. The limits are needed because
 * aliases of aliases can double the text on each line.
 */
export function findAliasError(document: Document): YamlError | undefined {
  const anchors = new Map<string, Node>();
  const aliases: { readonly offset: number; readonly size: number }[] = [];
  let total = 0;
  let excess: Alias | undefined;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) return void ("anchor" in node && node.anchor && anchors.set(node.anchor, node));
      const [from = 0, to = 0] = anchors.get(node.source)?.range ?? [];
      const innerAliases = aliases.filter(({ offset }) => offset >= from && offset < to);
      const size = innerAliases.reduce((sum, alias) => sum + alias.size, to - from);
      aliases.push({ offset: getStart(node), size });
      total += size;
      if (aliases.length <= MAX_ALIASES && total <= MAX_REPEATED_CHARACTERS) return undefined;
      excess = node;
      return visit.BREAK;
    },
  });
  return excess && { cause: "TOO_MANY_ALIASES", offset: getStart(excess) };
}

function getStart(node: Node): number {
  return node.range?.[0] ?? 0;
}
