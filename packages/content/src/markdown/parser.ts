import type { Mutable } from "@dsfr-blocks/base/simplify";
import type { Slice } from "./mappedText";
import type { Definitions } from "./definitions";
import type { Line } from "./lines";
import type { FieldNotes } from "./notes";
import type { BlockElement, BlockElements, InlineOrTag, HtmlRecord } from "./tokens";
import type { BlockNode, CodeBlockNode, DirectiveNode, ListNode, ListItemNode } from "./tree";

/** Directive, with its extent in the text. */
export interface DirectiveExtent {
  readonly node: DirectiveNode;
  /** Offset of the line after the directive. */
  readonly end: number;
  /** Minimum indent of the lines below the opening line, in columns. */
  readonly minIndent: number;
}

/** Directives of a text. */
export interface Directives {
  /** Directives outside any other directive, by the offset at which they begin. */
  readonly outermost: ReadonlyMap<number, DirectiveExtent>;
  /** Offsets and names of the directives without a closing line. */
  readonly unclosed: readonly { readonly at: number; readonly name: string }[];
}

/** Finds the directives of a text. */
export type FindDirectives = (source: string) => Directives;

/** State of the block parser of a field, between two lines. */
export interface Parser {
  readonly line: Line;
  /** Containers that the next line may continue, each inside the previous container; the first container is the field. */
  readonly containers: [Container, ...Container[]];
  /** Leaf block that the next line may continue, in the last container. */
  leaf: TextLeaf | FenceLeaf | undefined;
  readonly definitions: Definitions;
  /** Callbacks that read the inlines. They run after the last line, which may still define a link. */
  readonly pendingReads: (() => void)[];
  readonly notes: FieldNotes;
  /** Outermost directives by offset. Undefined if directives are not read. */
  readonly directives: Directives["outermost"] | undefined;
  readonly onUnclosed: ((directive: DirectiveNode) => void) | undefined;
  /** List that receives a record of the HTML that is read. */
  readonly html: HtmlRecord[] | undefined;
  readonly elements: BlockElements;
  /** Elements that contain the line, each inside the previous element. */
  readonly openElements: BlockElement[];
  /** Index of the first element that begins after the lines read so far. */
  elementIndex: number;
  /** Inlines and tags of the paragraphs that contain tags of block elements. */
  readonly flows: Map<BlockNode, readonly InlineOrTag[]>;
  /** Lists of children that contain a paragraph with tags of block elements, by the number of containers around the list. */
  readonly parentsByDepth: Set<BlockNode[]>[];
  /**
   * Offset of the last search that failed, by closing text, such as `-->`. From this offset on, the field does not contain the
   * closing text, and `findHiddenEnd` skips the search.
   */
  readonly noClosingFrom: Map<string, number>;
}

export interface Container {
  readonly children: BlockNode[];
  /** Offset at which the container begins. */
  readonly at: number;
  /** Columns before the content of a list item or a note; undefined for a quote and for the field. */
  readonly width?: number;
  /** Last list begun in the container, with the delimiter that its markers share. */
  list?: { readonly delimiter: string; readonly node: ListNode; readonly items: ListItemNode[] };
}

export interface TextLeaf {
  readonly type: "paragraph" | "table";
  readonly lines: Slice[];
  /** Number of containers that the last line continues. A lazy continuation line continues fewer containers than are open. */
  depth: number;
  /**
   * Whether the text is indented by four columns or more, outside any element. In CommonMark, indented text is code, so its
   * tags are shown as typed.
   */
  readonly isIndented: boolean;
}

export interface FenceLeaf {
  readonly type: "fence";
  readonly fence: string;
  readonly indent: number;
  readonly lines: string[];
  readonly node: Mutable<CodeBlockNode>;
}

/** Returns the innermost container, to which the next node is added. */
export function getInnermost({ containers }: Parser): Container {
  return containers.at(-1) ?? containers[0];
}
