import type { HtmlRecord } from "../markdown/tokens";
import type { BlockNode, ImageNode, InlineNode, LinkNode, MarkdownTree, TextNode } from "../markdown/tree";
import type { AnyData, Rule } from "../rule";
import type { TextFormat, TextSchema } from "../schema";
import type { OtherPassage } from "./otherMarkdown";

/** Facts about the site, and about the page that contains the text, for text rules. */
export interface Site {
  /** Domains of the site, such as `eig.numerique.gouv.fr`. Links inside the site do not need the domain. */
  readonly domains?: readonly string[] | undefined;
  /** Whether the site has a page at a URL. Undefined without the site's folder. */
  readonly hasPage?: ((url: string) => boolean) | undefined;
  /** URL of the page that contains the text, if the page file contains a URL. */
  readonly url?: string | undefined;
  /**
   * Whether a relative URL leads to a file beside the page, or to another page of the folder. Undefined without a file system.
   */
  readonly isBeside?: ((path: string) => boolean) | undefined;
  /** Whether a relative URL is the path of the file of a page. Undefined without a file system. */
  readonly hasPageFile?: ((path: string) => boolean) | undefined;
  /**
   * Returns the anchors of the page that contains the text, each with its title, or "". Undefined if the page is not
   * rendered.
   */
  readonly getAnchors?: (() => ReadonlyMap<string, string>) | undefined;
  /** Whether the page may have an anchor of this id in a block whose ids are not known. */
  readonly canHaveAnchor?: ((id: string) => boolean) | undefined;
}

/** Replacement of some characters of a text. */
export interface TextFix {
  readonly node: TextNode;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Reports a match of a rule, at an offset in the text's value, with an optional fix. */
export type ReportMatch<Data> = (at: number, data: Data, fix?: TextFix) => void;

/** Author's text in any format, as a text rule receives it. */
interface AnyInput<Data> {
  readonly value: string;
  readonly format: TextFormat;
  /** Length, in characters, for which the page is designed, if the schema sets a length. */
  readonly targetLength?: number | undefined;
  readonly site: Site;
  readonly reportMatch: ReportMatch<Data>;
}

/** Author's text that is not Markdown, as a text rule receives it. */
export interface ValueInput<Data> extends AnyInput<Data> {
  /** Whether the text is the value of a key that no block shows. */
  readonly isData: boolean;
  /** The text, if it is the URL of a link, without the spaces around it; "" otherwise. */
  readonly linkUrl: string;
  /** The text, if it is the URL of an image, without the spaces around it; "" otherwise. */
  readonly imageUrl: string;
}

/** Author's Markdown, as a text rule receives it. */
export interface RuleInput<Data> extends AnyInput<Data> {
  /** Returns the passages of the text that are meant for another tool. */
  readonly findPassages: () => readonly OtherPassage[];
  /** Whether YAML folded the text: a blank line in the file is a line end in the value. */
  readonly isFolded: boolean;
  /** Whether the character at an offset is the first one of its line in the file. */
  readonly beginsLine: (at: number) => boolean;
  /** Whether the text's directives are blocks of the page. The issues of these blocks are reported elsewhere. */
  readonly hasDirectives?: boolean | undefined;
  /**
   * First lines of paragraphs that the block reads as titles: the lines in bold, or all first lines. Undefined if the block
   * reads no such titles.
   */
  readonly titleLines?: TextSchema["titleLines"];
  /** Whether the text is the whole text of a link: the `title` beside a `url`, as for a button or a card. */
  readonly isLinkTitle: boolean;
  /** Whether the text is the Markdown after the front matter. */
  readonly isBody: boolean;
}

/** Rule that checks texts. */
export interface TextRule<Data = AnyData> extends Rule<Data> {
  /**
   * Pattern of the texts in which the rule may match; the rule does not run on other texts. The rule always runs on a text
   * with `&` or `\`, since a reference or an escape may represent any character, and on a value that is the URL or the whole
   * text of a link.
   */
  readonly prefilter: RegExp;
  /** Whether the rule is about French: its words or its typography. Such a rule does not run on a page in another language. */
  readonly isForFrench?: true;
  /**
   * Returns a key that groups similar matches. A group is reported once per file (once per field in a form), at the first
   * match, with the number of matches.
   */
  readonly getGroupKey?: (data: Data) => string;
  /**
   * Returns the functions to call for the nodes of the tree of a Markdown text, by node type. All rules share one walk through
   * the tree.
   */
  find(input: RuleInput<Data>): Visitors;
  /** Checks a text that is not Markdown. Absent from a rule about Markdown alone, which then does not run on most texts. */
  checkValue?(input: ValueInput<Data>): void;
}

/** Functions called in the order of the text: for a block before its content, for a line before its inlines. */
export interface Visitors {
  /** Receives the whole tree. */
  readonly tree?: (tree: MarkdownTree) => void;
  readonly block?: (block: BlockNode) => void;
  /** Receives the inlines of a paragraph, a heading, a summary or a cell. */
  readonly line?: (inlines: readonly InlineNode[]) => void;
  readonly inline?: (inline: InlineNode) => void;
  /**
   * Receives a link that is shown, because the link has text and a target. `next` is the inline after the link on the same
   * line.
   */
  readonly link?: (link: LinkNode, next: InlineNode | undefined) => void;
  /** Receives a link without text or without a target. */
  readonly emptyLink?: (link: LinkNode, next: InlineNode | undefined) => void;
  readonly image?: (image: ImageNode) => void;
  /**
   * Receives a URL that is not shown, so that an author can change it without changing the text of the page: the URL of an
   * image, or the URL of a link written with brackets or `<a>`. Does not receive a bare URL, which is also the text of its
   * link.
   */
  readonly editableUrl?: (url: string, at: number) => void;
  /** Receives a text in the language of the page. */
  readonly pageText?: (text: TextNode) => void;
  /** Receives a text in which Markdown is possible: any text except the text of a bare URL. */
  readonly sourceText?: (text: TextNode) => void;
  /** Receives a record of HTML. Called before all nodes. */
  readonly html?: (html: HtmlRecord) => void;
}
