import { type Destination, endOf, readDestination, readLabel, readTitle, skipSpace } from "./links";
import type { Block, Definitions } from "./tree";

const LINE_END = /^[ \t]*(?:\n|$)/;

export type { Definitions };

type Target = Omit<Destination, "end">;

export const noDefinitions = (outer?: Definitions): Definitions => ({
  byLabel: new Map(),
  used: new Set(),
  parents: new Set(),
  outer,
});

/** Whether a label may stand for anything. */
export const hasDefinitions = ({ byLabel, outer }: Definitions): boolean =>
  byLabel.size > 0 || (outer !== undefined && hasDefinitions(outer));

/** The address and title that a label stands for: in the field itself, or else around it. */
export function findDefinition({ byLabel, used, outer }: Definitions, label: string): Target | undefined {
  const definition = byLabel.get(fold(label));
  if (!definition) return outer && findDefinition(outer, label);
  used.add(definition.shown);
  return definition;
}

/** CommonMark 4.7: of definitions with the same label, the first counts. */
export function define(
  { byLabel, parents }: Definitions,
  label: string,
  { url, title }: Target,
  shown: Block,
  parent: Block[],
): void {
  parent.push(shown);
  parents.add(parent);
  if (!byLabel.has(fold(label))) byLabel.set(fold(label), { url, title, shown });
}

/** Takes the definitions that a link uses out of the blocks. */
export function hideUsed({ used, parents }: Definitions): void {
  for (const parent of parents) {
    const shown = parent.filter((block) => !used.has(block));
    parent.length = 0;
    for (const block of shown) parent.push(block);
  }
}

/** The definition that begins here, and where what follows it begins. */
export function readDefinition(text: string, from: number) {
  const close = readLabel(text, from);
  if (close === undefined || text.charAt(close) !== ":") return undefined;
  const label = text.slice(from + 1, close - 1);
  const destination = readDestination(text, skipSpace(text, close + 1));
  if (!destination || label.trim() === "") return undefined;
  const space = skipSpace(text, destination.end);
  const title = space > destination.end ? readTitle(text, space) : undefined;
  const { url } = destination;
  const afterTitle = title && endOf(LINE_END, text, title.end);
  if (afterTitle !== undefined) return { label, url, title: title?.value, end: afterTitle };
  const end = endOf(LINE_END, text, destination.end);
  return end === undefined ? undefined : { label, url, end };
}

/** CommonMark 4.7: labels match without regard to case and runs of white space. Upper case makes "ß" and "ẞ" one. */
function fold(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}
