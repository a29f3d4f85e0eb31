import { createElement, type ReactNode } from "react";
import { hasWords } from "../../content/markdown/text";
import type { Inline } from "../../content/markdown/tree";
import { renderInlines } from "../../rich-text/inlines";
import type { Block } from "./block";

interface SectionProps {
  readonly block: Block;
  /** The block's own class. */
  readonly className: string;
  readonly title: readonly Inline[];
  /** What stands under the title, in the margin when there is one. */
  readonly intro?: readonly ReactNode[];
  /** What the title heads. */
  readonly body: readonly ReactNode[];
}

/**
 * The frame of a block: its title, and its content on the page's axis, side by side when the
 * container is wide. Gives a `<section>`; a title with nothing under it is a paragraph (RGAA 9.1). A call and
 * not a component: React's own work for one takes as long as a block's.
 */
export function renderSection({ block, className, title, intro = [], body }: SectionProps) {
  const { root, level, landmark, prose, idOf } = block;
  const titled = hasWords(title);
  const content = [...intro, ...body];
  if (!titled && content.length === 0) return null;
  // Given by the block's own counter, so that no heading of the author has it too.
  const titleId = landmark && titled && content.length > 0 ? idOf?.(title) : undefined;
  const heading =
    titled &&
    (content.length > 0
      ? createElement(`h${level}`, { id: titleId, className: "fr-h2" }, ...renderInlines(title, prose))
      : createElement("p", { className: "fr-h2" }, ...renderInlines(title, prose)));
  const head =
    heading || intro.length > 0
      ? createElement("div", { className: "dsfrb-axis__head" }, heading, ...intro)
      : null;
  const main = body.length > 0 ? createElement("div", { className: "dsfrb-axis__body" }, ...body) : null;
  return (
    <section
      {...root}
      aria-labelledby={titleId ?? root["aria-labelledby"]}
      className={classes("dsfrb-section", className, root.className)}
    >
      <div className="dsfrb-axis">
        {head}
        {main}
      </div>
    </section>
  );
}

/** Level of the headings inside a block: under its title, or in its place. */
export function innerLevel({ level }: Block, title: readonly Inline[]): number {
  return hasWords(title) ? level + 1 : level;
}

export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
