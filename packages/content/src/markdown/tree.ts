import type { Origin } from "@dsfr-blocks/base/origin";

/**
 * Parsed Markdown of one field: CommonMark's constructs, plus tables, bare links, struck text, notes and directives, and HTML
 * that is equivalent to one of these constructs.
 */
export type MarkdownTree = readonly BlockNode[];

interface BaseNode {
  /** Offset of the node in the field's value, in UTF-16 code units. Undefined if the node does not come from the value. */
  readonly at?: number | undefined;
}

/** Part of a field's text, with its offset in the field. */
export interface Slice {
  readonly text: string;
  readonly offset: number;
}

/**
 * Text of one leaf block, from which the inlines of the block are read: the lines of the block without quote markers and list
 * indents. `origin` maps the text to the field, so that each node has its exact offset.
 */
export interface MappedText {
  readonly text: string;
  readonly origin: Origin;
}

export interface ParagraphNode extends BaseNode {
  readonly type: "paragraph";
  readonly children: readonly InlineNode[];
}

export interface HeadingNode extends BaseNode {
  readonly type: "heading";
  /** Depth from 1 to 6, as typed. The rendered level depends on the position of the block on the page. */
  readonly depth: number;
  /** Id that the author wrote: `## Titre {#id}`, `<h2 id="id">`. */
  readonly id?: string | undefined;
  readonly children: readonly InlineNode[];
}

export interface ListNode extends BaseNode {
  readonly type: "list";
  readonly ordered: boolean;
  /** First number of an ordered list; 1 for a bullet list. */
  readonly start: number;
  readonly items: readonly ListItemNode[];
}

export interface ListItemNode extends BaseNode {
  readonly children: readonly BlockNode[];
}

export interface QuoteNode extends BaseNode {
  readonly type: "quote";
  readonly children: readonly BlockNode[];
}

export interface CodeBlockNode extends BaseNode {
  readonly type: "codeBlock";
  readonly value: string;
  /** Info string of the fence, usually the language of the code, which is for the tools of the site. Pages do not show it. */
  readonly info?: string;
  /** Present if no line closes the code. The code then ends with the text, or with the item or quote that contains the code. */
  readonly isUnclosed?: true;
}

export interface ThematicBreakNode extends BaseNode {
  readonly type: "thematicBreak";
}

export interface TableNode extends BaseNode {
  readonly type: "table";
  readonly align: readonly Align[];
  /** Header cells. Every row, the header included, has as many cells as the widest row. */
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first cell of each row is the row's header. Only for a table in HTML. */
  readonly headed?: readonly boolean[];
  /** Caption. Only for a table in HTML. */
  readonly caption?: Cell;
}

/** `<details>`: content that is visible once its summary is activated. */
export interface DetailsNode extends BaseNode {
  readonly type: "details";
  readonly summary: readonly InlineNode[];
  readonly children: readonly BlockNode[];
}

/** Notes that a text calls, in the order of their calls. Last node of the text. */
export interface NotesNode extends BaseNode {
  readonly type: "notes";
  readonly items: readonly NoteNode[];
  /** Identity of these notes, shared only with their calls. */
  readonly key: object;
}

/** `[^1]: …` */
export interface NoteNode extends BaseNode {
  readonly children: readonly BlockNode[];
  /** Number of calls of the note. */
  readonly callCount: number;
}

/**
 * `:::name[Titre]{key="…"}`. A page that has a block of this name renders that block; any other page renders the source text.
 */
export interface DirectiveNode extends BaseNode {
  readonly type: "directive";
  readonly name: string;
  /** Opening line, as typed; "" for `> [!NOTE]`, whose name is `!note`. */
  readonly open: string;
  readonly title: Slice | undefined;
  readonly attributes: readonly { readonly name: string; readonly at: number; readonly value: Slice }[];
  /** Whether the directive is complete on its opening line, without a closing line. */
  readonly isWhole?: boolean;
  /** Markdown inside the directive. */
  readonly content: MappedText;
  /** Link definitions of the surrounding text, which also apply inside the directive. */
  readonly definitions?: Definitions | undefined;
}

