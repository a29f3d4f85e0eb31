import { type Content, offsetOf, readText, typedText } from "./content";
import type { Definitions } from "./definitions";
import type { FieldNotes } from "./notes";
import type { Inline } from "./tree";

/** What a text is cut in, from left to right, before it is known which marks go together. */
export type Token = Flow | (Mark & { readonly at: number });

/** An inline, or the tag of a block, which parts those before it from those after. */
export type Flow = Inline | PlacedTag;
/** A tag that has been read: `<p class="x">`, `</p>`. */
export interface Tag {
  readonly type: "tag";
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

export type PlacedTag = Tag & { readonly at: number };

/** An element that holds blocks, by the offsets of its tag and of its end tag. */
export interface Element {
  readonly at: number;
  readonly name: string;
  /** Undefined until its end tag is found. */
  end?: number;
}

/** The elements of a text that hold blocks. */
export interface Elements {
  /** In the order of their tags, with those that have no end. */
  readonly opened: readonly Element[];
  /** Those that have an end, by the offset of either tag. */
  readonly byTag: ReadonlyMap<number, Element>;
}

/** What may begin or end a node: a run of `*`, `_` or `~` (CommonMark 6.2), or a tag around words. */
export interface Mark {
  readonly type: "mark";
  readonly value: string;
  /** What both marks of a node share: the character of a run, the name of an element. */
  readonly delimiter: string;
  /** How many characters a run has; 1 for a tag. */
  readonly count: number;
  readonly canClose: boolean;
  /** It is a tag, which never shows. */
  readonly isTag?: true;
  /** The node that begins here, of so many of the characters, two at most. Undefined when none can. */
  readonly wrap: ((children: Inline[], at: number, size: number) => Inline) | undefined;
  /** What is told of a tag. */
  readonly told?: ReadHtml | undefined;
}

/** `[` or `![`: text, unless the end of a link or an image is found. */
export interface Bracket {
  /** Its place among the tokens, and where what is after it begins in the text. */
  readonly index: number;
  readonly inside: number;
  readonly isImage: boolean;
  /** True when another bracket opens in it: no label holds one. */
  holdsBracket: boolean;
}

/** A text while it is cut. */
export interface Reader {
  readonly text: string;
  readonly content: Content;
  /** Those of the field; a field of one line has none. */
  readonly definitions: Definitions | undefined;
  readonly tokens: Token[];
  /** Where the words begin that are in no token yet. */
  from: number;
  /** Brackets that nothing has closed yet. */
  readonly brackets: Bracket[];
  /** Where the inside of the last link begins: a bracket before it would hold a link, and makes none. */
  linked: number;
  /** Where the last run of so many backticks is, once it has been asked. */
  ticks?: Map<number, number>;
  readonly notes: FieldNotes | undefined;
  readonly isLiteral: boolean;
  /** The HTML that has been read, for who asks. */
  readonly html: ReadHtml[] | undefined;
  /** Those of the field; a field of one line has none. */
  readonly elements: Elements | undefined;
  /** From where on nothing ends a comment, a script…: see `endOfHidden`. */
  readonly ends: Map<string, number>;
}

/**
 * HTML that was read, and does not show as it was typed; or a tag that does, since nothing ends its element, or since it stands in
 * a `<pre>` and is not read. `alone`: the tag is ignored, since the other tag of its pair is in another paragraph.
 */
export interface ReadHtml {
  kind: "tag" | "comment" | "script" | "frame" | "unclosed" | "code" | "alone";
  /** Its offset in the field, and the text itself, without what it holds. */
  readonly at: number;
  readonly text: string;
  /** Attributes that are dropped, such as classes. */
  readonly dropped: number;
}

export type Unplaced<Node> = Node extends Node ? Omit<Node, "at"> : never;

/**
 * Adds the words before `from`, then the token that is between these offsets. Gives back where to go on. A text
 * begins with no white space, nor does a line after a break.
 */
export function put(reader: Reader, from: number, end: number, token: Unplaced<Token>): number {
  const { text, content, tokens } = reader;
  const start = isAtStart(tokens) ? from - text.slice(reader.from, from).trimStart().length : reader.from;
  if (from > start) tokens.push(typedText(content, start, from));
  if (token.type !== "text") tokens.push(Object.assign(token, { at: offsetOf(content, from) }));
  else if (!isAtStart(tokens) || token.value.trim() !== "") {
    // what is shorter than what was typed stands for it
    const isTyped = token.value.length === end - from;
    tokens.push(isTyped ? typedText(content, from, end) : readText(content, token.value, from));
  }
  reader.from = end;
  return end;
}

function isAtStart(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return !last || last.type === "break" || last.type === "tag";
}

/** Where the white space before a line's end begins. */
export function endOfWords({ text, from }: Reader, position: number): number {
  let end = position;
  while (end > from && " \t".includes(text.charAt(end - 1))) end -= 1;
  return end;
}
