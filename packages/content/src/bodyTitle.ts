import { canBeginBlock, readHeading, readUnderlineDepth } from "./markdown/starts";

/** First heading of a body, of the first level: `# Titre`. */
export interface BodyTitle {
  readonly text: string;
  /** Offset of the text in the body. */
  readonly offset: number;
  /** Offset in the body of the line below the heading. */
  readonly end: number;
}

/** Matches the first lines of a body: blank lines, a line, and the line below it. */
const FIRST_LINES =
  /^((?:[ \t]*(?:\r\n?|\n))*) {0,3}(?=\S)([^\r\n]*)((?:\r\n?|\n|$)(?:([^\r\n]*)(?:\r\n?|\n|$))?)/;
/** Matches the attributes that other Markdown tools read at the end of a heading. */
const ATTRIBUTES = /\s*\{[:#.][^{}]*\}\s*$/;

/**
 * Returns the heading that begins a body, if it is of the first level. Many Markdown tools take the title of a page from there.
 */
export function readBodyTitle(body: string): BodyTitle | undefined {
  const [all = "", before = "", line = "", below = "", underline = ""] = FIRST_LINES.exec(body) ?? [];
  const heading = readHeading(line);
  const isUnderlined = !canBeginBlock(line) && readUnderlineDepth(underline) === 1;
  if (heading ? heading.mark !== "#" : !isUnderlined) return undefined;
  const text = (heading ? heading.text : line).replace(ATTRIBUTES, "").trim();
  if (text === "") return undefined;
  const lineStart = all.length - below.length - line.length;
  const lineEnd = /^(?:\r\n?|\n)?/.exec(below)?.[0].length ?? 0;
  return {
    text,
    offset: body.indexOf(text, Math.max(lineStart, before.length)),
    end: isUnderlined ? all.length : lineStart + line.length + lineEnd,
  };
}
