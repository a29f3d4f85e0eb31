import { originAt } from "@dsfr-blocks/base/origin";
import { parseMarkdown } from "./parse";
import type { FindDirectives } from "./parser";
import { blocksIn } from "./text";
import type { Directive, RichText } from "./tree";

/** A directive of a text, or one in it. */
export interface PlacedDirective {
  readonly directive: Directive;
  /** The offset in the whole text of one that the directive has. */
  readonly offsetAt: (at: number) => number;
}

/** All directives of a text, also those in list items, each before those in it; `onUnclosed` gets those that nothing ends. */
export function placedDirectives(
  source: string,
  find: FindDirectives,
  onUnclosed: (name: string, at: number) => void = () => undefined,
  offsetAt: PlacedDirective["offsetAt"] = (at) => at,
): PlacedDirective[] {
  const found = find(source);
  for (const { name, at } of found.unclosed) onUnclosed(name, offsetAt(at));
  if (found.byStart.size === 0) return [];
  const tree = parseMarkdown(source, {
    directives: find,
    onUnclosed: ({ name, at = 0 }) => onUnclosed(name, offsetAt(at)),
  });
  const directives = directivesOf(tree).sort((one, other) => (one.at ?? 0) - (other.at ?? 0));
  return directives.flatMap((directive) => {
    const { text, origin } = directive.content;
    const within = (at: number) => offsetAt(originAt(origin, at));
    return [{ directive, offsetAt }, ...placedDirectives(text, find, onUnclosed, within)];
  });
}

function directivesOf(tree: RichText): Directive[] {
  return tree.flatMap((block) => (block.type === "directive" ? [block] : directivesOf(blocksIn(block))));
}
