import { type Destination, matchEnd, readDestination, readLabel, readTitle, skipSpace } from "./links";
import type { BlockNode, Definitions } from "./tree";

const LINE_END = /^[ \t]*(?:\n|$)/;

export type { Definitions };

type LinkTarget = Omit<Destination, "end">;

/** Creates an empty set of link definitions. `outer` are the definitions of the surrounding text. */
export const createDefinitions = (outer?: Definitions): Definitions => ({
  targets: new Map(),
  usedBlocks: new Set(),
  parents: new Set(),
  outer,
});

/** Whether the text or the surrounding text has a link definition. */
export const hasDefinitions = ({ targets, outer }: Definitions): boolean =>
  targets.size > 0 || (outer !== undefined && hasDefinitions(outer));

/**
 * Returns the URL and title of a label, from the text itself or the surrounding text, and records that the definition is
 * used. Returns undefined if the label has no definition.
 */
export function findDefinition(
  { targets, usedBlocks, outer }: Definitions,
  label: string,
): LinkTarget | undefined {
  const definition = targets.get(normaliseLabel(label));
  if (!definition) return outer && findDefinition(outer, label);
  usedBlocks.add(definition.block);
  return definition;
}

/** Adds a definition. If several definitions have the same label, the first definition applies (CommonMark 4.7). */
export function addDefinition(
  { targets, parents }: Definitions,
  label: string,
  { url, title }: LinkTarget,
  block: BlockNode,
  parent: BlockNode[],
): void {
  parent.push(block);
  parents.add(parent);
  if (!targets.has(normaliseLabel(label))) targets.set(normaliseLabel(label), { url, title, block });
}

/** Removes from the tree the blocks of the definitions that a link uses. */
export function removeUsedDefinitions({ usedBlocks, parents }: Definitions): void {
  for (const parent of parents) {
    const remaining = parent.filter((block) => !usedBlocks.has(block));
    parent.length = 0;
    for (const block of remaining) parent.push(block);
  }
}

/**
 * Reads the link definition that begins at `from`, and also returns its end. Returns undefined if no definition begins there.
 */
export function readDefinition(text: string, from: number) {
  const labelEnd = readLabel(text, from);
  if (labelEnd === undefined || text.charAt(labelEnd) !== ":") return undefined;
  const label = text.slice(from + 1, labelEnd - 1);
  const destination = readDestination(text, skipSpace(text, labelEnd + 1));
  if (!destination || label.trim() === "") return undefined;
  const titleStart = skipSpace(text, destination.end);
  const title = titleStart > destination.end ? readTitle(text, titleStart) : undefined;
  const { url } = destination;
  const afterTitle = title && matchEnd(LINE_END, text, title.end);
  if (afterTitle !== undefined) return { label, url, title: title?.value, end: afterTitle };
  const end = matchEnd(LINE_END, text, destination.end);
  return end === undefined ? undefined : { label, url, end };
}

/** Returns a label without differences of case and white space (CommonMark 4.7). Upper case makes "ß" and "ẞ" equal. */
function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}
