import type { ReactElement, ReactNode } from "react";
import type { InlineNode, NoteCallNode } from "@dsfr-blocks/content/markdown/tree";
import { createElement } from "./element";
import { isFrench } from "./language";
import { hasUrlAsText, renderImage, renderLink } from "./links";
import type { Prose } from "./prose";
import { getLanguageAttributes, renderText } from "./renderText";

const ELEMENTS = {
  emphasis: "em",
  strong: "strong",
  // `del`, because RGAA 10.1 counts `<s>` among the presentational elements
  struck: "del",
  superscript: "sup",
  subscript: "sub",
} as const;

/** Renders inlines as React nodes, the children of `createElement`. `after` is the next inline on the same line. */
export function renderInlines(inlines: readonly InlineNode[], prose: Prose, after?: InlineNode): ReactNode[] {
  const [only] = inlines;
  // fast path: most lines are one text
  if (inlines.length === 1 && only?.type === "text") return renderText(only.value, prose);
  return inlines.flatMap((node, index) => renderInline(node, prose, inlines[index + 1] ?? after));
}

/** Renders a line of text in an element with this class. */
export function renderLine(
  name: "p" | "td",
  className: string | undefined,
  inlines: readonly InlineNode[],
  prose: Prose,
): ReactElement {
  return createElement(name, renderInlines(inlines, prose), { className });
}

function renderInline(node: InlineNode, prose: Prose, next: InlineNode | undefined): ReactNode[] {
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
      return renderLink(
        node,
        renderInlines(node.children, hasUrlAsText(node) ? disableTypography(prose) : prose),
        prose,
        next,
      );
    case "noteCall":
      return [renderCall(node, prose)];
    case "language":
      return [
        createElement(
          "span",
          renderInlines(node.children, adaptToLanguage(prose, node.lang), next),
          getLanguageAttributes(node.lang),
        ),
      ];
    case "abbreviation":
      return [
        createElement("abbr", renderInlines(node.children, disableAnnotations(prose)), { title: node.title }),
      ];
    case "anchor":
      return [<span id={node.id} />];
    case "time":
      return [createElement("time", renderInlines(node.children, prose), { dateTime: node.dateTime })];
    default:
      return [createElement(ELEMENTS[node.type], renderInlines(node.children, prose, next))];
  }
}

/** Renders the call of a note: a link whose text names the note (RGAA 6.1). */
function renderCall({ number, call, key }: NoteCallNode, { labels, noteIds }: Prose): ReactNode {
  const words = (
    <>
      [<span className="fr-sr-only">{labels.note} </span>
      {String(number)}]
    </>
  );
  if (!noteIds) return <sup>{words}</sup>;
  const base = noteIds(key);
  return (
    <sup>
      <a href={`#${base}note-${number}`} id={getCallId(base, number, call)}>
        {words}
      </a>
    </sup>
  );
}

/** Returns the id of a note call. */
export function getCallId(base: string, number: number, call: number): string {
  return `${base}appel-${number}${call > 1 ? `-${call}` : ""}`;
}

/** Returns the settings inside a passage that the author marked: the terms in the passage need no other mark. */
function disableAnnotations(prose: Prose): Prose {
  return { ...prose, annotate: (text) => [text] };
}

function disableTypography(prose: Prose): Prose {
  return { ...disableAnnotations(prose), typeset: (text) => text };
}

/** Returns the settings inside a passage in a language. French typography applies to French only. */
function adaptToLanguage(prose: Prose, lang: string): Prose {
  return isFrench(lang) ? disableAnnotations(prose) : disableTypography(prose);
}
