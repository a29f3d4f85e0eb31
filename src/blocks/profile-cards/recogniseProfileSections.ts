import { isBlank } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, HeadingNode, MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { cutAtHeadings } from "../../rich-text/outline";
import { isFarewell, recogniseTitles } from "../common/recogniseTitles";

/*
 * The profiles of a text are recognised, and shown side by side, in these forms. Closing formulas at the end of the
 * text are separated first.
 *
 * | recognised                                   | not recognised                                               |
 * |----------------------------------------------|--------------------------------------------------------------|
 * | two headings or more, each above its text    | a heading without a text; or a deeper heading before them    |
 * | two titles of `recogniseTitles`, likewise    | the same; or one title alone, its text and a closing formula |
 * | a last profile that ends like another, with  | a last profile that ends with a paragraph which no other     |
 * | a list, or with its only paragraph           | profile has: this paragraph may be about all profiles        |
 *
 * In doubt, no title is created and the text is unchanged.
 */

/** Sections of a text: the nodes before the first heading, each heading with its content, and the closing formulas. */
export interface ProfileSections {
  readonly intro: MarkdownTree;
  readonly sections: readonly MarkdownTree[];
  readonly after: MarkdownTree;
}

/**
 * Recognises the profiles of a text, by splitting the text at its shallowest headings. In doubt, returns the whole text as
 * `intro`.
 */
export function recogniseProfileSections(tree: MarkdownTree): ProfileSections {
  const end = tree.findLastIndex((block) => !isFarewell(block)) + 1;
  const after = tree.slice(end);
  const withHeadings = recogniseTitles(tree.slice(0, end));
  const hasText = ({ children }: HeadingNode) => !isBlank(children);
  const [intro, ...sections] = cutAtHeadings(withHeadings, hasText);
  // a deeper heading before the first section would skip a heading level
  const hasEarlyHeading = intro.some((block) => block.type === "heading" && hasText(block));
  if (mayConcludeAll(sections)) return { intro: tree, sections: [], after: [] };
  if (sections.length >= 2 && !hasEarlyHeading && sections.every((section) => section.length > 1))
    return { intro, sections, after };
  if (after.length === 0) return { intro: withHeadings, sections: [], after };
  // a closing formula directly after a heading is not the content of that heading
  const followsHeading = tree[end - 1]?.type === "heading";
  return {
    intro: followsHeading ? tree.slice(0, end) : tree,
    sections: [],
    after: followsHeading ? after : [],
  };
}

/** Whether the last profile ends with a paragraph that no other profile has. This paragraph may be about all the profiles. */
function mayConcludeAll(sections: readonly MarkdownTree[]): boolean {
  const last = sections.at(-1) ?? [];
  const previous = sections.slice(0, -1);
  // the last paragraph cannot be about all profiles if it is the only text of its profile, or of the last subtitle
  if (previous.length === 0 || !endsWithLooseParagraph(last)) return false;
  return !previous.some((section) => section.length >= last.length && endsWithLooseParagraph(section));
}

/** Whether a section ends with a paragraph that is not directly under a heading. */
function endsWithLooseParagraph(section: MarkdownTree): boolean {
  const [before, end]: (BlockNode | undefined)[] = section.slice(-2);
  return end?.type === "paragraph" && before?.type !== "heading";
}
