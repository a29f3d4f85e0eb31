import type { HTMLAttributes } from "react";
import type { Inline } from "../../content/markdown/tree";
import { textOf } from "../../content/markdown/text";
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
  readonly level: HeadingLevel;
  readonly landmark: boolean;
  readonly root: RootAttributes;
  /** Ids of the author's headings, built on the block's own `id` and unique in it; none without one. */
  readonly idOf?: ((heading: readonly Inline[]) => string) | undefined;
}

/** Parts what a block was given beside its content: how it is set, and its root's attributes. */
export function blockOf(props: BlockOptions & RootAttributes): Block {
  const [options, { headingLevel = 2, landmark = false, ...root }] = splitProseOptions(props);
  const give = root.id === undefined ? undefined : slugger(root.id);
  return {
    prose: proseOf(options),
    level: headingLevel,
    landmark,
    root,
    idOf: give && ((heading) => give(textOf(heading))),
  };
}
