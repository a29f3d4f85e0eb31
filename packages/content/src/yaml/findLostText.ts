import { type Document, isAlias, isCollection, isPair, isScalar, type Node, type Scalar, visit } from "yaml";
import { getColumn, findCommentAfter, isOnLaterLine, isUnspaced } from "./comments";
import type { YamlError } from "./errors";

/**
 * Finds valid YAML that silently removes text from the page: an author who begins a value with `**gras**`, `&co`, `! texte`
 * or `#1` means these characters as text. Only meaningful for a document without other errors.
 *
 * | source            | how YAML reads it                   | cause              |
 * | ----------------- | ----------------------------------- | ------------------ |
 * | `key: *word`      | an alias of a missing anchor        | BAD_ALIAS          |
 * | `key: &word text` | `text`, with an anchor that no alias uses | UNUSED_ANCHOR |
 * | `key: ! text`     | `text`, with a tag                  | TAG_RESOLVE_FAILED |
 * | `key: #text`      | an empty value and a comment        | COMMENT_AS_VALUE   |
 * | `key: >5`, `> #1` | the header of an empty block scalar | BAD_SCALAR_START   |
 *
 * `key: # text` is accepted as a comment, a line such as `#name: text` or `#- text` as a line that was commented out, and
 * `&word` as an anchor if a list or a map follows on the next lines.
 */
export function findLostText(document: Document, text: string): YamlError[] {
  const errors: YamlError[] = [];
  const nodeByAnchor = new Map<string, Node>();
  const unusedAnchors = new Map<Node, string>();
  visit(document, {
    Node(_, node, path) {
      const offset = getStart(node);
      if (isAlias(node)) {
        const target = nodeByAnchor.get(node.source);
        if (target) unusedAnchors.delete(target);
        else errors.push({ cause: "BAD_ALIAS", offset });
      } else if (isScalar(node) || isCollection(node)) {
        if (node.anchor) nodeByAnchor.set(node.anchor, node);
        if (node.anchor && !isOnOwnLines(node)) unusedAnchors.set(node, node.anchor);
        if (node.tag === "!")
          errors.push({ cause: "TAG_RESOLVE_FAILED", offset: text.lastIndexOf("!", offset - 1) });
        if (isScalar(node) && node.source === "") errors.push(...findLostInBlank(node, path.at(-1), text));
      }
    },
  });
  for (const [node, anchor] of unusedAnchors)
    errors.push({ cause: "UNUSED_ANCHOR", offset: text.lastIndexOf(`&${anchor}`, getStart(node)) });
  return errors;
}

/** Whether a node is a list or a map on lines of its own: an anchor before it stands alone on its line, and hides no text. */
export function isOnOwnLines(node: Node): boolean {
  return isCollection(node) && node.flow !== true;
}

/** Matches a line that was commented out: `#name: text`, `#- text`. */
const DISABLED_LINE = /^#(?:- |["']?[\w-]+["']?:(?:\s|$))/;

/** Finds text lost in an empty scalar: in the header of a block scalar, or in a comment. */
function findLostInBlank(node: Scalar, parent: unknown, text: string): YamlError[] {
  const [start = 0, end = 0] = node.range ?? [];
  if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL")
    return /^.(?:[-+]?\d|.*[ \t]#\S)/.test(text.slice(start, end))
      ? [{ cause: "BAD_SCALAR_START", offset: start }]
      : [];
  if (node.type !== "PLAIN") return [];
  const comment = findCommentAfter(
    text,
    end,
    getColumn(text, getStart(isPair(parent) ? parent.key : parent)),
  );
  if (!comment || !isUnspaced(comment)) return [];
  const { offset } = comment;
  return isOnLaterLine(text, end, offset) && DISABLED_LINE.test(comment.text)
    ? []
    : [{ cause: "COMMENT_AS_VALUE", offset }];
}

function getStart(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
