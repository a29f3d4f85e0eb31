import type { SyntaxNode } from "@lezer/common";
import { DEEPEST } from "./bounds";
import { labelOf, titleOf } from "./definitions";
import { decodeEntity } from "../../../src/content/markdown/entities";
import { pairTags, type TagPiece } from "./html";
import { deeper, type Reader } from "./parse";
import { textOf, trim, withoutLinks } from "../../../src/content/markdown/text";
import type { Inline, Text } from "../../../src/content/markdown/tree";

const MARKS = new Set(["EmphasisMark", "LinkMark", "QuoteMark", "HeaderMark", "CodeMark"]);

/** The inlines of a paragraph, heading or cell, without white space at both ends. */
export function readInlines(node: SyntaxNode, reader: Reader): Inline[] {
  return trim(readRange(node, reader, node.from, node.to));
}

/** The inlines between two offsets of a node: its inline children, and the text between them. */
function readRange(node: SyntaxNode, reader: Reader, from: number, to: number): Inline[] {
  const pieces: TagPiece[] = [];
  const pushText = (start: number, end: number) => {
    if (end > start) pieces.push(text(reader.source.slice(start, end), start));
  };
  let position = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.from < from || child.to > to) continue;
    pushText(position, child.from);
    for (const piece of readInline(child, reader)) pieces.push(piece);
    position = child.to;
  }
  pushText(position, to);
  return pairTags(joinTexts(pieces));
}

/** The same pieces, neighbouring texts made one, without white space around line breaks. */
function joinTexts(pieces: readonly TagPiece[]): TagPiece[] {
  const joined: TagPiece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.type !== "text") {
      if (piece) joined.push(piece);
      continue;
    }
    const values: string[] = [];
    for (let next: TagPiece | undefined = piece; next?.type === "text"; next = pieces[++index])
      values.push(next.value);
    index -= 1;
    const value = settle(values.join(""), joined.at(-1)?.type === "break");
    if (value !== "") joined.push({ ...piece, value });
  }
  return joined;
}

/** A run of blanks is looked at once, from its start: linear on any text. */
function settle(value: string, afterBreak: boolean): string {
  const settled = value.replace(/(?:(?<![ \t])[ \t]+)?\r?\n[ \t]*/g, "\n");
  return afterBreak ? settled.trimStart() : settled;
}

function readInline(node: SyntaxNode, reader: Reader): TagPiece[] {
  const { source } = reader;
  const at = node.from;
  const raw = source.slice(node.from, node.to);
  if (MARKS.has(node.name)) return [];
  if (reader.depth > DEEPEST) return [text(raw, at)];
  switch (node.name) {
    case "Emphasis":
    case "StrongEmphasis": {
      const type = node.name === "Emphasis" ? "emphasis" : "strong";
      return [{ type, children: readRange(node, deeper(reader), node.from, node.to), at }];
    }
    case "Escape":
      return [text(raw.slice(1), at)];
    case "Entity":
      return [text(decodeEntity(raw), at)];
    case "HardBreak":
      return [{ type: "break", at }];
    case "InlineCode":
      return [{ type: "code", value: codeValue(node, source), at }];
    case "HTMLTag":
      return [/^<br\s*\/?>$/i.test(raw) ? { type: "break", at } : { type: "tag", value: raw, at }];
    case "Autolink":
    case "URL": {
      const value = node.name === "Autolink" ? raw.slice(1, -1) : raw;
      return [{ type: "link", url: bareUrl(value), children: [text(value, at)], at }];
    }
    case "Link":
    case "Image":
      return readLink(node, reader);
    default:
      return [text(raw, at)]; // comments, processing instructions: shown, like all raw HTML
  }
}

function text(value: string, at: number): Text {
  return { type: "text", value, at };
}

function codeValue(node: SyntaxNode, source: string): string {
  const open = node.firstChild;
  const close = node.lastChild;
  const value = source.slice(open?.to ?? node.from, close?.from ?? node.to).replace(/\r?\n/g, " ");
  // CommonMark 6.1: one space on each side is padding, unless there is nothing else.
  return /^ .* $/.test(value) && value.trim() !== "" ? value.slice(1, -1) : value;
}

/** A link or image; with no destination known, the brackets are text and their content stays. */
function readLink(node: SyntaxNode, reader: Reader): TagPiece[] {
  const { source, definitions } = reader;
  const marks = node.getChildren("LinkMark");
  const open = marks[0];
  const close = marks[1];
  if (!open || !close) return [text(source.slice(node.from, node.to), node.from)];
  const children = readRange(node, deeper(reader), open.to, close.from);
  // A bare address in the link's text is a node of the same name: the destination is after the text.
  const written = node.getChildren("URL").find(({ from }) => from >= close.to);
  const inlineUrl = written && unescape(source.slice(written.from, written.to));
  const address =
    marks.length > 2
      ? { url: inlineUrl ?? "", ...titleOf(node, source) }
      : definitions.find(labelOf(node, source));
  if (address === undefined) {
    const openText = text(source.slice(node.from, open.to), node.from);
    return [openText, ...children, text(source.slice(close.from, node.to), close.from)];
  }
  const { url, title } = address;
  const target = { url, ...(title !== undefined && { title }) };
  if (node.name === "Image") return [{ type: "image", ...target, alt: textOf(children), at: node.from }];
  return [{ type: "link", ...target, children: withoutLinks(children), at: node.from }];
}

/** A destination as a URL: angle brackets off, backslash escapes and character references read. */
export function unescape(destination: string): string {
  return destination
    .replace(/^<(.*)>$/s, "$1")
    .replace(/\\([!-/:-@[-`{-~])|(&(?:#\w{1,8}|\w{1,32});)/g, (_all, escaped?: string, entity?: string) =>
      escaped === undefined ? decodeEntity(entity ?? "") : escaped,
    );
}

function bareUrl(value: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(value)) return value;
  return value.includes("@") && !value.includes("/") ? `mailto:${value}` : `https://${value}`;
}
