import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

export interface OutlineEntry {
  readonly level: number;
  /** Where a link to it leads. */
  readonly id?: string;
  readonly text: string;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The headings of a page's HTML, in order. */
export function outlineOf(html: string): OutlineEntry[] {
  return elementsIn(parseFragment(html)).flatMap((element) => {
    const [, level] = /^h([1-6])$/.exec(element.tagName) ?? [];
    if (level === undefined) return [];
    const id = element.attrs.find(({ name }) => name === "id")?.value;
    const text = textOf(element).replace(/\s+/g, " ").trim();
    return [{ level: Number(level), ...(id !== undefined && { id }), text }];
  });
}

/** Of a page's HTML its `<main>`, without what stands around it, such as a breadcrumb; all of a page that has none. */
export function mainOf(html: string): string {
  const elements = elementsIn(parseFragment(html, { sourceCodeLocationInfo: true }));
  const { sourceCodeLocation: place } = elements.find(({ tagName }) => tagName === "main") ?? {};
  return place ? html.slice(place.startOffset, place.endOffset) : html;
}

function elementsIn(node: Node): Element[] {
  const inside = "childNodes" in node ? node.childNodes.flatMap(elementsIn) : [];
  return "tagName" in node ? [node, ...inside] : inside;
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
