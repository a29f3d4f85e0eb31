import { DEEPEST } from "./bounds";
import type { Inline, InlineParent, Text } from "../../../src/content/markdown/tree";

/** An inline, or a raw HTML tag that still looks for its partner. */
export type TagPiece = Inline | { readonly type: "tag"; readonly value: string; readonly at: number };

interface Open {
  readonly name: string;
  readonly tag: Text;
  readonly wrap: (children: Inline[]) => InlineParent;
  readonly before: Inline[];
}

/**
 * Turns `<span lang>`, `<abbr title>` and `<sup>` with their closing tags into tree nodes. Every
 * other tag, and a tag without its partner, becomes the text that it is: raw HTML never reaches a page.
 */
export function pairTags(pieces: readonly TagPiece[]): Inline[] {
  if (pieces.every((piece) => piece.type !== "tag")) return pieces as Inline[];
  const open: Open[] = [];
  let current: Inline[] = [];
  for (const piece of pieces) {
    if (piece.type !== "tag") {
      current.push(piece);
      continue;
    }
    const tag: Text = { type: "text", value: piece.value, at: piece.at };
    const wrap = open.length < DEEPEST ? opening(piece.value, piece.at) : undefined;
    const top = open.at(-1);
    if (wrap) {
      open.push({ ...wrap, tag, before: current });
      current = [];
    } else if (top && piece.value.toLowerCase() === `</${top.name}>`) {
      open.pop();
      current = push(top.before, top.wrap(current));
    } else current.push(tag);
  }
  return [...open.flatMap(({ before, tag }) => [...before, tag]), ...current];
}

function push(inlines: Inline[], node: Inline): Inline[] {
  inlines.push(node);
  return inlines;
}

function opening(tag: string, at: number): Pick<Open, "name" | "wrap"> | undefined {
  const lang = /^<span lang=(["'])([a-z]{2,3}(?:-[a-z\d]{1,8}){0,3})\1\s?>$/i.exec(tag)?.[2];
  if (lang) return { name: "span", wrap: (children) => ({ type: "language", lang, children, at }) };
  const title = /^<abbr title=(["'])([^"'<>]+)\1\s?>$/i.exec(tag)?.[2] ?? quotedTitle(tag);
  if (title) return { name: "abbr", wrap: (children) => ({ type: "abbreviation", title, children, at }) };
  if (/^<sup>$/i.test(tag))
    return { name: "sup", wrap: (children) => ({ type: "superscript", children, at }) };
  return undefined;
}

/** French titles hold apostrophes: a double-quoted title may. */
function quotedTitle(tag: string): string | undefined {
  return /^<abbr title="([^"<>]+)"\s?>$/i.exec(tag)?.[1];
}
