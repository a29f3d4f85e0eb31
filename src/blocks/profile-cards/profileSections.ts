import { isBlank } from "../../content/markdown/text";
import type { Block, RichText } from "../../content/markdown/tree";

/** A text in parts: what comes before the first heading, then each heading with what it heads. */
export interface ProfileSections {
  readonly intro: readonly Block[];
  readonly sections: readonly RichText[];
}

/**
 * Parts a text at its shallowest headings, so that two profiles can stand side by side. A single
 * part, or one with nothing under its heading, is no section: then all is introduction.
 */
export function readProfileSections(blocks: RichText): ProfileSections {
  const depths = blocks.flatMap((block) =>
    block.type === "heading" && !isBlank(block.children) ? [block.depth] : [],
  );
  const top = depths.reduce((least, depth) => Math.min(least, depth), Infinity);
  const starts = blocks.flatMap((block, index) =>
    block.type === "heading" && block.depth === top ? [index] : [],
  );
  const sections = starts.map((start, order) => blocks.slice(start, starts[order + 1]));
  // A deeper heading before the first section would jump: the outline of one text is one.
  const [first = 0] = starts;
  const early = blocks.slice(0, first).some(({ type }) => type === "heading");
  if (sections.length < 2 || early || sections.some((section) => section.length < 2))
    return { intro: blocks, sections: [] };
  return { intro: blocks.slice(0, first), sections };
}
