import { canBeginBlock, readHeading, readUnderlineDepth } from "./markdown/starts";

/** First heading of a body, of the first level: `# Titre`. */
export interface BodyTitle {
  readonly text: string;
  /** Offset of the text in the body. */
  readonly offset: number;
  /** Offset in the body of the line below the heading. */
  readonly end: number;
}

/** Matches a line, then its end. */
const LINE = /([^\r\n]*)(\r\n|[\r\n]|$)/y;

/**
 * Returns the heading that begins a body, if it is of the first level. Many Markdown tools take the title of a page from there.
 */
export function readBodyTitle(body: string): BodyTitle | undefined {
  let line = readLine(body, 0);
  while (/^[ \t]*$/.test(line.text) && line.end < body.length) line = readLine(body, line.end);
  const content = line.text.replace(/^ {1,3}/, "");
  if (!/^\S/.test(content)) return undefined;
  const heading = readHeading(content);
  const below = readLine(body, line.end);
  const isUnderlined = !heading && !canBeginBlock(content) && readUnderlineDepth(below.text) === 1;
  if (heading ? heading.mark !== "#" : !isUnderlined) return undefined;
  const text = removeAttributes(heading ? heading.text : content).trim();
  if (text === "") return undefined;
  return { text, offset: body.indexOf(text, line.start), end: isUnderlined ? below.end : line.end };
}

/** Reads the line that begins at an offset. Its `end` is the offset of the next line. */
function readLine(body: string, start: number): { text: string; start: number; end: number } {
  LINE.lastIndex = start;
  const [all = "", text = ""] = LINE.exec(body) ?? [];
  return { text, start, end: start + all.length };
}

/** Removes the attributes that other Markdown tools read at the end of a heading: `{#id .class}`. */
function removeAttributes(heading: string): string {
  const text = heading.trimEnd();
  const at = text.lastIndexOf("{");
  return at !== -1 && text.indexOf("}", at) === text.length - 1 && /[:#.]/.test(text.charAt(at + 1))
    ? text.slice(0, at)
    : heading;
}
