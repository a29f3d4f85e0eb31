import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

export interface OutlineEntry {
  readonly level: number;
  /** Id for links to the heading. */
  readonly id?: string;
  readonly text: string;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Returns the headings of a page's HTML, in order. */
export function readOutline(html: string): OutlineEntry[] {
  return findElements(parseFragment(html)).flatMap((element) => {
    const [, level] = /^h([1-6])$/.exec(element.tagName) ?? [];
    if (level === undefined) return [];
    const id = element.attrs.find(({ name }) => name === "id")?.value;
    const text = getText(element).replace(/\s+/g, " ").trim();
    return [{ level: Number(level), ...(id !== undefined && { id }), text }];
  });
}

/**
 * Returns the `<main>` element of a page's HTML, without the HTML around it, such as a breadcrumb. Returns the whole HTML if
 * the page has no `<main>`.
 */
export function extractMain(html: string): string {
  const elements = findElements(parseFragment(html, { sourceCodeLocationInfo: true }));
  const { sourceCodeLocation: location } = elements.find(({ tagName }) => tagName === "main") ?? {};
  return location ? html.slice(location.startOffset, location.endOffset) : html;
}

function findElements(node: Node): Element[] {
  const inside = "childNodes" in node ? node.childNodes.flatMap(findElements) : [];
  return "tagName" in node ? [node, ...inside] : inside;
}

function getText(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(getText).join("") : "";
}
