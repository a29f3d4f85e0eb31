import type { ReadHtml } from "../markdown/tokens";
import type { Block, Image, Inline, Link, RichText, Text } from "../markdown/tree";
import type { AnyData, Rule } from "../rule";
import type { TextFormat, TextSchema } from "../schema";

/** What a site says of itself. */
export interface Site {
  /** Its own domains, `eig.numerique.gouv.fr`: links to them need no domain. */
  readonly domains?: readonly string[] | undefined;
  /** Whether a page of the site is at an address. Unknown without the site's folder. */
  readonly hasPage?: ((url: string) => boolean) | undefined;
  /** That of the page that the text is on, where its file gives one. */
  readonly address?: string | undefined;
  /** Whether there is a file at this path, which starts from the page's own folder. Unknown without a file system. */
  readonly isBeside?: ((path: string) => boolean) | undefined;
  /** The ids of the page that the text is on, each with its title, "" without one. Unknown until it is made. */
  readonly placesOfPage?: (() => ReadonlyMap<string, string>) | undefined;
  /** Whether the page may have another place of this id, in a block whose ids are not known. */
  readonly mayHavePlace?: ((id: string) => boolean) | undefined;
}

/** What to write instead of some characters of a text. */
export interface TextFix {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Reports what a rule found, at its offset in the text's value. */
export type Found<Data> = (at: number, data: Data, fix?: TextFix) => void;

/** A text that an author wrote, as a rule looks at it. */
export interface Look<Data> {
  readonly value: string;
  readonly format: TextFormat;
  /** YAML took its line ends: a blank line in the file is a line end in the value. */
  readonly isFolded: boolean;
  /** Its directives are blocks of the page: their issues are reported elsewhere. */
  readonly hasDirectives?: boolean | undefined;
  /** How many characters of it the page is drawn for, where its schema says so. */
  readonly targetLength?: number | undefined;
  /** Which first lines of its paragraphs its block reads as titles, where its schema says so. */
  readonly titleLines?: TextSchema["titleLines"];
  /** The value of a key that no block shows. */
  readonly isData: boolean;
  readonly site: Site;
  readonly found: Found<Data>;
}

/** A rule that looks into texts. */
export interface TextRule<Data = AnyData> extends Rule<Data> {
  /** What a text holds where the rule has something to say: the others are not looked at. A text with `&` or `\` always is, which may hold anything. */
  readonly onlyIn: RegExp;
  /** What is alike in a file: said once for each, at its first place, with how often it stands there. */
  readonly kindOf?: (data: Data) => string;
  /** What is called for each node of the text's tree, by kind: all rules share one walk. */
  find(look: Look<Data>): Visitors;
}

/** Called in the order of the text: a block before what it holds, a line before its inlines. */
export interface Visitors {
  /** The whole tree. */
  readonly tree?: (tree: RichText) => void;
  readonly block?: (block: Block) => void;
  /** The inlines of a paragraph, a heading or a cell. */
  readonly line?: (inlines: readonly Inline[]) => void;
  readonly inline?: (inline: Inline) => void;
  /** A link that shows as one: it has words, and leads somewhere. `next` follows it in its line. */
  readonly link?: (link: Link, next: Inline | undefined) => void;
  /** A link that does not. */
  readonly emptyLink?: (link: Link, next: Inline | undefined) => void;
  readonly image?: (image: Image) => void;
  /** An address that may be written otherwise: an image's, a link's in parentheses, one that is a value by itself. */
  readonly address?: (url: string, at: number) => void;
  /** A text in the page's own language. */
  readonly words?: (text: Text) => void;
  /** A text that Markdown could have read: not the words of a bare address. */
  readonly typed?: (text: Text) => void;
  /** HTML that does not show as it was typed, before all nodes. */
  readonly html?: (html: ReadHtml) => void;
  /** A value without Markdown. */
  readonly plain?: (value: string) => void;
  /** A value that is an address. */
  readonly url?: (url: string) => void;
  /** A value that is the address of an image. */
  readonly imageUrl?: (url: string) => void;
}
