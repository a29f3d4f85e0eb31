import type { Slice } from "./content";
import type { Definitions } from "./definitions";
import type { Line } from "./lines";
import type { FieldNotes } from "./notes";
import type { Element, Elements, Flow, ReadHtml } from "./tokens";
import type { Block, CodeBlock, Directive, List, ListItem } from "./tree";

/** A directive, where the line after it begins, and the fewest columns before the words of its lines below the first. */
export interface PlacedNode {
  readonly node: Directive;
  readonly end: number;
  readonly least: number;
}

/** The directives of a text. */
export interface Directives {
  /** Those that stand in no other, by where they begin. */
  readonly byStart: ReadonlyMap<number, PlacedNode>;
  /** Where those begin that nothing ends, and their names. */
  readonly unclosed: readonly { readonly at: number; readonly name: string }[];
}

/** Finds the directives of a text. */
export type FindDirectives = (source: string) => Directives;

/** What the parser of a field's blocks knows between two lines. */
export interface Parser {
  readonly line: Line;
  /** The containers that the next line may go on with, each in the one before; the first is the field. */
  readonly open: [Container, ...Container[]];
  /** The block of words that the next line may go on with, in the last container. */
  leaf: Words | Fence | undefined;
  readonly definitions: Definitions;
  /** Inlines are read when all lines are: the last may define a link. */
  readonly later: (() => void)[];
  readonly notes: FieldNotes;
  /** Undefined where none are read. */
  readonly directives: Directives["byStart"] | undefined;
  readonly onUnclosed: ((directive: Directive) => void) | undefined;
  /** The HTML that is read, for who asks. */
  readonly html: ReadHtml[] | undefined;
  readonly elements: Elements;
  /** Those that the line is in, each in the one before, and how many have begun before it. */
  readonly inside: Element[];
  begun: number;
  /** Paragraphs that hold tags of blocks, and what these are in, by how many containers are around. */
  readonly tagged: Map<Block, readonly Flow[]>;
  readonly taggedIn: Set<Block[]>[];
  /** From where on nothing ends a comment, a script…: see `endOfHidden`. */
  readonly ends: Map<string, number>;
}

export interface Container {
  readonly children: Block[];
  /** Where it begins. */
  readonly at: number;
  /** Columns before the content of a list item; undefined for a quote. */
  readonly width?: number;
  /** The list begun last in it, and the delimiter that its markers share. */
  list?: { readonly delimiter: string; readonly node: List; readonly items: ListItem[] };
}

export interface Words {
  readonly type: "paragraph" | "table";
  readonly lines: Slice[];
  /** How many containers the last line goes on with: fewer than are open when it is lazy. */
  depth: number;
  /** It begins four columns in, in no element: elsewhere that is code, whose tags are to show. */
  readonly isIndented: boolean;
}

export interface Fence {
  readonly type: "fence";
  readonly fence: string;
  readonly indent: number;
  readonly lines: string[];
  readonly node: Mutable<CodeBlock>;
}

export type Mutable<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/** The innermost container: what is read next goes there. */
export function innermost({ open }: Parser): Container {
  return open.at(-1) ?? open[0];
}
