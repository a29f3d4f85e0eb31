import { validateId } from "@dsfr-blocks/content/markdown/attributes";
import { findElements } from "@dsfr-blocks/content/markdown/elements";
import type { FindDirectives } from "@dsfr-blocks/content/markdown/parser";
import { locateDirectives } from "@dsfr-blocks/content/markdown/locateDirectives";
import { isUsedAttribute, classifyTag, getSpanTypes, parseTag } from "@dsfr-blocks/content/markdown/html";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import type { BlockElement, HtmlRecord, Tag } from "@dsfr-blocks/content/markdown/tokens";
import type { MarkdownTree } from "@dsfr-blocks/content/markdown/tree";
import { applyEdits, type Edit } from "@dsfr-blocks/content/yaml/textEdits";
import { keepText, escapeAttribute, escapeMarkdown, writeMarkdown, writeTarget } from "./writeMarkdown";
import { serialiseRendering } from "./serialiseRendering";

/** Maximum number of characters that are parsed again to find the edits that would change the rendering. */
const MAX_PARSED_CHARACTERS = 20_000_000;

const FIRST_BLANK_LINES = /^(?:[ \t]*(?:\r\n?|\n))+/;

type Parse = (source: string) => MarkdownTree;

interface Rewrite {
  readonly text: string;
  /** Number of parts that were rewritten. */
  readonly count: number;
}

/** Maximum number of passes. A rewritten part may reveal more HTML to rewrite; authors' texts need two passes at most. */
const MAX_PASSES = 5;

/**
 * Rewrites the HTML of a text as Markdown where the Markdown renders the same as the HTML. To check this, parses the text
 * before and after the change. The rest of the text is unchanged: comments, scripts, frames, components of the DSFR, elements
 * with an id that a link of the text targets, and HTML whose removal would break a directive. Line ends are unchanged. A second
 * run changes nothing.
 */
export function convertHtmlToMarkdown(
  source: string,
  format: "markdown" | "inline",
  directives?: FindDirectives,
): Rewrite {
  let result: Rewrite = { text: source, count: 0 };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const { text, count } = rewriteOnce(result.text, format, directives);
    if (count === 0) break;
    result = { text, count: result.count + count };
  }
  return result;
}

function rewriteOnce(
  original: string,
  format: "markdown" | "inline",
  directives: FindDirectives | undefined,
): Rewrite {
  // replace each lone CR with LF: the length does not change, so offsets remain valid
  const source = original.replace(/\r(?!\n)/g, "\n");
  const html: HtmlRecord[] = [];
  const parse: Parse =
    format === "markdown"
      ? (text) => parseMarkdown(text)
      : (text) => [{ type: "paragraph", children: parseInline(text) }];
  if (format === "markdown") parseMarkdown(source, { html });
  else parseInline(source, { html });
  const renderAll = (text: string) => {
    if (!directives) return serialiseRendering(parse(text));
    const directiveTexts = locateDirectives(text, directives).flatMap(({ directive: { title, content } }) => [
      title?.text ?? "",
      content.text,
    ]);
    return [text, ...directiveTexts]
      .map((part) => serialiseRendering(parseMarkdown(part, { directives })))
      .join("\n");
  };
  const rendered = renderAll(source);
  const isSafe = (edits: readonly Edit[]) => renderAll(applyEdits(source, edits)) === rendered;
  let applied: readonly Edit[] = [];
  let budget = MAX_PARSED_CHARACTERS;
  const tryEdits = (edits: readonly Edit[]) => {
    if (edits.length === 0 || budget <= 0) return;
    budget -= source.length;
    if (isSafe([...applied, ...edits])) applied = [...applied, ...edits];
    else if (edits.length > 1) {
      tryEdits(edits.slice(0, edits.length >> 1));
      tryEdits(edits.slice(edits.length >> 1));
    }
  };
  const elements = findElements(source).all.filter(({ end }) => end !== undefined);
  const blockElements = elements.filter(({ name }) => LINE_ELEMENTS.test(name));
  const blockParts = findParts(source, html, blockElements);
  const edits = findParts(source, html, elements).flatMap((part) => {
    const edit = createEdit(source, part, html, parse);
    if (edit) return [edit];
    // try the parts inside an element that cannot be rewritten
    const innerParts = blockParts.filter(({ from, to }) => from >= part.from && to <= part.to);
    return innerParts.length > 1
      ? innerParts.flatMap((innerPart) => createEdit(source, innerPart, html, parse) ?? [])
      : [];
  });
  tryEdits(edits);
  const text = applyEdits(original, applied);
  return {
    text: applied.some(({ from }) => from === 0) ? text.replace(FIRST_BLANK_LINES, "") : text,
    count: applied.length,
  };
}

