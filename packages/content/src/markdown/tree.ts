import type { Origin } from "@dsfr-blocks/base/origin";

/**
 * The parsed Markdown of one field: CommonMark's constructs, plus tables, bare links, text struck through, and HTML that means
 * one of these.
 */
export type RichText = readonly Block[];

/** Where a node begins in the field's value, in UTF-16 code units; undefined for one that stands in none. */
interface Placed {
  readonly at?: number | undefined;
}

/** A part of a field's text, and its offset there. */
export interface Slice {
  readonly text: string;
  readonly offset: number;
}

/**
 * The text of one leaf block, as its inlines are read: lines without the marks of quotes and the indents of
 * lists before them. It keeps where it was cut out of the field, so that nodes know their exact place.
 */
export interface Content {
  readonly text: string;
  readonly origin: Origin;
}

export interface Paragraph extends Placed {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}

export interface Heading extends Placed {
  readonly type: "heading";
  /** 1 to 6, as typed; the rendered level follows from the block's place on the page. */
  readonly depth: number;
  readonly children: readonly Inline[];
}

export interface List extends Placed {
  readonly type: "list";
  readonly ordered: boolean;
  /** The first number of an ordered list; 1 for a bullet list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Placed {
  readonly children: readonly Block[];
}

export interface Quote extends Placed {
  readonly type: "quote";
  readonly children: readonly Block[];
}

export interface CodeBlock extends Placed {
  readonly type: "codeBlock";
  readonly value: string;
  /** The fence's info string: usually the language, kept because it is a word of the author. */
  readonly info?: string;
  /** No line closes it: it goes on to the end of the text, or of the item or quote that it is in. */
  readonly isUnclosed?: true;
}

export interface ThematicBreak extends Placed {
  readonly type: "thematicBreak";
}

export interface Table extends Placed {
  readonly type: "table";
  readonly align: readonly Align[];
  /** Every row has as many cells as the widest one. */
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of a table that was written in HTML, as the next: for each row, whether its first cell is the row's header. */
  readonly headed?: readonly boolean[];
  readonly caption?: Cell;
}

/** `<details>`: a text that shows when its summary is pressed. */
export interface Details extends Placed {
  readonly type: "details";
  readonly summary: readonly Inline[];
  readonly children: readonly Block[];
}

/** The notes that a text calls, in the order of their calls: at its end. */
export interface Notes extends Placed {
  readonly type: "notes";
  readonly items: readonly Note[];
  /** Shared with their calls, and with no others. */
  readonly key: object;
}

/** `[^1]: …` */
export interface Note extends Placed {
  readonly children: readonly Block[];
  /** How often it is called. */
  readonly calls: number;
}

/** `:::name[Titre]{key="…"}`: what a page may show a block for; without one, it is its words. */
export interface Directive extends Placed {
  readonly type: "directive";
  readonly name: string;
  /** The line that opens it, as typed; "" for `> [!NOTE]`, whose name is `!note`. */
  readonly open: string;
  readonly title: Slice | undefined;
  readonly attributes: readonly { readonly name: string; readonly at: number; readonly value: Slice }[];
  /** True for one that is whole on its line: no line ends it. */
  readonly isWhole?: boolean;
  /** The Markdown that it holds. */
  readonly content: Content;
  /** Those of the text around it, which hold for what it holds too. */
  readonly definitions?: Definitions | undefined;
}

/** The link definitions of a text (`[label]: url`, CommonMark 4.7), and which of them a link uses. */
export interface Definitions {
  readonly byLabel: Map<
    string,
    { readonly url: string; readonly title?: string | undefined; readonly shown: Block }
  >;
  /** Definitions are shown as they were typed, in these blocks' children, until a link uses them. */
  readonly used: Set<Block>;
  readonly parents: Set<Block[]>;
  /** Those of the text that it stands in. */
  readonly outer: Definitions | undefined;
}

export type Cell = readonly Inline[];
export type Align = "left" | "right" | "center" | undefined;
/** A paragraph, a heading, a list, or whatever else stands on lines of its own. */
export type Block =
  Paragraph | Heading | List | Quote | CodeBlock | ThematicBreak | Table | Details | Notes | Directive;

/** A soft line break is a "\n" inside a text's value. */
export interface Text extends Placed {
  readonly type: "text";
  readonly value: string;
  /** Where its characters stand, when they do not follow one another from `at` on as they are. */
  readonly origin?: Origin | undefined;
}

export interface Span extends Placed {
  readonly type: "emphasis" | "strong" | "struck" | "superscript" | "subscript";
  readonly children: readonly Inline[];
}

/** `<span lang="en">`: a passage in another language (RGAA 8.7). */
export interface Language extends Placed {
  readonly type: "language";
  readonly lang: string;
  readonly children: readonly Inline[];
}

/** `<abbr title="…">`. */
export interface Abbreviation extends Placed {
  readonly type: "abbreviation";
  readonly title: string;
  readonly children: readonly Inline[];
}

/** A date that a reader of the text understood; the parser makes none. */
export interface Time extends Placed {
  readonly type: "time";
  /** As HTML's `datetime` has it. */
  readonly dateTime: string;
  readonly children: readonly Inline[];
}

export interface Code extends Placed {
  readonly type: "code";
  readonly value: string;
}

export interface Break extends Placed {
  readonly type: "break";
}

export interface Link extends Placed {
  readonly type: "link";
  /** As the author wrote it: unsafe schemes are refused where links are rendered. */
  readonly url: string;
  /** As the author wrote it: a page shows one that adds to the link's text. */
  readonly title?: string;
  readonly children: readonly Inline[];
}

export interface Image extends Placed {
  readonly type: "image";
  readonly url: string;
  readonly alt: string;
  /** As the author wrote it: no page shows it. */
  readonly title?: string;
}

/** `[^1]`: the call of a note. */
export interface NoteCall extends Placed {
  readonly type: "noteCall";
  /** That of the note, from 1 on. */
  readonly number: number;
  /** Which of the calls of this note it is, from 1 on. */
  readonly call: number;
  readonly key: object;
}

/** A part of a line: words, a link, emphasis, an image. */
export type Inline = Text | Span | Language | Abbreviation | Time | Code | Break | Link | Image | NoteCall;
