import { dropStart, joinLines, splitLines, getText } from "@dsfr-blocks/content/markdown/text";
import type { BlockNode, InlineNode } from "@dsfr-blocks/content/markdown/tree";
import { isBold } from "./look";
import { BULLET, NUMBER_MARKER, readTypedNumber } from "./typedMarks";

/** Line of a paragraph. */
export interface Line {
  readonly inlines: readonly InlineNode[];
  /** Mark at the start of the line, with the rest of the line. */
  readonly mark?: Mark;
}

/** Line that begins with a list mark, such as « • » or « 1/ »: its mark, and the text after it. */
export interface Mark {
  readonly marker: string;
  readonly number: number;
  readonly content: readonly InlineNode[];
}

/** Returns the lines of a paragraph, each with its mark. */
export function readLines(block: BlockNode): Line[] {
  if (block.type !== "paragraph") return [];
  const lines: Line[] = [];
  for (const inlines of splitLines(block.children)) {
    const line = readLine(inlines);
    const last = lines.at(-1);
    const { mark } =
      last && !line.mark && isMarkAlone(last) ? readLine([...last.inlines, TAB, ...inlines]) : {};
    if (last && mark) lines[lines.length - 1] = { inlines: joinLines([last.inlines, inlines]), mark };
    else lines.push(line);
  }
  return lines;
}

const TAB: InlineNode = { type: "text", value: "\t" };

/** Whether a line is only a mark: in copies from Word and PDF files, the content of the item is on the next line. */
function isMarkAlone({ inlines, mark }: Line): boolean {
  const text = getText(inlines);
  return mark === undefined && (BULLET.test(`${text}\tx`) || readTypedNumber(text)?.length === text.length);
}

/** Reads a line, and the mark at its start if the line has a mark. */
export function readLine(inlines: readonly InlineNode[]): Line {
  const text = getText(inlines);
  const bullet = BULLET.exec(text);
  // a bold line is a title: the title recogniser reads its number
  const numbered = bullet || isBold(inlines) ? undefined : readTypedNumber(text);
  const marker = bullet?.[1] ?? bullet?.[2] ?? NUMBER_MARKER;
  const length = bullet?.[0].length ?? numbered?.length;
  const content = length === undefined ? undefined : dropStart(inlines, length);
  return content && content.length > 0
    ? { inlines, mark: { marker, number: numbered?.number ?? 0, content } }
    : { inlines };
}
