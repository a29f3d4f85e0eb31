import type { Fix } from "../../content/issue";

export interface Applied {
  readonly text: string;
  readonly count: number;
}

/** Makes the replacements in a file's text, from its first to its last, wherever plain spaces still stand there. */
export function applyFixes(source: string, fixes: readonly Fix[]): Applied {
  // offsets count from after the byte order mark
  const start = source.startsWith("\uFEFF") ? 1 : 0;
  const pieces: string[] = [];
  let end = 0;
  let count = 0;
  for (const { offset, length, text } of [...fixes].sort((a, b) => a.offset - b.offset)) {
    const from = start + offset;
    // a text that a YAML alias repeats is found twice
    if (from < end || !/^ +$/.test(source.slice(from, from + length))) continue;
    pieces.push(source.slice(end, from), text);
    end = from + length;
    count++;
  }
  return { text: pieces.join("") + source.slice(end), count };
}