/** Link definitions of a text (`[label]: url`, CommonMark 4.7), and the definitions that a link uses. */
export interface Definitions {
  /** URL and title by label. `block` shows the definition as typed. */
  readonly targets: Map<
    string,
    { readonly url: string; readonly title?: string | undefined; readonly block: BlockNode }
  >;
  /** Blocks that show a definition as typed, and are removed because a link uses the definition. */
  readonly usedBlocks: Set<BlockNode>;
  /** Lists of children that contain a block with a definition. */
  readonly parents: Set<BlockNode[]>;
  /** Definitions of the surrounding text. */
  readonly outer: Definitions | undefined;
}

export type Cell = readonly InlineNode[];
export type Align = "left" | "right" | "center" | undefined;
/** Paragraph, heading, list, or other node on lines of its own. */
export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | ListNode
  | QuoteNode
  | CodeBlockNode
  | ThematicBreakNode
  | TableNode
  | DetailsNode
  | NotesNode
  | DirectiveNode;

/** Text. A soft line break is a "\n" inside its value. */
export interface TextNode extends BaseNode {
  readonly type: "text";
  readonly value: string;
  /** Maps the value to the field. Undefined if the value is in the field unchanged, from `at` on. */
  readonly origin?: Origin | undefined;
}

export interface SpanNode extends BaseNode {
  readonly type: "emphasis" | "strong" | "struck" | "superscript" | "subscript";
  readonly children: readonly InlineNode[];
}

/** `<span lang="en">`: passage in another language (RGAA 8.7). */
export interface LanguageNode extends BaseNode {
  readonly type: "language";
  readonly lang: string;
  readonly children: readonly InlineNode[];
}

/** `<abbr title="…">`. */
export interface AbbreviationNode extends BaseNode {
  readonly type: "abbreviation";
  readonly title: string;
  readonly children: readonly InlineNode[];
}

/**
 * `<a id="…">`, or `{#…}` in a paragraph: place to which a link may lead. In or directly before a heading, it becomes the `id`
 * of the heading instead.
 */
export interface AnchorNode extends BaseNode {
  readonly type: "anchor";
  readonly id: string;
  /** Always empty. */
  readonly children: readonly InlineNode[];
}

/** Date. Added by the date recogniser, not by the parser. */
export interface TimeNode extends BaseNode {
  readonly type: "time";
  /** Value of HTML's `datetime`. */
  readonly dateTime: string;
  readonly children: readonly InlineNode[];
}

export interface CodeNode extends BaseNode {
  readonly type: "code";
  readonly value: string;
}

export interface BreakNode extends BaseNode {
  readonly type: "break";
}

export interface LinkNode extends BaseNode {
  readonly type: "link";
  /** URL as the author wrote it. The link renderer refuses unsafe schemes. */
  readonly url: string;
  /** Title as the author wrote it. The page shows the title if it adds words to the link's text. */
  readonly title?: string;
  readonly children: readonly InlineNode[];
}

export interface ImageNode extends BaseNode {
  readonly type: "image";
  readonly url: string;
  readonly alt: string;
  /** Title as the author wrote it. Pages ignore it. */
  readonly title?: string;
}

/** `[^1]`: call of a note. */
export interface NoteCallNode extends BaseNode {
  readonly type: "noteCall";
  /** Number of the note, from 1 on. */
  readonly number: number;
  /** Rank of this call among the calls of the note, from 1 on. */
  readonly call: number;
  /** Identity of the notes, equal to the `key` of their node. */
  readonly key: object;
}

/** Part of a line: text, link, emphasis, image. */
export type InlineNode =
  | TextNode
  | SpanNode
  | LanguageNode
  | AbbreviationNode
  | AnchorNode
  | TimeNode
  | CodeNode
  | BreakNode
  | LinkNode
  | ImageNode
  | NoteCallNode;
