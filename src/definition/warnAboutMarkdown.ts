import { isReactElement } from "../rich-text/element";
import type { BlockContext } from "./context";
import { warnOnce } from "./warnOnce";

/** Matches Markdown marks: bold or a link anywhere; a heading, a list item or a quote at the start of a line. */
const MARKDOWN_MARKS = /\*\*\S|\]\(|^\s{0,3}(?:#{1,6}|[-*>]|\d{1,3}[.)])\s+\S/m;

/**
 * Warns in development if a prop of a component that reads no Markdown contains Markdown marks: the page would show the marks.
 */
export function warnAboutMarkdown(name: string, value: unknown, block: BlockContext): void {
  if (typeof value === "string" && MARKDOWN_MARKS.test(value))
    warnOnce(
      `${name} of dsfr-blocks/components does not interpret Markdown: it shows “${value.slice(0, 40)}” as plain text. Pass a React node, or import ${name} from "dsfr-blocks".`,
      block,
    );
  if (typeof value !== "object" || value === null || isReactElement(value)) return;
  for (const part of Object.values(value)) warnAboutMarkdown(name, part, block);
}
