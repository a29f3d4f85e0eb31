import { createElement, Fragment, type ReactNode } from "react";
import type { Inline } from "../content/markdown/tree";
import type { Piece } from "./annotate";
import { languageAttributes } from "./direction";
import { inFragments } from "./fragments";
import { renderImage, renderLink } from "./links";
import type { Prose } from "./prose";

const ELEMENTS = { emphasis: "em", strong: "strong", superscript: "sup" } as const;

/** The React nodes of some inlines. Spread them as children: they carry no keys and need none. */
export function renderInlines(inlines: readonly Inline[], prose: Prose): ReactNode[] {
  const [only] = inlines;
  // most lines are one text
  if (inlines.length === 1 && only?.type === "text") return renderText(only.value, prose);
  return inFragments(inlines.flatMap((node) => renderInline(node, prose)));
}

/** A line of text in an element of this class. */
export function renderLine(
  element: string,
  className: string | undefined,
  inlines: readonly Inline[],
  prose: Prose,
): ReactNode {
  return createElement(element, { className }, ...renderInlines(inlines, prose));
}

function renderInline(node: Inline, prose: Prose): ReactNode[] {
  switch (node.type) {
    case "text":
      return renderText(node.value, prose);
    case "code":
      return [<code>{node.value}</code>];
    case "break":
      return [<br />];
    case "image":
      return renderImage(node, prose);
    case "link":
      return renderLink(node, renderInlines(node.children, prose), prose);
    case "language":
      // Marked by the author: no term inside needs another mark.
      return [
        createElement(
          "span",
          languageAttributes(node.lang),
          ...renderInlines(node.children, unmarked(prose)),
        ),
      ];
    case "abbreviation":
      return [createElement("abbr", { title: node.title }, ...renderInlines(node.children, unmarked(prose)))];
    case "time":
      return [createElement("time", { dateTime: node.dateTime }, ...renderInlines(node.children, prose))];
    default:
      return [createElement(ELEMENTS[node.type], null, ...renderInlines(node.children, prose))];
  }
}

/** A text with its typography, its ordinals and its terms in other languages. */
export function renderText(text: string, prose: Prose): ReactNode[] {
  const pieces = prose.annotate(prose.typeset(text));
  const [only] = pieces;
  return pieces.length === 1 && typeof only === "string" ? [only] : inFragments(pieces.map(renderPiece));
}

function renderPiece(piece: Piece): ReactNode {
  if (typeof piece === "string") return piece;
  if (piece.type === "lang") return <span {...languageAttributes(piece.lang)}>{piece.text}</span>;
  if (piece.type === "abbr") return <abbr title={piece.title}>{piece.text}</abbr>;
  return createElement(Fragment, null, piece.number, <sup>{piece.ending}</sup>);
}

function unmarked(prose: Prose): Prose {
  return { ...prose, annotate: (text) => [text] };
}
