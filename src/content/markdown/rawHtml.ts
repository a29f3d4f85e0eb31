import { offsetOf, readText } from "./content";
import { endOfHidden } from "./hiddenLines";
import { isKept, kindOfTag, markOf, readHtml, standsFor, tagOf } from "./html";
import { endOf } from "./links";
import { textOf } from "./text";
import { endOfWords, put, type Reader, type ReadHtml } from "./tokens";

/** CommonMark 6.6, raw HTML: what it means; what means nothing is words. Gives back where to go on. */
export function readRawHtml(reader: Reader, position: number): number {
  const { text } = reader;
  if (reader.isLiteral) return position + 1;
  if (text.startsWith("<!--", position)) return readComment(reader, position);
  const html = readHtml(text, position);
  const tag = tagOf(html);
  const kind = kindOfTag(tag);
  const end = position + html.length;
  if (!kind) return position + Math.max(html.length, 1);
  if (kind === "dropped") return readDropped(reader, position, html);
  note(reader, "tag", position, html);
  if (kind === "block") return put(reader, position, end, tag);
  if (kind === "span") return put(reader, position, end, markOf(tag));
  if (kind === "office") return put(reader, position, end, NOTHING);
  if (kind === "break") return put(reader, endOfWords(reader, position), end, { type: "break" });
  return put(reader, position, end, standsFor(tag) ?? NOTHING);
}

const NOTHING = { type: "text", value: "" } as const;

/** What is dropped with all that it holds, up to its end. Without one, it is words. */
function readDropped(reader: Reader, position: number, html: string): number {
  const { text } = reader;
  const tag = tagOf(html);
  const after = position + html.length;
  const end = tag.isEnd ? after : endOfHidden(text, `</${tag.name}>`, after, reader.ends);
  if (end === undefined) return after;
  const isFrame = tag.name === "iframe";
  if (!tag.isEnd) note(reader, isFrame ? "frame" : "script", position, html);
  const link = isFrame && !tag.isEnd ? standsFor(tag) : undefined;
  if (link?.type !== "link") return put(reader, position, end, NOTHING);
  // its words are those of an attribute, and stand where it does
  const children = [readText(reader.content, textOf(link.children), position)];
  return put(reader, position, end, { ...link, children });
}

/** A comment never shows; one that is never closed is words. */
function readComment(reader: Reader, position: number): number {
  const { text } = reader;
  const end =
    endOf(/^<!---?>/, text, position) ?? endOfHidden(text, "-->", position + "<!--".length, reader.ends);
  if (end === undefined) return position + 1;
  note(reader, "comment", position, text.slice(position, end));
  // of the white space around it one side is enough
  const isSpaced = /^[ \t]?$/.test(text.slice(Math.max(position - 1, 0), position));
  return put(reader, position, isSpaced ? (endOf(/^[ \t]+/, text, end) ?? end) : end, NOTHING);
}

function note({ html, content }: Reader, kind: ReadHtml["kind"], position: number, text: string): void {
  if (!html) return;
  const tag = kind === "comment" ? undefined : tagOf(text);
  const dropped = tag ? [...tag.attributes.keys()].filter((name) => !isKept(tag, name)).length : 0;
  html.push({ kind, at: offsetOf(content, position), text, dropped });
}
