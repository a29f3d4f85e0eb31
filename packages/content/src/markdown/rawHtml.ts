import { decodeEntity } from "@dsfr-blocks/base/entities";
import { getFieldOffset, createReplacementText } from "./mappedText";
import { findHiddenEnd } from "./hiddenLines";
import {
  canHaveId,
  getElementType,
  isUsedAttribute,
  classifyTag,
  createMark,
  hasOptionalEnd,
  readHtml,
  createSubstitute,
  parseTag,
} from "./html";
import { validateId } from "./attributes";
import { matchEnd } from "./links";
import { getText } from "./text";
import { findTrailingSpace, addToken, type InlineReader, type HtmlRecord, type Tag } from "./tokens";

/** Reads raw HTML (CommonMark 6.6). Unsupported HTML is text. Returns the offset from which to continue. */
export function readRawHtml(reader: InlineReader, position: number): number {
  const { text } = reader;
  if (reader.isLiteral) return position + 1;
  if (text.startsWith("<!--", position)) return readComment(reader, position);
  const html = readHtml(text, position);
  const tag = parseTag(html);
  const end = position + html.length;
  const kind = classifyTag(tag) ?? (isLinkTag(reader, tag) ? "span" : undefined);
  if (isPictureSource(tag)) {
    recordHtml(reader, "tag", position, html);
    return addToken(reader, position, end, EMPTY_TEXT);
  }
  // HTML has no `<button />`: it is a component of another tool, whose attributes have its words
  if (!kind || (tag.name === "button" && html.endsWith("/>"))) return position + Math.max(html.length, 1);
  if (kind === "dropped") return readDropped(reader, position, html);
  if (kind === "block" && isUnclosed(reader, position, tag)) {
    recordHtml(reader, "unclosed", position, html);
    return end;
  }
  const record = recordHtml(reader, "tag", position, html);
  const id = reader.elements && getOwnId(tag);
  const addAnchor = (at: number) => {
    if (id !== undefined) addToken(reader, at, at, { type: "anchor", id, children: [] });
  };
  if (kind === "span") addAnchor(position);
  if (kind === "block") {
    addToken(reader, position, end, tag);
    addAnchor(end);
    return tag.name === "pre" && !tag.isEnd ? readPre(reader, end) : end;
  }
  if (tag.name === "q") return readQuotation(reader, position, end, tag);
  if (kind === "span") return addToken(reader, position, end, { ...createMark(tag), record });
  if (kind === "office") return addToken(reader, position, end, EMPTY_TEXT);
  if (kind === "break") return addToken(reader, findTrailingSpace(reader, position), end, { type: "break" });
  return addToken(reader, position, end, createSubstitute(tag) ?? EMPTY_TEXT);
}

/**
 * Whether an unsupported tag belongs to a link of another tool, such as `<External href="/contact">contact</External>`: a start
 * tag with `href` whose name has an end tag in the text, or this end tag.
 */
function isLinkTag(reader: InlineReader, { name, isEnd, attributes }: Tag): boolean {
  const names = (reader.linkTags ??= new Map(
    reader.text
      .toLowerCase()
      .match(/(?<=<\/)[\w:-]+/g)
      ?.map((end) => [end, false]),
  ));
  const isStart = attributes.has("href") && names.has(name);
  if (isStart) names.set(name, true);
  return isStart || (isEnd && names.get(name) === true);
}

/**
 * Returns the id that a start tag gives to its element. Returns undefined if the tag has no valid id, if no link may lead to
 * the element, or if the element is a heading, whose id is read elsewhere.
 */
function getOwnId({ name, isEnd, attributes }: Tag): string | undefined {
  if (isEnd || !canHaveId({ name }) || getElementType(name) === "heading") return undefined;
  return validateId(attributes.get("id") ?? (name === "a" ? attributes.get("name") : undefined));
}

const EMPTY_TEXT = { type: "text", value: "" } as const;

/**
 * Whether a tag is an alternative source of a `<picture>`. The `<img>` of the picture is enough. The `<source>` of a video has
 * `src` instead of `srcset`.
 */
function isPictureSource({ name, attributes }: Tag): boolean {
  return name === "source" && attributes.has("srcset");
}

/** Whether a block element lacks a required end tag. Always false in a field that accepts inlines only. */
function isUnclosed({ elements, content }: InlineReader, position: number, tag: Tag): boolean {
  return (
    !tag.isEnd &&
    !hasOptionalEnd(tag) &&
    elements?.elementByOffset.has(getFieldOffset(content, position)) === false
  );
}

