import { toSourceOffset } from "@dsfr-blocks/base/origin";
import { parseMarkdown } from "./parse";
import type { FindDirectives } from "./parser";
import { getChildBlocks } from "./text";
import type { DirectiveNode, MarkdownTree } from "./tree";

/** Directive of a text, possibly inside another directive. */
export interface LocatedDirective {
  readonly directive: DirectiveNode;
  /** Converts an offset of the directive into an offset of the whole text. */
  readonly offsetAt: (at: number) => number;
}

/**
 * Returns all directives of a text, including the directives in list items and in other directives. Each directive comes before
 * the directives inside it. Calls `onUnclosed` for each directive without a closing line.
 */
export function locateDirectives(
  source: string,
  find: FindDirectives,
  onUnclosed: (name: string, at: number) => void = () => undefined,
  offsetAt: LocatedDirective["offsetAt"] = (at) => at,
): LocatedDirective[] {
  const found = find(source);
  for (const { name, at } of found.unclosed) onUnclosed(name, offsetAt(at));
  if (found.outermost.size === 0) return [];
  const tree = parseMarkdown(source, {
    directives: find,
    onUnclosed: ({ name, at = 0 }) => onUnclosed(name, offsetAt(at)),
  });
  const directives = collectDirectives(tree).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return directives.flatMap((directive) => {
    const { text, origin } = directive.content;
    const getSourceOffset = (at: number) => offsetAt(toSourceOffset(origin, at));
    return [{ directive, offsetAt }, ...locateDirectives(text, find, onUnclosed, getSourceOffset)];
  });
}

function collectDirectives(tree: MarkdownTree): DirectiveNode[] {
  return tree.flatMap((block) =>
    block.type === "directive" ? [block] : collectDirectives(getChildBlocks(block)),
  );
}
