import { decodeEntity } from "@dsfr-blocks/base/entities";
import { offsetOf, readText } from "./content";
import { endOfHidden } from "./hiddenLines";
import { isKept, kindOfTag, markOf, mayStayOpen, readHtml, standsFor, tagOf } from "./html";
import { endOf } from "./links";
import { textOf } from "./text";
import { endOfWords, put, type Reader, type ReadHtml, type Tag } from "./tokens";

/** Reads raw HTML (CommonMark 6.6). Unsupported HTML is text. Returns the offset from which to continue. */
export function readRawHtml(reader: Reader, position: number): number {
  const { text } = reader;
  if (reader.isLiteral) return position + 1;
  if (text.startsWith("<!--", position)) return readComment(reader, position);
  const html = readHtml(text, position);
  const tag = tagOf(html);
  const kind = kindOfTag(tag);
  const end = position + html.length;
  if (isPictureSource(tag)) {
    recordHtml(reader, "tag", position, html);
    return put(reader, position, end, EMPTY_TEXT);
  }
  if (!kind) return position + Math.max(html.length, 1);
  if (kind === "dropped") return readDropped(reader, position, html);
  if (kind === "block" && isUnclosed(reader, position, tag)) {
    recordHtml(reader, "unclosed", position, html);
    return end;
  }
  const record = recordHtml(reader, "tag", position, html);
  if (kind === "block") {
    put(reader, position, end, tag);
    return tag.name === "pre" && !tag.isEnd ? readPre(reader, end) : end;
  }
  if (tag.name === "q") return readQuotation(reader, position, end, tag);
  if (kind === "span") return put(reader, position, end, { ...markOf(tag), record });
  if (kind === "office") return put(reader, position, end, EMPTY_TEXT);
  if (kind === "break") return put(reader, endOfWords(reader, position), end, { type: "break" });
  return put(reader, position, end, standsFor(tag) ?? EMPTY_TEXT);
}

const EMPTY_TEXT = { type: "text", value: "" } as const;

/**
 * Whether a tag is an alternative source of a `<picture>`, whose `<img>` is enough. The `<source>` of a video has `src`
 * instead.
 */
function isPictureSource({ name, attributes }: Tag): boolean {
  return name === "source" && attributes.has("srcset");
}

/** Whether a block element lacks a required end tag. Always false in a field of inlines only. */
function isUnclosed({ elements, content }: Reader, position: number, tag: Tag): boolean {
  return !tag.isEnd && !mayStayOpen(tag) && elements?.byTag.has(offsetOf(content, position)) === false;
}

/** Reads the content of a `<pre>` as code, without its tags and comments. */
function readPre(reader: Reader, from: number): number {
  const { text } = reader;
  const closingEnd = endOfHidden(text, "</pre>", from, reader.noClosingFrom);
  if (closingEnd === undefined) return from;
  const end = closingEnd - "</pre>".length;
  const closedNames = new Set(
    Array.from(text.slice(from, end).matchAll(/<\/([a-z\d]+)/gi), ([, name]) => name?.toLowerCase()),
  );
  const value = text.slice(from, end).replace(PRE_MARKUP, (found, index: number) => {
    if (found.startsWith("&")) return decodeEntity(found);
    if (found.startsWith("<!")) return "";
    const tag = tagOf(found);
    const kind = kindOfTag(tag);
    const isShown = !kind || kind === "dropped";
    // as elsewhere, a tag without an end tag is shown as typed
    const isUnclosed = kind === "block" && !tag.isEnd && !mayStayOpen(tag) && !closedNames.has(tag.name);
    const recordKind = isShown ? "code" : isUnclosed ? "unclosed" : "tag";
    recordHtml(reader, recordKind, from + index, found, tag.attributes.size);
    if (isShown || isUnclosed) return found;
    return kind === "break" ? "\n" : (tag.attributes.get("alt") ?? "");
  });
  return put(reader, from, end, { type: "code", value: value.replace(/^\n|\n[ \t]*$/g, "") });
}

const PRE_MARKUP = /<!--(?:(?!<!--)[^])*?-->|<\/?[a-z][^<>]*>|&#?[a-z\d]{1,32};/gi;

/** Adds the quotation mark that a browser shows before or after the content of a `<q>`. */
function readQuotation(reader: Reader, position: number, end: number, tag: Tag): number {
  if (!tag.isEnd) {
    put(reader, position, end, { type: "text", value: "«\u00A0" });
    return put(reader, end, end, markOf(tag));
  }
  put(reader, position, position, markOf(tag));
  return put(reader, position, end, { type: "text", value: "\u00A0»" });
}

/** Skips an element with its content, and replaces a frame with a link. Without an end tag, the tag is text. */
function readDropped(reader: Reader, position: number, html: string): number {
  const { text } = reader;
  const tag = tagOf(html);
  const contentStart = position + html.length;
  const end = tag.isEnd
    ? contentStart
    : endOfHidden(text, `</${tag.name}>`, contentStart, reader.noClosingFrom);
  if (end === undefined) return contentStart;
  const isFrame = tag.name === "iframe";
  if (!tag.isEnd) recordHtml(reader, isFrame ? "frame" : "script", position, html);
  const link = isFrame && !tag.isEnd ? standsFor(tag) : undefined;
  if (link?.type !== "link") return put(reader, position, end, EMPTY_TEXT);
  // the text comes from an attribute, so its offset is that of the tag
  const children = [readText(reader.content, textOf(link.children), position)];
  return put(reader, position, end, { ...link, children });
}

/** Skips a comment. A comment that is not closed is text. */
function readComment(reader: Reader, position: number): number {
  const { text } = reader;
  const end =
    endOf(/^<!---?>/, text, position) ??
    endOfHidden(text, "-->", position + "<!--".length, reader.noClosingFrom);
  if (end === undefined) return position + 1;
  recordHtml(reader, "comment", position, text.slice(position, end));
  // if white space is on both sides of the comment, keep only that before it
  const isSpaced = /^[ \t]?$/.test(text.slice(Math.max(position - 1, 0), position));
  return put(reader, position, isSpaced ? (endOf(/^[ \t]+/, text, end) ?? end) : end, EMPTY_TEXT);
}

function recordHtml(
  { html, content }: Reader,
  kind: ReadHtml["kind"],
  position: number,
  text: string,
  dropped?: number,
): ReadHtml | undefined {
  if (!html) return undefined;
  const record = {
    kind,
    at: offsetOf(content, position),
    text,
    dropped: dropped ?? (kind === "comment" ? 0 : countDropped(tagOf(text))),
  };
  html.push(record);
  return record;
}

/** Returns the number of attributes of a tag that pages ignore. */
function countDropped(tag: Tag): number {
  return [...tag.attributes.keys()].filter((name) => !isKept(tag, name)).length;
}
