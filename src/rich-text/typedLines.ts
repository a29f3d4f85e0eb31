import { dropStart, joinLines, linesOf, textOf } from "@dsfr-blocks/content/markdown/text";
import type { Block, Inline } from "@dsfr-blocks/content/markdown/tree";
import { isBold } from "./look";
import { BULLET, COUNTED, typedNumber } from "./typedMarks";

/** Line of a paragraph. */
export interface Line {
  readonly whole: readonly Inline[];
  /** Mark at the start of the line, with the rest of the line. */
  readonly mark?: Mark;
}

/** Mark at the start of a line, and the rest of the line. */
export interface Mark {
  readonly marker: string;
  readonly number: number;
  readonly words: readonly Inline[];
}

/** Returns the lines of a paragraph, each with its mark. */
export function linesIn(block: Block): Line[] {
  if (block.type !== "paragraph") return [];
  const lines: Line[] = [];
  for (const whole of linesOf(block.children)) {
    const line = readLine(whole);
    const last = lines.at(-1);
    const { mark } = last && !line.mark && isMarkAlone(last) ? readLine([...last.whole, TAB, ...whole]) : {};
    if (last && mark) lines[lines.length - 1] = { whole: joinLines([last.whole, whole]), mark };
    else lines.push(line);
  }
  return lines;
}

const TAB: Inline = { type: "text", value: "\t" };

/** Whether a line is only a mark: in copies from Word and PDF files, its content is on the next line. */
function isMarkAlone({ whole, mark }: Line): boolean {
  const text = textOf(whole);
  return mark === undefined && (BULLET.test(`${text}\tx`) || typedNumber(text)?.length === text.length);
}

/** Reads a line, with the mark at its start if it has one. */
export function readLine(whole: readonly Inline[]): Line {
  const text = textOf(whole);
  const bullet = BULLET.exec(text);
  // A bold line is a title: the recogniser of titles reads its number.
  const numbered = bullet || isBold(whole) ? undefined : typedNumber(text);
  const marker = bullet?.[1] ?? bullet?.[2] ?? COUNTED;
  const length = bullet?.[0].length ?? numbered?.length;
  const rest = length === undefined ? undefined : dropStart(whole, length);
  return rest && rest.length > 0
    ? { whole, mark: { marker, number: numbered?.number ?? 0, words: rest } }
    : { whole };
}
