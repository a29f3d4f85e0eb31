import { type MappedText, getFieldOffset, createReplacementText, createVerbatimText } from "./mappedText";
import type { Definitions } from "./definitions";
import type { FieldNotes } from "./notes";
import type { InlineNode } from "./tree";

/** Piece of a text, in source order, before marks are paired. */
export type Token = InlineOrTag | (Mark & { readonly at: number });

/** Inline, or tag of a block element, which separates the inlines before it from the inlines after it. */
export type InlineOrTag = InlineNode | LocatedTag;
/** Parsed tag: `<p class="x">`, `</p>`. */
export interface Tag {
  readonly type: "tag";
  /** Name, in lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

export type LocatedTag = Tag & { readonly at: number };

/** Element that may contain blocks. */
export interface BlockElement {
  /** Offset of the element's start tag. */
  readonly at: number;
  readonly name: string;
  /** Offset of the element's end tag. Undefined until this tag is found. */
  end?: number;
}

/** Elements of a text that may contain blocks. */
export interface BlockElements {
  /** All elements, in the order of their start tags, including elements without an end tag. */
  readonly all: readonly BlockElement[];
  /** Elements with an end tag, by the offsets of both tags. */
  readonly elementByOffset: ReadonlyMap<number, BlockElement>;
}

/** Mark that may begin or end a node: a run of `*`, `_` or `~` (CommonMark 6.2), or an inline tag. */
export interface Mark {
  readonly type: "mark";
  readonly value: string;
  /** Character of a run, or name of an element. Both marks of a node have the same delimiter. */
  readonly delimiter: string;
  /** Number of characters of a run; 1 for a tag. */
  readonly count: number;
  readonly canClose: boolean;
  /** Whether the mark is a tag, which is never shown. */
  readonly isTag?: true;
  /**
   * Creates the node that the mark begins. Uses `size` characters of the run, at most two. Undefined if the mark cannot begin
   * a node.
   */
  readonly wrap: ((children: InlineNode[], at: number, size: number) => InlineNode) | undefined;
  /** Record of a tag, for the text rules. */
  readonly record?: HtmlRecord | undefined;
}

/** Opening `[` or `![`, which is text unless the end of a link or an image is found. */
export interface Bracket {
  /** Index of the bracket among the tokens. */
  readonly index: number;
  /** Offset after the bracket. */
  readonly contentStart: number;
  readonly isImage: boolean;
  /** Whether another bracket opens after this bracket. A label cannot contain a bracket. */
  containsBracket: boolean;
}

/** State of the inline parser. */
export interface InlineReader {
  readonly text: string;
  readonly content: MappedText;
  /** Link definitions of the field. Undefined for a field that accepts inlines only. */
  readonly definitions: Definitions | undefined;
  readonly tokens: Token[];
  /** Offset of the text that is not yet in a token. */
  textStart: number;
  /** Brackets that are still open. */
  readonly brackets: Bracket[];
  /**
   * Offset of the content of the last link. A bracket before this offset cannot begin a link: the link would contain another
   * link.
   */
  lastLinkStart: number;
  /** Offset of the last run of backticks, by the length of the run. Computed at the first use. */
  lastBackticks?: Map<number, number>;
  /** Names of the text's end tags, each with whether a start tag with `href` came before. Computed at the first use. */
  linkTags?: Map<string, boolean>;
  readonly notes: FieldNotes | undefined;
  readonly isLiteral: boolean;
  /** List that receives a record of the HTML that is read. */
  readonly html: HtmlRecord[] | undefined;
  /** Elements of the field. Undefined for a field that accepts inlines only. */
  readonly elements: BlockElements | undefined;
  /**
   * Offset of the last search that failed, by closing text, such as `-->`. From this offset on, the field does not contain the
   * closing text, and `findHiddenEnd` skips the search.
   */
  readonly noClosingFrom: Map<string, number>;
}

/** Record of a passage of HTML, for the text rules. */
export interface HtmlRecord {
  /**
   * Kind of HTML. Not shown as typed: `tag`, `comment`, `script`, `frame`, and `alone`, a tag that is ignored because the
   * other tag of its pair is missing or in another paragraph. Shown as typed: `unclosed`, a tag of an element without an end
   * tag, and `code`, an unsupported tag in a `<pre>`. Besides HTML: `attributes`, in braces, which are ignored.
   */
  kind: "tag" | "comment" | "script" | "frame" | "unclosed" | "code" | "alone" | "attributes";
  /** Offset in the field. */
  readonly at: number;
  /** Source text of the tag or the comment, without the content of the element. */
  readonly text: string;
  /** Number of attributes that are ignored, such as classes. */
  readonly dropped: number;
}

export type WithoutOffset<Node> = Node extends Node ? Omit<Node, "at"> : never;

/**
 * Adds the pending text before `from`, then the token between `from` and `end`. Returns `end`, from which to continue. White
 * space at the beginning of the text, or after a break or a tag, is removed.
 */
export function addToken(
  reader: InlineReader,
  from: number,
  end: number,
  token: WithoutOffset<Token>,
): number {
  const { text, content, tokens } = reader;
  const start = isAtStart(tokens)
    ? from - text.slice(reader.textStart, from).trimStart().length
    : reader.textStart;
  if (from > start) tokens.push(createVerbatimText(content, start, from));
  if (token.type !== "text") tokens.push(Object.assign(token, { at: getFieldOffset(content, from) }));
  else if (!isAtStart(tokens) || token.value.trim() !== "") {
    // a token whose length differs from its source is a replacement (escape, reference or line end)
    const isVerbatim = token.value.length === end - from;
    tokens.push(
      isVerbatim ? createVerbatimText(content, from, end) : createReplacementText(content, token.value, from),
    );
  }
  reader.textStart = end;
  return end;
}

function isAtStart(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return !last || last.type === "break" || last.type === "tag";
}

/** Returns the offset at which the white space before a position begins. */
export function findTrailingSpace({ text, textStart }: InlineReader, position: number): number {
  let end = position;
  while (end > textStart && " \t".includes(text.charAt(end - 1))) end -= 1;
  return end;
}
