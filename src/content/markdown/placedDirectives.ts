import { originAt } from "../../base/origin";
import { directivesIn } from "./directives";
import type { Directive } from "./tree";

/** A directive of a text, or one in it. */
export interface PlacedDirective {
  readonly directive: Directive;
  /** The offset in the whole text of one that the directive has. */
  readonly offsetAt: (at: number) => number;
}

/** All directives of a text, each before those in it; `onUnclosed` gets those that nothing ends. */
export function placedDirectives(
  source: string,
  onUnclosed?: (name: string, at: number) => void,
  offsetAt: PlacedDirective["offsetAt"] = (at) => at,
): PlacedDirective[] {
  const { byStart, unclosed } = directivesIn(source);
  for (const { name, at } of unclosed) onUnclosed?.(name, offsetAt(at));
  const found = [...byStart].sort(([a], [b]) => a - b);
  return found.flatMap(([, { node: directive }]) => {
    const { text, origin } = directive.content;
    const within = (at: number) => offsetAt(originAt(origin, at));
    return [{ directive, offsetAt }, ...placedDirectives(text, onUnclosed, within)];
  });
}
