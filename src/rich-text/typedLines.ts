import { dropStart, joinLines, linesOf, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Block, Inline } from "@dsfr-blocks/content/markdown/tree";
import { isBold } from "./look";
import { BULLET, COUNTED, typedNumber } from "./typedMarks";

/** A line of a paragraph. */
export interface Line {
  readonly whole: readonly Inline[];
  /** The line's mark, and its words once the mark has gone. */
  readonly mark?: Mark;
}

/** The mark with which a line begins. */
export interface Mark {
  readonly marker: string;
  readonly number: number;
  readonly words: readonly Inline[];
}

/** Returns the lines of a paragraph, each with its mark. */
export function linesIn(block: Block): Line[] {
  if (block.type !== "paragraph") return [];
  const read: Line[] = [];
  for (const whole of linesOf(block.children)) {
    const line = readLine(whole);
    const last = read.at(-1);
    const { mark } = last && !line.mark && isMarkAlone(last) ? readLine([...last.whole, TAB, ...whole]) : {};
    if (last && mark) read[read.length - 1] = { whole: joinLines([last.whole, whole]), mark };
    else read.push(line);
  }
  return read;
}

const TAB: Inline = { type: "text", value: "\t" };

/** Whether a line is a mark alone: its words follow on the next line, as Word and PDF files are copied. */
function isMarkAlone({ whole, mark }: Line): boolean {
  const text = textOf(whole);
  return mark === undefined && (BULLET.test(`${text}\tx`) || typedNumber(text)?.length === text.length);
}

/** Returns a line with the mark that it begins with. */
export function readLine(whole: readonly Inline[]): Line {
  const text = textOf(whole);
  const bullet = BULLET.exec(text);
  // A bold line is a title: its number is the reader's of titles.
  const typed = bullet || isBold(whole) ? undefined : typedNumber(text);
  const marker = bullet?.[1] ?? bullet?.[2] ?? COUNTED;
  const length = bullet?.[0].length ?? typed?.length;
  const words = length === undefined ? undefined : dropStart(whole, length);
  return words && words.length > 0
    ? { whole, mark: { marker, number: typed?.number ?? 0, words } }
    : { whole };
}
