import { createTextNode } from "./mappedText";
import type { BlockNode, NoteNode, NotesNode, NoteCallNode, ParagraphNode } from "./tree";

/** Definition of a note, `[^1]: …`. */
interface NoteDefinition {
  /** Empty paragraph at the position of the definition, until all calls have been read. */
  readonly placeholder: ParagraphNode;
  /** Beginning of the definition, as typed: `[^1]:`. */
  readonly mark: string;
  readonly children: BlockNode[];
  /** Number of the note, in the order of the first calls; 0 if the note is not called. */
  number: number;
  callCount: number;
}

/** Notes of a field. */
export interface FieldNotes {
  readonly noteByLabel: Map<string, NoteDefinition>;
  readonly all: NoteDefinition[];
  /** Lists of children that contain a placeholder. */
  readonly parents: Set<BlockNode[]>;
  /** Identity of these notes. */
  readonly key: object;
  /** Number of notes that are called. */
  calledCount: number;
}

/** Creates an empty set of notes. */
export const createFieldNotes = (): FieldNotes => ({
  noteByLabel: new Map(),
  all: [],
  parents: new Set(),
  key: {},
  calledCount: 0,
});

const DEFINITION = /^\[\^([^\s[\]^]{1,100})\]:/;
const CALL = /^\[\^([^\s[\]^]{1,100})\]/;

/**
 * Returns the mark `[^1]:` at the beginning of a line that defines a note, as in GFM. Returns undefined if the line does not
 * define a note.
 */
export function readNoteMark(rest: string): string | undefined {
  return DEFINITION.exec(rest)?.[0];
}

/**
 * Begins a note, and returns its empty list of children, which the parser fills. If several notes have the same label, calls
 * refer to the first note.
 */
export function defineNote(notes: FieldNotes, mark: string, at: number, parent: BlockNode[]): BlockNode[] {
  const children: BlockNode[] = [];
  const placeholder: ParagraphNode = { type: "paragraph", children: [], at };
  const note: NoteDefinition = { placeholder, mark, children, number: 0, callCount: 0 };
  const label = normaliseLabel(mark.slice(0, -1));
  if (!notes.noteByLabel.has(label)) notes.noteByLabel.set(label, note);
  notes.all.push(note);
  notes.parents.add(parent);
  parent.push(placeholder);
  return children;
}

/**
 * Reads the note call, such as `[^1]`, that begins at a position. Returns the call, and the length of its source in characters.
 * Returns undefined if no note call begins at the position.
 */
export function readNoteCall(
  notes: FieldNotes | undefined,
  text: string,
  from: number,
): { readonly call: NoteCallNode; readonly size: number } | undefined {
  if (!notes?.noteByLabel.size || text.charAt(from + 1) !== "^") return undefined;
  const [mark = ""] = CALL.exec(text.slice(from, from + 110)) ?? [];
  const note = notes.noteByLabel.get(normaliseLabel(mark));
  if (!note) return undefined;
  note.number ||= ++notes.calledCount;
  const call: NoteCallNode = {
    type: "noteCall",
    number: note.number,
    call: ++note.callCount,
    key: notes.key,
  };
  return { call, size: mark.length };
}

/**
 * Appends the called notes to the blocks, in the order of their calls. Turns the notes that are not called into text, in
 * place.
 */
export function appendNotes({ all, parents, key }: FieldNotes, blocks: BlockNode[]): void {
  const noteByPlaceholder = new Map(all.map((note) => [note.placeholder as BlockNode, note]));
  for (const parent of parents) {
    const visible = parent.flatMap((block) => {
      const note = noteByPlaceholder.get(block);
      if (!note) return [block];
      return note.number > 0 ? [] : renderAsText(note);
    });
    parent.length = 0;
    for (const block of visible) parent.push(block);
  }
  const items = all
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number)
    .map(({ children, callCount, placeholder }): NoteNode => ({ children, callCount, at: placeholder.at }));
  const notes: NotesNode = { type: "notes", items, key, at: items[0]?.at };
  if (items.length > 0) blocks.push(notes);
}

function renderAsText({ mark, children, placeholder: { at = 0 } }: NoteDefinition): BlockNode[] {
  const [first, ...rest] = children;
  const inlines = first?.type === "paragraph" ? first.children : [];
  const markText = createTextNode(inlines.length > 0 ? `${mark} ` : mark, [0, at]);
  const paragraph: ParagraphNode = { type: "paragraph", children: [markText, ...inlines], at };
  return [paragraph, ...(first?.type === "paragraph" ? rest : children)];
}

/** Returns a label without differences of case, like a link label. */
function normaliseLabel(mark: string): string {
  return mark.toLowerCase().toUpperCase();
}
