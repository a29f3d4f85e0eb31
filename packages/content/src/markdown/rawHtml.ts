import { decodeEntity } from "@dsfr-blocks/base/entities";
import { offsetOf, readText } from "./content";
import { endOfHidden } from "./hiddenLines";
import { isKept, kindOfTag, markOf, mayStayOpen, readHtml, standsFor, tagOf } from "./html";
import { endOf } from "./links";
import { textOf } from "./text";
import { endOfWords, put, type Reader, type ReadHtml, type Tag } from "./tokens";

/** CommonMark 6.6, raw HTML: what it means; what means nothing is words. Gives back where to go on. */
export function readRawHtml(reader: Reader, position: number): number {
  const { text } = reader;
  if (reader.isLiteral) return position + 1;
  if (text.startsWith("<!--", position)) return readComment(reader, position);
  const html = readHtml(text, position);
  const tag = tagOf(html);
  const kind = kindOfTag(tag);
  const end = position + html.length;
  if (isOfPicture(tag)) {
    note(reader, "tag", position, html);
    return put(reader, position, end, NOTHING);
  }
  if (!kind) return position + Math.max(html.length, 1);
  if (kind === "dropped") return readDropped(reader, position, html);
  if (kind === "block" && isUnclosed(reader, position, tag)) {
    note(reader, "unclosed", position, html);
    return end;
  }
  const told = note(reader, "tag", position, html);
  if (kind === "block") {
    put(reader, position, end, tag);
    return tag.name === "pre" && !tag.isEnd ? readPre(reader, end) : end;
  }
  if (tag.name === "q") return readQuotation(reader, position, end, tag);
  if (kind === "span") return put(reader, position, end, { ...markOf(tag), told });
  if (kind === "office") return put(reader, position, end, NOTHING);
  if (kind === "break") return put(reader, endOfWords(reader, position), end, { type: "break" });
  return put(reader, position, end, standsFor(tag) ?? NOTHING);
}

const NOTHING = { type: "text", value: "" } as const;

/** Whether a tag offers another file for the image of a `<picture>`: its `<img>` is enough. That of a film has `src`. */
function isOfPicture({ name, attributes }: Tag): boolean {
  return name === "source" && attributes.has("srcset");
}

/** Whether nothing ends an element of blocks that has to be ended. In a field of one line none is looked for. */
function isUnclosed({ elements, content }: Reader, position: number, tag: Tag): boolean {
  return !tag.isEnd && !mayStayOpen(tag) && elements?.byTag.has(offsetOf(content, position)) === false;
}

/** Reads what a `<pre>` holds as code, which keeps its lines: without its tags, and up to its end. */
function readPre(reader: Reader, from: number): number {
  const { text } = reader;
  const after = endOfHidden(text, "</pre>", from, reader.ends);
  if (after === undefined) return from;
  const end = after - "</pre>".length;
  const ended = new Set(
    Array.from(text.slice(from, end).matchAll(/<\/([a-z\d]+)/gi), ([, name]) => name?.toLowerCase()),
  );
  const value = text.slice(from, end).replace(IN_PRE, (found, index: number) => {
    if (found.startsWith("&")) return decodeEntity(found);
    if (found.startsWith("<!")) return "";
    const tag = tagOf(found);
    const kind = kindOfTag(tag);
    const isShown = !kind || kind === "dropped";
    // as everywhere else, a tag that nothing ends shows
    const isUnclosed = kind === "block" && !tag.isEnd && !mayStayOpen(tag) && !ended.has(tag.name);
    const noted = isShown ? "code" : isUnclosed ? "unclosed" : "tag";
    note(reader, noted, from + index, found, tag.attributes.size);
    if (isShown || isUnclosed) return found;
    return kind === "break" ? "\n" : (tag.attributes.get("alt") ?? "");
  });
  return put(reader, from, end, { type: "code", value: value.replace(/^\n|\n[ \t]*$/g, "") });
}

const IN_PRE = /<!--(?:(?!<!--)[^])*?-->|<\/?[a-z][^<>]*>|&#?[a-z\d]{1,32};/gi;

/** Puts the quotation marks that a browser shows around a `<q>`, and its words between them. */
function readQuotation(reader: Reader, position: number, end: number, tag: Tag): number {
  if (!tag.isEnd) {
    put(reader, position, end, { type: "text", value: "«\u00A0" });
    return put(reader, end, end, markOf(tag));
  }
  put(reader, position, position, markOf(tag));
  return put(reader, position, end, { type: "text", value: "\u00A0»" });
}

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

function note(
  { html, content }: Reader,
  kind: ReadHtml["kind"],
  position: number,
  text: string,
  dropped?: number,
): ReadHtml | undefined {
  if (!html) return undefined;
  const told = {
    kind,
    at: offsetOf(content, position),
    text,
    dropped: dropped ?? (kind === "comment" ? 0 : droppedOf(tagOf(text))),
  };
  html.push(told);
  return told;
}

/** Returns how many attributes of a tag mean nothing on a page. */
function droppedOf(tag: Tag): number {
  return [...tag.attributes.keys()].filter((name) => !isKept(tag, name)).length;
}
