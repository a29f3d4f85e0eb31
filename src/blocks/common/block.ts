import type { HTMLAttributes } from "react";
import { hasWords, textOf } from "../../content/markdown/text";
import type { Inline, Markdown } from "../../content/markdown/tree";
import { asInlines } from "../../rich-text/asTree";
import type { BlockContext } from "../../rich-text/blocks";
import { splitProseOptions } from "../../rich-text/options";
import { type Prose, type ProseOptions, proseOf } from "../../rich-text/prose";
import { slugger } from "../../rich-text/slug";

/** A heading's level: the page owns `h1`. */
export type HeadingLevel = 2 | 3 | 4 | 5;

/** What every block takes beside its part of the front matter. */
export interface BlockOptions extends ProseOptions {
  /** Level of the block's title; the author's own headings follow it without a jump. 2 by default. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Makes the section a landmark named by its title. Off: six named regions are noise (RGAA 9.2, 12.6). */
  readonly landmark?: boolean | undefined;
}

/** The attributes of the root `<section>`; the front matter's own keys have their names first. */
export type RootAttributes = Omit<
  HTMLAttributes<HTMLElement>,
  "children" | "title" | "dangerouslySetInnerHTML"
>;
export type BlockProps<Content> = Content & BlockOptions & Omit<RootAttributes, keyof Content>;

/** A block's options, filled in: what its markup is made with. */
export interface Block {
  readonly prose: Prose;
  /** Of the block's title. */
  readonly level: HeadingLevel;
  readonly title: readonly Inline[];
  readonly landmark: boolean;
  readonly root: RootAttributes;
  /**
   * What its content is rendered with: headings under its title, or in its place, with ids built on the
   * block's own `id` and unique in it; none without one.
   */
  readonly inner: BlockContext;
}

/** Parts what a block was given beside its content: how it is set, and its root's attributes. */
export function blockOf(props: BlockOptions & RootAttributes, title?: Markdown): Block {
  const [options, { headingLevel = 2, landmark = false, ...root }] = splitProseOptions(props);
  const prose = proseOf(options);
  const words = asInlines(title);
  const give = root.id === undefined ? undefined : slugger(root.id);
  const inner: BlockContext = {
    prose,
    level: hasWords(words) ? headingLevel + 1 : headingLevel,
    idOf: give && ((heading) => give(textOf(heading))),
  };
  return { prose, level: headingLevel, title: words, landmark, root, inner };
}
