import { textNode } from "./content";
import type { Block, Note, Notes, NoteCall, Paragraph } from "./tree";

/** A note, from where it is defined on. */
interface Defined {
  /** What stands in its place until it is known whether anything calls it. */
  readonly place: Paragraph;
  /** As typed: `[^1]:`. */
  readonly mark: string;
  readonly children: Block[];
  /** 0 for one that nothing calls. */
  number: number;
  calls: number;
}

/** The notes of a field. */
export interface FieldNotes {
  readonly byLabel: Map<string, Defined>;
  readonly all: Defined[];
  readonly parents: Set<Block[]>;
  readonly key: object;
  called: number;
}

export const noNotes = (): FieldNotes => ({
  byLabel: new Map(),
  all: [],
  parents: new Set(),
  key: {},
  called: 0,
});

const DEFINITION = /^\[\^([^\s[\]^]{1,100})\]:/;
const CALL = /^\[\^([^\s[\]^]{1,100})\]/;

/** The mark with which a line defines a note, as GFM has it; undefined when it defines none. */
export function noteMark(rest: string): string | undefined {
  return DEFINITION.exec(rest)?.[0];
}

/** Begins a note: what it holds is to be put in what this gives back. Of those with the same label, the first is called. */
export function defineNote(notes: FieldNotes, mark: string, at: number, parent: Block[]): Block[] {
  const children: Block[] = [];
  const place: Paragraph = { type: "paragraph", children: [], at };
  const note: Defined = { place, mark, children, number: 0, calls: 0 };
  const label = labelOf(mark.slice(0, -1));
  if (!notes.byLabel.has(label)) notes.byLabel.set(label, note);
  notes.all.push(note);
  notes.parents.add(parent);
  parent.push(place);
  return children;
}

/** The call of a note that begins here, and how many characters it has. */
export function callNote(
  notes: FieldNotes | undefined,
  text: string,
  from: number,
): { readonly call: NoteCall; readonly size: number } | undefined {
  if (!notes?.byLabel.size || text.charAt(from + 1) !== "^") return undefined;
  const [mark = ""] = CALL.exec(text.slice(from, from + 110)) ?? [];
  const note = notes.byLabel.get(labelOf(mark));
  if (!note) return undefined;
  note.number ||= ++notes.called;
  const call: NoteCall = { type: "noteCall", number: note.number, call: ++note.calls, key: notes.key };
  return { call, size: mark.length };
}

/** Puts the notes that are called at the end, in the order of their calls. The others are text to their author. */
export function placeNotes({ all, parents, key }: FieldNotes, blocks: Block[]): void {
  const places = new Map(all.map((note) => [note.place as Block, note]));
  for (const parent of parents) {
    const shown = parent.flatMap((block) => {
      const note = places.get(block);
      if (!note) return [block];
      return note.number > 0 ? [] : asTyped(note);
    });
    parent.length = 0;
    for (const block of shown) parent.push(block);
  }
  const items = all
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number)
    .map(({ children, calls, place }): Note => ({ children, calls, at: place.at }));
  const notes: Notes = { type: "notes", items, key, at: items[0]?.at };
  if (items.length > 0) blocks.push(notes);
}

function asTyped({ mark, children, place: { at = 0 } }: Defined): Block[] {
  const [first, ...rest] = children;
  const words = first?.type === "paragraph" ? first.children : [];
  const typed = textNode(words.length > 0 ? `${mark} ` : mark, [0, at]);
  const paragraph: Paragraph = { type: "paragraph", children: [typed, ...words], at };
  return [paragraph, ...(first?.type === "paragraph" ? rest : children)];
}

/** Labels match without regard to case, as those of links do. */
function labelOf(mark: string): string {
  return mark.toLowerCase().toUpperCase();
}
