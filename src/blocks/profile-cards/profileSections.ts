import { isBlank } from "../../content/markdown/text";
import type { Heading, RichText } from "../../content/markdown/tree";
import { cutAtHeadings } from "../../rich-text/outline";

/** A text in parts: what comes before the first heading, then each heading with what it heads. */
export interface ProfileSections {
  readonly intro: RichText;
  readonly sections: readonly RichText[];
}

/**
 * Parts a text at its shallowest headings, so that two profiles can stand side by side. A single
 * part, or one with nothing under its heading, is no section: then all is introduction.
 */
export function readProfileSections(blocks: RichText): ProfileSections {
  const counts = ({ children }: Heading) => !isBlank(children);
  const [intro, ...sections] = cutAtHeadings(blocks, counts);
  // A deeper heading before the first section would jump: the outline of one text is one.
  const early = intro.some((block) => block.type === "heading" && counts(block));
  if (sections.length < 2 || early || sections.some((section) => section.length < 2))
    return { intro: blocks, sections: [] };
  return { intro, sections };
}
