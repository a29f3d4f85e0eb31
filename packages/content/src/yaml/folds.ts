import { around } from "./around";

/** How much longer than others a line may be that a word was put into: its end is not folded for it. */
const LONGER = 1.3;

/**
 * A text on whole lines, folded where the text before it was: the lines of the words that both begin and end with stay.
 * Undefined where spaces have a meaning of their own.
 */
export function foldedAs(source: string, whole: string, width: number): string | undefined {
  const [before, after] = [wordsOf(source), wordsOf(whole)];
  if ([...before, ...after].some(({ gap }) => /^ {2}/.test(gap))) return undefined;
  const { first, same } = around(before.map(nameOfWord), after.map(nameOfWord));
  const words = after.map(({ gap, word }, index) => {
    const held =
      index < first
        ? before[index]
        : index >= after.length - same
          ? before[before.length - after.length + index]
          : undefined;
    return (held?.gap ?? gap) + word;
  });
  const indent = " ".repeat(columnOfLines(source));
  return words
    .join("")
    .split("\n")
    .flatMap((line, index) => {
      const start = index === 0 ? "" : indent;
      const content = line.slice(start.length);
      return content.length <= width * LONGER
        ? [line]
        : fold(content, width).map((part, at) => (at === 0 && index === 0 ? part : indent + part));
    })
    .join("\n");
}

/** A word, and the white space before it. */
interface SpacedWord {
  readonly gap: string;
  readonly word: string;
}

function wordsOf(text: string): SpacedWord[] {
  let end = 0;
  return Array.from(text.matchAll(/[^ \n]+/g), ({ 0: word, index }) => {
    const gap = text.slice(end, index);
    end = index + word.length;
    return { gap, word };
  });
}

/** A word, and whether it begins a line of the value. */
function nameOfWord({ gap, word }: SpacedWord): string {
  return `${/\n\n+/.exec(gap)?.[0] ?? " "}${word}`;
}

function columnOfLines(source: string): number {
  return /\n( +)/.exec(source)?.[1]?.length ?? 0;
}

/** A line in lines of this width, broken at its single spaces. */
export function fold(line: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
