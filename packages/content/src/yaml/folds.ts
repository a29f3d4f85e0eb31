import { countCommonEnds } from "./countCommonEnds";

/** Maximum length of a line relative to the width. Up to this length, a line to which a word was added is not folded again. */
const MAX_LENGTH_RATIO = 1.3;

/**
 * Folds a new text at the same words as the old text: the words before and after the change keep their line ends, and the first
 * word that replaces others has theirs. The line ends of the result are LF.
 */
export function foldLike(source: string, whole: string, width: number): string {
  const oldText = source.replaceAll("\r\n", "\n");
  const [oldWords, newWords] = [splitWords(oldText), splitWords(whole)];
  const { prefix, suffix } = countCommonEnds(oldWords.map(getWordKey), newWords.map(getWordKey));
  const replacedWord = prefix + suffix < oldWords.length ? oldWords[prefix] : undefined;
  const findOldGap = (newWord: SpacedWord, index: number) => {
    if (index === prefix && replacedWord?.gap.includes("\n") && getBreak(replacedWord) === getBreak(newWord))
      return replacedWord.gap;
    if (index < prefix) return oldWords[index]?.gap;
    return index < newWords.length - suffix
      ? undefined
      : oldWords[oldWords.length - newWords.length + index]?.gap;
  };
  const words = newWords.map((newWord, index) => (findOldGap(newWord, index) ?? newWord.gap) + newWord.word);
  const indent = " ".repeat(getLineIndent(oldText));
  return words
    .join("")
    .split("\n")
    .flatMap((line, index) => {
      const start = index === 0 ? "" : indent;
      const content = line.slice(start.length);
      return content.length <= width * MAX_LENGTH_RATIO
        ? [line]
        : fold(content, width).map((part, partIndex) =>
            partIndex === 0 && index === 0 ? part : indent + part,
          );
    })
    .join("\n");
}

/** Word, with the white space before it. Words between which a text has several spaces are one word: no line ends there. */
interface SpacedWord {
  readonly gap: string;
  readonly word: string;
}

function splitWords(text: string): SpacedWord[] {
  let end = 0;
  return Array.from(text.matchAll(/[^ \n]+(?: {2,}[^ \n]+)*/g), ({ 0: word, index }) => {
    const gap = text.slice(end, index);
    end = index + word.length;
    return { gap, word };
  });
}

/** Returns a key that is equal for equal words after the same number of blank lines. */
function getWordKey(spacedWord: SpacedWord): string {
  return getBreak(spacedWord) + spacedWord.word;
}

/** Returns the blank lines before a word, or a space if there are none. */
function getBreak({ gap }: SpacedWord): string {
  return /\n\n+/.exec(gap)?.[0] ?? " ";
}

function getLineIndent(source: string): number {
  return /\n( +)/.exec(source)?.[1]?.length ?? 0;
}

/** Folds a line at its single spaces into lines of this width. */
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
