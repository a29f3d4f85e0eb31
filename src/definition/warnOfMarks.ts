import { isReactElement } from "../rich-text/element";
import type { BlockContext } from "./context";
import { warnOnce } from "./warnOnce";

/** Bold, a link; a heading, an item of a list or a quote at the start of a line. */
const MARKS = /\*\*\S|\]\(|^\s{0,3}(?:#{1,6}|[-*>]|\d{1,3}[.)])\s+\S/m;

/** Warns in development of Markdown in the texts of a block that reads none: its marks show as they are. */
export function warnOfMarks(name: string, value: unknown, block: BlockContext): void {
  if (typeof value === "string" && MARKS.test(value))
    warnOnce(
      `${name} of dsfr-blocks/components shows « ${value.slice(0, 40)} » as it is: it reads no Markdown. Give a React node, or import ${name} from "dsfr-blocks".`,
      block,
    );
  if (typeof value !== "object" || value === null || isReactElement(value)) return;
  for (const each of Object.values(value)) warnOfMarks(name, each, block);
}
