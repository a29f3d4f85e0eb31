import { findHiddenEnd } from "./hiddenLines";
import { getElementType, classifyTag, readHtml } from "./html";
import type { Parser } from "./parser";
import type { BlockElement, BlockElements } from "./tokens";

const NO_ELEMENTS: BlockElements = { all: [], elementByOffset: new Map() };

/**
 * Matches the beginning of a tag, and constructs in which tags are text or hidden: an escape, a fence, a code span, a
 * comment.
 */
const TAG_OR_HIDDEN =
  /\\[^]|^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})[^`\n]*$|`+[^`\n]*`+|<(?:!--|\/?[a-z][a-z\d:-]*)/gim;

/** Matches the names of elements whose content is not parsed as tags. */
const RAW_ELEMENTS = /^(?:pre|script|style|iframe)$/;

/** Elements that an end tag cannot cross to find its start tag, by the type of the element that the tag ends. */
const END_LIMITS: Readonly<Record<string, readonly string[]>> = {
  li: ["table", "td", "caption", "ul", "ol"],
};
const TABLE_PARTS = /^(?:table|caption|t[dr]|thead|tbody|tfoot)$/;

/**
 * Finds the elements that may contain blocks, with their end tags, by HTML's nesting rules. An element around a directive may
 * end after the directive; an element that begins in a directive must end in that directive. Linear time.
 */
export function findElements(source: string, directives?: Parser["directives"]): BlockElements {
  if (!/<\/[a-z]/i.test(source)) return NO_ELEMENTS;
  const all: BlockElement[] = [];
  const elementByOffset = new Map<number, BlockElement>();
  const openElements: BlockElement[] = [];
  /** Indexes of the open elements, by type. */
  const depths = new Map<string, number[]>();
  const noClosingFrom = new Map<string, number>();
  const ranges = [...(directives?.values() ?? [])].sort((a, b) => a.end - b.end);
  let next = 0;
  // index of the directive that contains the current tag, and number of elements that were open at the directive's beginning
  let [currentRange, floor] = [-1, 0];
  TAG_OR_HIDDEN.lastIndex = 0;
  for (let match; (match = TAG_OR_HIDDEN.exec(source));) {
    const { 0: found, 1: fence, index } = match;
    let resumeFrom = TAG_OR_HIDDEN.lastIndex;
    enterDirective(index);
    if (fence !== undefined)
      resumeFrom = findFenceEnd(source, fence, resumeFrom, noClosingFrom) ?? resumeFrom;
    else if (found === "<!--")
      resumeFrom = findHiddenEnd(source, "-->", index + "<!".length, noClosingFrom) ?? resumeFrom;
    else if (found.startsWith("<")) resumeFrom = index + readTag(index, found);
    TAG_OR_HIDDEN.lastIndex = resumeFrom;
  }
  return { all, elementByOffset };

  function enterDirective(at: number): void {
    while ((ranges[next]?.end ?? Infinity) <= at) next += 1;
    const range = (ranges[next]?.node.at ?? Infinity) <= at ? next : -1;
    if (range === currentRange) return;
    if (currentRange >= 0) closeFrom(floor);
    [currentRange, floor] = [range, range < 0 ? 0 : openElements.length];
  }

  /**
   * Reads a possible tag. Returns the length of the tag, plus the length of the element's content if the content is not
   * parsed.
   */
  function readTag(at: number, found: string): number {
    const html = readHtml(source, at);
    const name = found.replace(/^<\/?/, "").toLowerCase();
    const isEnd = found.startsWith("</");
    if (html === "") return found.length;
    if (RAW_ELEMENTS.test(name) && !isEnd) {
      const resumeFrom = findHiddenEnd(source, `</${name}>`, at + html.length, noClosingFrom);
      if (resumeFrom === undefined) return html.length;
      if (name === "pre") {
        begin(at, name);
        end(resumeFrom - "</pre>".length, name);
      }
      return resumeFrom - at;
    }
    if (classifyTag({ name }) === "block") (isEnd ? end : begin)(at, name);
    return html.length;
  }

  function begin(at: number, name: string): void {
    // the start of another block ends a paragraph
    if (getDepth("p") >= getLimit("p")) closeFrom(getDepth("p"));
    const element = { at, name };
    const kind = getElementType(name);
    // HTML ignores the parts of a table outside a table
    if (TABLE_PARTS.test(kind) && kind !== "table" && getDepth("table") < 0) return;
    const kindDepths = depths.get(kind);
    if (kindDepths) kindDepths.push(openElements.length);
    else depths.set(kind, [openElements.length]);
    openElements.push(element);
    all.push(element);
  }

  function end(at: number, name: string): void {
    const kind = getElementType(name);
    const depth = getDepth(kind);
    const element = openElements[depth];
    if (!element || depth < getLimit(kind)) return;
    element.end = at;
    elementByOffset.set(element.at, element).set(at, element);
    closeFrom(depth);
  }

  function closeFrom(depth: number): void {
    for (const { name } of openElements.splice(depth)) depths.get(getElementType(name))?.pop();
  }

  function getDepth(kind: string): number {
    return depths.get(kind)?.at(-1) ?? -1;
  }

  function getLimit(kind: string): number {
    const kinds = TABLE_PARTS.test(kind) ? ["table"] : (END_LIMITS[kind] ?? ["table", "td", "caption"]);
    return Math.max(floor, ...kinds.map(getDepth));
  }
}

/** Returns the end of the line that closes a fence, or undefined if no line closes it. */
function findFenceEnd(
  source: string,
  fence: string,
  from: number,
  noClosingFrom: Map<string, number>,
): number | undefined {
  if (noClosingFrom.has(fence)) return undefined;
  const closing = new RegExp(`^[ \\t>]*${fence}+[ \\t]*\\r?$`, "gm");
  closing.lastIndex = from;
  if (closing.test(source)) return closing.lastIndex;
  noClosingFrom.set(fence, from);
  return undefined;
}
