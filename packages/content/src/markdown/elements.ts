import { endOfHidden } from "./hiddenLines";
import { kindOf, kindOfTag, readHtml } from "./html";
import type { Directives } from "./parser";
import type { Element, Elements } from "./tokens";

const NONE: Elements = { opened: [], byTag: new Map() };

/** What may begin a tag, and what hides one: an escape, a fence, code in a line, a comment. */
const SIGN =
  /\\[^]|^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})[^`\n]*$|`+[^`\n]*`+|<(?:!--|\/?[a-z][a-z\d:-]*)/gim;

/** Elements in which no tag is one. */
const RAW = /^(?:pre|script|style|iframe)$/;

/** Elements that an end tag does not leave, by what it ends. */
const LIMITS: Readonly<Record<string, readonly string[]>> = { li: ["table", "td", "caption", "ul", "ol"] };
const OF_TABLES = /^(?:table|caption|t[dr]|thead|tbody|tfoot)$/;

/**
 * Finds the elements that hold blocks, and where each ends, as HTML nests them. What holds a directive goes on after it; what begins
 * in one does not. Linear.
 */
export function findElements(source: string, directives?: Directives["byStart"]): Elements {
  if (!/<\/[a-z]/i.test(source)) return NONE;
  const opened: Element[] = [];
  const byTag = new Map<number, Element>();
  const open: Element[] = [];
  /** Where those of each kind are among the open ones. */
  const depths = new Map<string, number[]>();
  const none = new Map<string, number>();
  const ranges = [...(directives?.values() ?? [])].sort((one, other) => one.end - other.end);
  let next = 0;
  /** Which directive the tags that are read stand in, and how many elements were open where it began. */
  let [within, floor] = [-1, 0];
  SIGN.lastIndex = 0;
  for (let sign; (sign = SIGN.exec(source));) {
    const { 0: found, 1: fence, index } = sign;
    let after = SIGN.lastIndex;
    enter(index);
    if (fence !== undefined) after = endOfFence(source, fence, after, none) ?? after;
    else if (found === "<!--") after = endOfHidden(source, "-->", index + "<!".length, none) ?? after;
    else if (found.startsWith("<")) after = index + readTag(index, found);
    SIGN.lastIndex = after;
  }
  return { opened, byTag };

  function enter(at: number): void {
    while ((ranges[next]?.end ?? Infinity) <= at) next += 1;
    const now = (ranges[next]?.node.at ?? Infinity) <= at ? next : -1;
    if (now === within) return;
    if (within >= 0) leave(floor);
    [within, floor] = [now, now < 0 ? 0 : open.length];
  }

  /** Reads what may be a tag, and returns how many characters it has with what it hides. */
  function readTag(at: number, found: string): number {
    const html = readHtml(source, at);
    const name = found.replace(/^<\/?/, "").toLowerCase();
    const isEnd = found.startsWith("</");
    if (html === "") return found.length;
    if (RAW.test(name) && !isEnd) {
      const after = endOfHidden(source, `</${name}>`, at + html.length, none);
      if (after === undefined) return html.length;
      if (name === "pre") {
        begin(at, name);
        end(after - "</pre>".length, name);
      }
      return after - at;
    }
    if (kindOfTag({ name }) === "block") (isEnd ? end : begin)(at, name);
    return html.length;
  }

  function begin(at: number, name: string): void {
    // a paragraph ends where another block begins
    if (depthOf("p") >= limitOf("p")) leave(depthOf("p"));
    const element = { at, name };
    const kind = kindOf(name);
    // out of a table, HTML takes no part of one
    if (OF_TABLES.test(kind) && kind !== "table" && depthOf("table") < 0) return;
    const own = depths.get(kind);
    if (own) own.push(open.length);
    else depths.set(kind, [open.length]);
    open.push(element);
    opened.push(element);
  }

  function end(at: number, name: string): void {
    const kind = kindOf(name);
    const depth = depthOf(kind);
    const element = open[depth];
    if (!element || depth < limitOf(kind)) return;
    element.end = at;
    byTag.set(element.at, element).set(at, element);
    leave(depth);
  }

  function leave(depth: number): void {
    for (const { name } of open.splice(depth)) depths.get(kindOf(name))?.pop();
  }

  function depthOf(kind: string): number {
    return depths.get(kind)?.at(-1) ?? -1;
  }

  function limitOf(kind: string): number {
    const kinds = OF_TABLES.test(kind) ? ["table"] : (LIMITS[kind] ?? ["table", "td", "caption"]);
    return Math.max(floor, ...kinds.map(depthOf));
  }
}

/** Where the line that closes a fence ends; undefined when none does. */
function endOfFence(
  source: string,
  fence: string,
  from: number,
  none: Map<string, number>,
): number | undefined {
  if (none.has(fence)) return undefined;
  const closing = new RegExp(`^[ \\t>]*${fence}+[ \\t]*\\r?$`, "gm");
  closing.lastIndex = from;
  if (closing.test(source)) return closing.lastIndex;
  none.set(fence, from);
  return undefined;
}
