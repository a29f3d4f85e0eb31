import type { Origin } from "../origin";

/**
 * The parsed Markdown of one field: CommonMark's constructs, plus tables, bare links and the four
 * pieces of inline HTML that authors may write. `at` is the offset in the field's value, in UTF-16 code
 * units, at which the node begins; compiled content leaves it out.
 */
export type RichText = readonly Block[];

export interface Paragraph {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
  readonly at?: number | undefined;
}

export interface Heading {
  readonly type: "heading";
  /** 1 to 6, as typed; the rendered level follows from the block's place on the page. */
  readonly depth: number;
  readonly children: readonly Inline[];
  readonly at?: number | undefined;
}

export interface List {
  readonly type: "list";
  readonly ordered: boolean;
  /** The first number of an ordered list; 1 for a bullet list. */
  readonly start: number;
  readonly items: readonly ListItem[];
  readonly at?: number | undefined;
}

export interface ListItem {
  readonly children: readonly Block[];
  readonly at?: number | undefined;
}

export interface Quote {
  readonly type: "quote";
  readonly children: readonly Block[];
  readonly at?: number | undefined;
}

export interface CodeBlock {
  readonly type: "codeBlock";
  readonly value: string;
  /** The fence's info string: usually the language, kept because it is a word of the author. */
  readonly info?: string;
  readonly at?: number | undefined;
}

export interface ThematicBreak {
  readonly type: "thematicBreak";
  readonly at?: number | undefined;
}

export interface Table {
  readonly type: "table";
  readonly align: readonly Align[];
  /** Every row has as many cells as the widest one. */
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly at?: number | undefined;
}

export type Cell = readonly Inline[];
export type Align = "left" | "right" | "center" | undefined;
export type Block = Paragraph | Heading | List | Quote | CodeBlock | ThematicBreak | Table;

/** A soft line break is a "\n" inside a text's value. */
export interface Text {
  readonly type: "text";
  readonly value: string;
  readonly at?: number | undefined;
  /** Where its characters stand, when they do not follow one another from `at` on as they are. */
  readonly origin?: Origin | undefined;
}

export interface Span {
  readonly type: "emphasis" | "strong" | "superscript";
  readonly children: readonly Inline[];
  readonly at?: number | undefined;
}

/** `<span lang="en">`: a passage in another language (RGAA 8.7). */
export interface Language {
  readonly type: "language";
  readonly lang: string;
  readonly children: readonly Inline[];
  readonly at?: number | undefined;
}

/** `<abbr title="…">`. */
export interface Abbreviation {
  readonly type: "abbreviation";
  readonly title: string;
  readonly children: readonly Inline[];
  readonly at?: number | undefined;
}

export interface Code {
  readonly type: "code";
  readonly value: string;
  readonly at?: number | undefined;
}

export interface Break {
  readonly type: "break";
  readonly at?: number | undefined;
}

export interface Link {
  readonly type: "link";
  /** As the author wrote it: unsafe schemes are refused where links are rendered. */
  readonly url: string;
  /** As the author wrote it: a page shows one that adds to the link's text. */
  readonly title?: string;
  readonly children: readonly Inline[];
  readonly at?: number | undefined;
}

export interface Image {
  readonly type: "image";
  readonly url: string;
  readonly alt: string;
  /** As the author wrote it: no page shows it. */
  readonly title?: string;
  readonly at?: number | undefined;
}

export type Inline = Text | Span | Language | Abbreviation | Code | Break | Link | Image;

/** What a Markdown field may hold: the author's string, or the same already parsed. */
export type Markdown = string | RichText;
