import { type Document, isAlias, isCollection, isPair, isScalar, type Node, type Scalar, visit } from "yaml";
import { columnOf, commentBehind, isBelow, isTouching } from "./comments";
import type { YamlError } from "./errors";

/**
 * What is good YAML and takes words away from the page without saying so: an author who begins a value with `**gras**`, `&co`,
 * `! texte` or `#1` means these signs. The errors are to be looked for in a document that has no other.
 *
 * | written           | what YAML reads                          | cause              |
 * | ----------------- | ---------------------------------------- | ------------------ |
 * | `key: *word`      | what `&word` stands before, and there is none | BAD_ALIAS     |
 * | `key: &word text` | `text`, which no `*word` repeats         | UNUSED_ANCHOR      |
 * | `key: ! text`     | `text`                                   | TAG_RESOLVE_FAILED |
 * | `key: #text`      | nothing, and a comment                   | COMMENT_AS_VALUE   |
 * | `key: >5`, `> #1` | the head of a text, and no text          | BAD_SCALAR_START   |
 *
 * `key: # text` is a comment, and a line of its own such as `#name: text` or `#- text` is one that was switched off.
 */
export function eatenWords(document: Document, text: string): YamlError[] {
  const errors: YamlError[] = [];
  const named = new Map<string, Node>();
  const unused = new Map<Node, string>();
  visit(document, {
    Node(_, node, path) {
      const offset = startOf(node);
      if (isAlias(node)) {
        const anchored = named.get(node.source);
        if (anchored) unused.delete(anchored);
        else errors.push({ cause: "BAD_ALIAS", offset });
      } else if (isScalar(node) || isCollection(node)) {
        if (node.anchor) {
          named.set(node.anchor, node);
          unused.set(node, node.anchor);
        }
        if (node.tag === "!")
          errors.push({ cause: "TAG_RESOLVE_FAILED", offset: text.lastIndexOf("!", offset - 1) });
        if (isScalar(node) && node.source === "") errors.push(...eatenByBlank(node, path.at(-1), text));
      }
    },
  });
  for (const [node, anchor] of unused)
    errors.push({ cause: "UNUSED_ANCHOR", offset: text.lastIndexOf(`&${anchor}`, startOf(node)) });
  return errors;
}

/** A line that was switched off: `#name: text`, `#- text`. */
const SWITCHED_OFF = /^#(?:- |["']?[\w-]+["']?:(?:\s|$))/;

function eatenByBlank(node: Scalar, holder: unknown, text: string): YamlError[] {
  const [start = 0, end = 0] = node.range ?? [];
  if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL")
    return /^.(?:[-+]?\d|.*[ \t]#\S)/.test(text.slice(start, end))
      ? [{ cause: "BAD_SCALAR_START", offset: start }]
      : [];
  if (node.type !== "PLAIN") return [];
  const comment = commentBehind(text, end, columnOf(text, startOf(isPair(holder) ? holder.key : holder)));
  if (!comment || !isTouching(comment)) return [];
  const { offset } = comment;
  return isBelow(text, end, offset) && SWITCHED_OFF.test(comment.text)
    ? []
    : [{ cause: "COMMENT_AS_VALUE", offset }];
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