interface Part {
  readonly from: number;
  to: number;
  /** Whether the part must not be rewritten, because it contains a component of the DSFR or an element that a link targets. */
  stays: boolean;
}

/** Matches the class of a component of the DSFR that looks different from a paragraph. */
const COMPONENT = /(?:^|\s)fr-(?:accordion|alert|callout|card|highlight|notice|quote|tabs|tile)(?:\s|$)/;

/** Matches the name of an element that Markdown writes line by line. */
const LINE_ELEMENTS = /^(?:ul|ol|table|blockquote|details|li|tr|td|th|pre)$/;

/**
 * Returns the parts of a text that contain HTML. Parts are separated by blank lines, except inside one of `elements` or a
 * component of the DSFR.
 */
function findParts(source: string, html: readonly HtmlRecord[], elements: readonly BlockElement[]): Part[] {
  const parts: Part[] = [];
  let htmlIndex = 0;
  let elementIndex = 0;
  let endOfElements = -1;
  // ids that a link of the text may target
  const targets = new Set<string | undefined>(
    Array.from(source.matchAll(/#([^\s"'()<>]+)/g), ([, id]) => id),
  );
  let component: { readonly name: string; open: number } | undefined;
  let last: Part | undefined;
  for (const { 0: lines, index } of source.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
    const to = index + lines.trimEnd().length;
    const wasOpen = index <= endOfElements || component !== undefined;
    for (let element; (element = elements[elementIndex]) && element.at < to; elementIndex++)
      endOfElements = Math.max(endOfElements, element.end ?? -1);
    let containsHtml = false;
    let stays = false;
    for (; (html[htmlIndex]?.at ?? Infinity) < to; htmlIndex++) {
      const { kind, text } = html[htmlIndex] ?? {};
      if (kind !== "tag") continue;
      containsHtml = true;
      const { name, isEnd, attributes } = parseTag(text ?? "");
      if (!component && COMPONENT.test(attributes.get("class") ?? "")) component = { name, open: 0 };
      if (component?.name === name) component.open += isEnd ? -1 : 1;
      stays ||= component !== undefined || targets.has(attributes.get("id"));
      if (component?.open === 0) component = undefined;
    }
    if (wasOpen && last) last.to = to;
    else if (containsHtml) parts.push((last = { from: index, to, stays }));
    if (last && stays) last.stays = true;
  }
  return parts;
}

/**
 * Returns the edit that rewrites a part as Markdown with the same rendering. First replaces only the tags. If the result
 * renders differently, writes the whole part again from its tree. Returns undefined if every result renders differently, if the
 * HTML has no equivalent in Markdown, or if the part must not be rewritten.
 */
function createEdit(
  source: string,
  { from: start, to, stays }: Part,
  html: readonly HtmlRecord[],
  parse: Parse,
): Edit | undefined {
  const from = start + (/^[ \t]*/.exec(source.slice(start, to))?.[0].length ?? 0);
  const indent = source.slice(source.lastIndexOf("\n", from - 1) + 1, from);
  const htmlInPart = html.filter(({ at }) => at >= from && at < to);
  if (stays || htmlInPart.some(({ kind }) => kind !== "tag" && kind !== "code")) return undefined;
  const partSource = source.slice(from, to);
  const lines = normaliseLineEnds(partSource);
  const tree = parse(partSource);
  const rendered = serialiseRendering(tree);
  const candidates = [
    () => replaceTags(partSource, htmlInPart, from),
    () => writeMarkdown(tree, keepText),
    () => writeMarkdown(tree, escapeMarkdown),
  ];
  for (const write of candidates) {
    const text = write();
    // the text is unchanged: the HTML of the part has no equivalent in Markdown
    if (text === lines) return undefined;
    if (text === undefined || serialiseRendering(parse(text)) !== rendered) continue;
    if (/\S/.test(indent)) return { from, to, text };
    // the part has no content: also remove the blank lines before the part
    if (text === "") return { from: source.slice(0, from).trimEnd().length, to, text };
    return { from, to, text: text.replace(/\n(?=.)/g, `\n${indent}`) };
  }
  return undefined;
}

/** Returns a text in which every line ends with LF. */
function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Replaces each tag of a text with the equivalent Markdown. Returns undefined if a tag has no equivalent. */
function replaceTags(text: string, html: readonly HtmlRecord[], offset: number): string | undefined {
  const open: Tag[] = [];
  const edits: Edit[] = [];
  for (const { at, text: written } of html) {
    const tag = parseTag(written);
    const openingTag = tag.isEnd ? closeTag(open, tag) : tag;
    if (!tag.isEnd && !/^(?:br|img|hr)$/.test(tag.name)) open.push(tag);
    const mark = openingTag ? getMark(openingTag, tag.isEnd) : "";
    if (mark === undefined) return undefined;
    edits.push({ from: at - offset, to: at - offset + written.length, text: mark });
  }
  return normaliseLineEnds(applyEdits(text, edits))
    .replace(/[ \t]*\n[ \t]*\n\s*/g, "\n\n")
    .trim();
}

function closeTag(open: Tag[], { name }: Tag): Tag | undefined {
  const index = open.findLastIndex((tag) => tag.name === name);
  return index < 0 ? undefined : open.splice(index)[0];
}

const MARKS: Readonly<Record<string, string>> = {
  ...{ strong: "**", b: "**", em: "*", i: "*", cite: "*", dfn: "*", var: "*" },
  ...{ s: "~~", del: "~~", strike: "~~", code: "`", kbd: "`", samp: "`", tt: "`" },
};

const NO_STYLE: ReadonlyMap<string, string> = new Map();

/**
 * Returns the Markdown for a start tag or an end tag. Returns an empty text for a tag without effect, and undefined if
 * Markdown has no equivalent.
 */
function getMark(tag: Tag, isEnd: boolean): string | undefined {
  const { name, attributes } = tag;
  const getAttribute = (attribute: string) => attributes.get(attribute) ?? "";
  const lang = getAttribute("lang");
  if (lang !== "" && name !== "span") return undefined;
  if (name === "br") return "<br>";
  if (name === "hr") return "\n\n---\n\n";
  if (name === "img")
    return `![${escapeMarkdown(getAttribute("alt"))}]${writeTarget(getAttribute("src"), getAttribute("title"))}`;
  if (name === "q") return isEnd ? "\u00A0»" : "«\u00A0";
  // the `style` attribute changes how the element is rendered
  if (
    attributes.has("style") &&
    getSpanTypes(tag).join() !== getSpanTypes({ ...tag, attributes: NO_STYLE }).join()
  )
    return undefined;
  if (/^h[1-6]$/.test(name)) {
    const id = validateId(attributes.get("id"));
    return isEnd
      ? `${id === undefined ? "" : ` {#${id}}`}\n\n`
      : `\n\n${"#".repeat(Number(name.charAt(1)))} `;
  }
  if (attributes.has("href") && isUsedAttribute(tag, "href"))
    return isEnd ? `]${writeTarget(getAttribute("href"), getAttribute("title"))}` : "[";
  const stays =
    name === "sup" || name === "sub" || lang !== "" || (name === "abbr" && getAttribute("title") !== "");
  if (stays) return isEnd ? `</${name}>` : `<${name}${formatAttributes(tag)}>`;
  if (LINE_ELEMENTS.test(name) || name === "summary" || name === "caption") return undefined;
  return MARKS[name] ?? (classifyTag(tag) === "block" ? "\n\n" : "");
}

function formatAttributes(tag: Tag): string {
  return [...tag.attributes]
    .filter(([name]) => isUsedAttribute(tag, name))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
}
