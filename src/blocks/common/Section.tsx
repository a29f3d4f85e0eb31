import { createElement, type ReactNode } from "react";
import { hasWords } from "../../content/markdown/text";
import { renderInlines } from "../../rich-text/inlines";
import type { Block } from "./block";

/**
 * The frame of a block: its title and what stands with it in the margin, and its body on the page's axis, side
 * by side when the container is wide. Gives a `<section>`; a title with nothing under it is a paragraph
 * (RGAA 9.1). A call and not a component: React's own work for one takes as long as a block's.
 */
export function renderSection(
  block: Block,
  className: string,
  body: readonly ReactNode[],
  intro: readonly ReactNode[] = [],
): ReactNode {
  const { root, level, landmark, prose, title, inner } = block;
  const titled = hasWords(title);
  const filled = body.length + intro.length > 0;
  if (!titled && !filled) return null;
  // Given by the block's own counter, so that no heading of the author has it too.
  const titleId = landmark && titled && filled ? inner.idOf?.(title) : undefined;
  const heading =
    titled &&
    createElement(
      filled ? `h${level}` : "p",
      { id: titleId, className: "fr-h2" },
      ...renderInlines(title, prose),
    );
  return (
    <section
      {...root}
      aria-labelledby={titleId ?? root["aria-labelledby"]}
      className={classes("dsfrb-section", className, root.className)}
    >
      <div className="dsfrb-axis">
        {(heading || intro.length > 0) &&
          createElement("div", { className: "dsfrb-axis__head" }, heading, ...intro)}
        {body.length > 0 && createElement("div", { className: "dsfrb-axis__body" }, ...body)}
      </div>
    </section>
  );
}

export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
