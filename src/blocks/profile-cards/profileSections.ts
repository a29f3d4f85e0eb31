import { isBlank } from "@dsfr-blocks/content/markdown/text";
import type { Block, Heading, RichText } from "@dsfr-blocks/content/markdown/tree";
import { cutAtHeadings } from "../../rich-text/outline";
import { isFarewell, withTitles } from "../common/titles";

/*
 * Profiles stand side by side where the text has one of these forms, its last words of farewell aside:
 *
 * | form                                         | not                                                          |
 * |----------------------------------------------|--------------------------------------------------------------|
 * | two headings or more, each over its text     | a heading over nothing, or a deeper one before the first     |
 * | two titles of `withTitles`, each over a text | the same; or one title alone over its text and a farewell    |
 * | the last profile ends as another does, or    | a paragraph that ends the last one, and that no other profile |
 * | with a list, or with its only paragraph      | has: it may be about them all                                |
 *
 * In doubt no title is made, and the text stays as it is written.
 */

/** A text in parts: what comes before the first heading, each heading with what it heads, what ends the text. */
export interface ProfileSections {
  readonly intro: RichText;
  readonly sections: readonly RichText[];
  readonly after: RichText;
}

/** Parts a text at its shallowest headings, so that two profiles can stand side by side. */
export function readProfileSections(tree: RichText): ProfileSections {
  const end = tree.findLastIndex((block) => !isFarewell(block)) + 1;
  const after = tree.slice(end);
  const titled = withTitles(tree.slice(0, end));
  const counts = ({ children }: Heading) => !isBlank(children);
  const [intro, ...sections] = cutAtHeadings(titled, counts);
  // A deeper heading before the first section would jump: the outline of one text is one.
  const early = intro.some((block) => block.type === "heading" && counts(block));
  if (mayEndForAll(sections)) return { intro: tree, sections: [], after: [] };
  if (sections.length >= 2 && !early && sections.every((section) => section.length > 1))
    return { intro, sections, after };
  if (after.length === 0) return { intro: titled, sections: [], after };
  // A farewell right after a heading is not what it heads.
  const isHeaded = tree[end - 1]?.type === "heading";
  return { intro: isHeaded ? tree.slice(0, end) : tree, sections: [], after: isHeaded ? after : [] };
}

/** True when the last profile ends with a paragraph more than the others have: it may be about them all. */
function mayEndForAll(sections: readonly RichText[]): boolean {
  const last = sections.at(-1) ?? [];
  const others = sections.slice(0, -1);
  // its only text, or that of its last subtitle
  if (others.length === 0 || !endsLoose(last)) return false;
  return !others.some((section) => section.length >= last.length && endsLoose(section));
}

/** True for a part that ends with a paragraph that is under no heading of its own. */
function endsLoose(section: RichText): boolean {
  const [before, end]: (Block | undefined)[] = section.slice(-2);
  return end?.type === "paragraph" && before?.type !== "heading";
}
