import { type Destination, endOf, readDestination, readLabel, readTitle, skipSpace } from "./links";
import type { Block } from "./tree";

const LINE_END = /^[ \t]*(?:\n|$)/;

/** What a label stands for. */
type Target = Omit<Destination, "end">;

/** The link definitions of a field (`[label]: url`, CommonMark 4.7), and which of them a link uses. */
export interface Definitions {
  readonly byLabel: Map<string, Target & { readonly shown: Block }>;
  /** Definitions are shown as they were typed, in these blocks' children, until a link uses them. */
  readonly used: Set<Block>;
  readonly parents: Set<Block[]>;
}

/** The address and title that a label stands for. */
export function findDefinition({ byLabel, used }: Definitions, label: string): Target | undefined {
  const definition = byLabel.get(fold(label));
  if (definition) used.add(definition.shown);
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