/** Reads the content of a `<pre>` as code, without supported tags and comments. */
function readPre(reader: InlineReader, from: number): number {
  const { text } = reader;
  const closingEnd = findHiddenEnd(text, "</pre>", from, reader.noClosingFrom);
  if (closingEnd === undefined) return from;
  const end = closingEnd - "</pre>".length;
  const closedNames = new Set(
    Array.from(text.slice(from, end).matchAll(/<\/([a-z\d]+)/gi), ([, name]) => name?.toLowerCase()),
  );
  const value = text.slice(from, end).replace(PRE_MARKUP, (found, index: number) => {
    if (found.startsWith("&")) return decodeEntity(found);
    if (found.startsWith("<!")) return "";
    const tag = parseTag(found);
    const kind = classifyTag(tag);
    const isShown = !kind || kind === "dropped";
    // as elsewhere, a tag without an end tag is shown as typed
    const isUnclosed = kind === "block" && !tag.isEnd && !hasOptionalEnd(tag) && !closedNames.has(tag.name);
    const recordKind = isShown ? "code" : isUnclosed ? "unclosed" : "tag";
    recordHtml(reader, recordKind, from + index, found, tag.attributes.size);
    if (isShown || isUnclosed) return found;
    return kind === "break" ? "\n" : (tag.attributes.get("alt") ?? "");
  });
  return addToken(reader, from, end, { type: "code", value: value.replace(/^\n|\n[ \t]*$/g, "") });
}

const PRE_MARKUP = /<!--(?:(?!<!--)[^])*?-->|<\/?[a-z][^<>]*>|&#?[a-z\d]{1,32};/gi;

/** Adds the quotation mark that a browser shows before or after the content of a `<q>`. */
function readQuotation(reader: InlineReader, position: number, end: number, tag: Tag): number {
  if (!tag.isEnd) {
    addToken(reader, position, end, { type: "text", value: "«\u00A0" });
    return addToken(reader, end, end, createMark(tag));
  }
  addToken(reader, position, position, createMark(tag));
  return addToken(reader, position, end, { type: "text", value: "\u00A0»" });
}

/** Skips an element and its content; replaces a frame with a link. The start tag of an element without an end tag is text. */
function readDropped(reader: InlineReader, position: number, html: string): number {
  const { text } = reader;
  const tag = parseTag(html);
  const contentStart = position + html.length;
  const end = tag.isEnd
    ? contentStart
    : findHiddenEnd(text, `</${tag.name}>`, contentStart, reader.noClosingFrom);
  if (end === undefined) return contentStart;
  const isFrame = tag.name === "iframe";
  if (!tag.isEnd) recordHtml(reader, isFrame ? "frame" : "script", position, html);
  const link = isFrame && !tag.isEnd ? createSubstitute(tag) : undefined;
  if (link?.type !== "link") return addToken(reader, position, end, EMPTY_TEXT);
  // the text comes from an attribute, so its offset is the offset of the tag
  const children = [createReplacementText(reader.content, getText(link.children), position)];
  return addToken(reader, position, end, { ...link, children });
}

/** Skips a comment. A comment that is not closed is text. */
function readComment(reader: InlineReader, position: number): number {
  const { text } = reader;
  const end =
    matchEnd(/^<!---?>/, text, position) ??
    findHiddenEnd(text, "-->", position + "<!--".length, reader.noClosingFrom);
  if (end === undefined) return position + 1;
  recordHtml(reader, "comment", position, text.slice(position, end));
  // if white space is on both sides of the comment, keep only the white space before the comment
  const isSpaced = /^[ \t]?$/.test(text.slice(Math.max(position - 1, 0), position));
  return addToken(reader, position, isSpaced ? (matchEnd(/^[ \t]+/, text, end) ?? end) : end, EMPTY_TEXT);
}

/** Adds a record of some HTML, for the text rules, and returns it. Returns undefined if no rule needs records. */
export function recordHtml(
  { html, content }: InlineReader,
  kind: HtmlRecord["kind"],
  position: number,
  text: string,
  dropped?: number,
): HtmlRecord | undefined {
  if (!html) return undefined;
  const record = {
    kind,
    at: getFieldOffset(content, position),
    text,
    dropped: dropped ?? (kind === "comment" ? 0 : countDropped(parseTag(text))),
  };
  html.push(record);
  return record;
}

/** Returns the number of a tag's attributes that pages ignore. */
function countDropped(tag: Tag): number {
  return [...tag.attributes.keys()].filter((name) => !isUsedAttribute(tag, name)).length;
}
