import { findElements } from "@dsfr-blocks/content/markdown/elements";
import type { FindDirectives } from "@dsfr-blocks/content/markdown/parser";
import { placedDirectives } from "@dsfr-blocks/content/markdown/placedDirectives";
import { isKept, kindOfTag, looksOf, tagOf } from "@dsfr-blocks/content/markdown/html";
import { parseInline, parseMarkdown } from "@dsfr-blocks/content/markdown/parse";
import type { Element, ReadHtml, Tag } from "@dsfr-blocks/content/markdown/tokens";
import type { RichText } from "@dsfr-blocks/content/markdown/tree";
import { applyEdits, type Edit } from "@dsfr-blocks/content/yaml/textEdits";
import { asTheyAre, attribute, escaped, markdownOf, targetIn } from "./markdownOf";
import { shownAs } from "./shownAs";

/** Characters that may be read again to find the edits that do not prove themselves. */
const MOST_READ = 20_000_000;

const FIRST_BLANK_LINES = /^(?:[ \t]*(?:\r\n?|\n))+/;

type Read = (source: string) => RichText;

interface Written {
  readonly text: string;
  /** How many parts were written otherwise. */
  readonly count: number;
}

/** What is written may bring other HTML to light; the rounds after the second find nothing in what people write. */
const MOST_ROUNDS = 5;

/**
 * Rewrites the HTML of a text as Markdown where the page shows the same before and after; it parses the text twice to compare.
 * The rest keeps its bytes: comments, scripts, frames, components of the DSFR, elements with an id that a link of the text uses,
 * and HTML whose removal would break a directive. Line ends stay as in the text. A second run changes nothing.
 */
export function htmlAsMarkdown(
  source: string,
  format: "markdown" | "inline",
  directives?: FindDirectives,
): Written {
  let written: Written = { text: source, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { text, count } = inOneRound(written.text, format, directives);
    if (count === 0) break;
    written = { text, count: written.count + count };
  }
  return written;
}

function inOneRound(
  written: string,
  format: "markdown" | "inline",
  directives: FindDirectives | undefined,
): Written {
  // offsets stay
  const source = written.replace(/\r(?!\n)/g, "\n");
  const html: ReadHtml[] = [];
  const read: Read =
    format === "markdown"
      ? (text) => parseMarkdown(text)
      : (text) => [{ type: "paragraph", children: parseInline(text) }];
  if (format === "markdown") parseMarkdown(source, { html });
  else parseInline(source, { html });
  const all = (text: string) => {
    if (!directives) return shownAs(read(text));
    const inside = placedDirectives(text, directives).flatMap(({ directive: { title, content } }) => [
      title?.text ?? "",
      content.text,
    ]);
    return [text, ...inside].map((each) => shownAs(parseMarkdown(each, { directives }))).join("\n");
  };
  const shown = all(source);
  const proves = (edits: readonly Edit[]) => all(applyEdits(source, edits)) === shown;
  let made: readonly Edit[] = [];
  let unread = MOST_READ;
  const keep = (edits: readonly Edit[]) => {
    if (edits.length === 0 || unread <= 0) return;
    unread -= source.length;
    if (proves([...made, ...edits])) made = [...made, ...edits];
    else if (edits.length > 1) {
      keep(edits.slice(0, edits.length >> 1));
      keep(edits.slice(edits.length >> 1));
    }
  };
  const elements = findElements(source).opened.filter(({ end }) => end !== undefined);
  const held = elements.filter(({ name }) => HELD.test(name));
  const smaller = partsOf(source, html, held);
  const edits = partsOf(source, html, elements).flatMap((part) => {
    const edit = editOf(source, part, html, read);
    if (edit) return [edit];
    // what is in an element that stays
    const inside = smaller.filter(({ from, to }) => from >= part.from && to <= part.to);
    return inside.length > 1 ? inside.flatMap((each) => editOf(source, each, html, read) ?? []) : [];
  });
  keep(edits);
  const text = applyEdits(written, made);
  return {
    text: made.some(({ from }) => from === 0) ? text.replace(FIRST_BLANK_LINES, "") : text,
    count: made.length,
  };
}

interface Part {
  readonly from: number;
  to: number;
  /** Its HTML says what no Markdown says. */
  stays: boolean;
}

/** Elements of the DSFR that a reader tells apart from a paragraph. */
const COMPONENT = /(?:^|\s)fr-(?:accordion|alert|callout|card|highlight|notice|quote|tabs|tile)(?:\s|$)/;

/** Elements that Markdown writes line by line. */
const HELD = /^(?:ul|ol|table|blockquote|details|li|tr|td|th|pre)$/;

/** The parts of a text that hold HTML: what blank lines part, as one where one of these elements goes on over them. */
function partsOf(source: string, html: readonly ReadHtml[], elements: readonly Element[]): Part[] {
  const parts: Part[] = [];
  let piece = 0;
  let begun = 0;
  let until = -1;
  // what a link of the text may lead to
  const targets = new Set<string | undefined>(
    Array.from(source.matchAll(/#([^\s"'()<>]+)/g), ([, id]) => id),
  );
  let component: { readonly name: string; open: number } | undefined;
  let last: Part | undefined;
  for (const { 0: lines, index } of source.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
    const to = index + lines.trimEnd().length;
    const wasOpen = index <= until || component !== undefined;
    for (let element; (element = elements[begun]) && element.at < to; begun++)
      until = Math.max(until, element.end ?? -1);
    let holds = false;
    let stays = false;
    for (; (html[piece]?.at ?? Infinity) < to; piece++) {
      const { kind, text } = html[piece] ?? {};
      if (kind !== "tag") continue;
      holds = true;
      const { name, isEnd, attributes } = tagOf(text ?? "");
      if (!component && COMPONENT.test(attributes.get("class") ?? "")) component = { name, open: 0 };
      if (component?.name === name) component.open += isEnd ? -1 : 1;
      stays ||= component !== undefined || targets.has(attributes.get("id"));
      if (component?.open === 0) component = undefined;
    }
    if (wasOpen && last) last.to = to;
    else if (holds) parts.push((last = { from: index, to, stays }));
    if (last && stays) last.stays = true;
  }
  return parts;
}

/** What a part is in Markdown, if it shows the same: its tags alone replaced, or the whole of it written anew. */
function editOf(
  source: string,
  { from: start, to, stays }: Part,
  html: readonly ReadHtml[],
  read: Read,
): Edit | undefined {
  const from = start + (/^[ \t]*/.exec(source.slice(start, to))?.[0].length ?? 0);
  const indent = source.slice(source.lastIndexOf("\n", from - 1) + 1, from);
  const own = html.filter(({ at }) => at >= from && at < to);
  if (stays || own.some(({ kind }) => kind !== "tag" && kind !== "code")) return undefined;
  const before = source.slice(from, to);
  const lines = withPlainBreaks(before);
  const tree = read(before);
  const shown = shownAs(tree);
  const candidates = [
    () => withTags(before, own, from),
    () => markdownOf(tree, asTheyAre),
    () => markdownOf(tree, escaped),
  ];
  for (const write of candidates) {
    const text = write();
    // what is HTML in it has no Markdown
    if (text === lines) return undefined;
    if (text === undefined || shownAs(read(text)) !== shown) continue;
    if (/\S/.test(indent)) return { from, to, text };
    // with the blank lines before it
    if (text === "") return { from: source.slice(0, from).trimEnd().length, to, text };
    return { from, to, text: text.replace(/\n(?=.)/g, `\n${indent}`) };
  }
  return undefined;
}

/** Returns a text whose lines end with LF alone. */
function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The same text, each tag replaced by the mark that means it; undefined if a tag has none. */
function withTags(text: string, html: readonly ReadHtml[], offset: number): string | undefined {
  const open: Tag[] = [];
  const edits: Edit[] = [];
  for (const { at, text: written } of html) {
    const tag = tagOf(written);
    const opening = tag.isEnd ? openedBy(open, tag) : tag;
    if (!tag.isEnd && !/^(?:br|img|hr)$/.test(tag.name)) open.push(tag);
    const sign = opening ? signOf(opening, tag.isEnd) : "";
    if (sign === undefined) return undefined;
    edits.push({ from: at - offset, to: at - offset + written.length, text: sign });
  }
  return withPlainBreaks(applyEdits(text, edits))
    .replace(/[ \t]*\n[ \t]*\n\s*/g, "\n\n")
    .trim();
}

function openedBy(open: Tag[], { name }: Tag): Tag | undefined {
  const index = open.findLastIndex((each) => each.name === name);
  return index < 0 ? undefined : open.splice(index)[0];
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ strong: "**", b: "**", em: "*", i: "*", cite: "*", dfn: "*", var: "*" },
  ...{ s: "~~", del: "~~", strike: "~~", code: "`", kbd: "`", samp: "`", tt: "`" },
};

const NO_STYLE: ReadonlyMap<string, string> = new Map();

/** What stands for a tag, or for its end. */
function signOf(tag: Tag, isEnd: boolean): string | undefined {
  const { name, attributes } = tag;
  const value = (attribute: string) => attributes.get(attribute) ?? "";
  const lang = value("lang");
  if (lang !== "" && name !== "span") return undefined;
  if (name === "br") return "<br>";
  if (name === "hr") return "\n\n---\n\n";
  if (name === "img") return `![${escaped(value("alt"))}]${targetIn(value("src"), value("title"))}`;
  if (name === "q") return isEnd ? "\u00A0»" : "«\u00A0";
  // what its styles say
  if (attributes.has("style") && looksOf(tag).join() !== looksOf({ ...tag, attributes: NO_STYLE }).join())
    return undefined;
  if (/^h[1-6]$/.test(name)) return isEnd ? "\n\n" : `\n\n${"#".repeat(Number(name.charAt(1)))} `;
  if (name === "a" && attributes.has("href"))
    return isEnd ? `]${targetIn(value("href"), value("title"))}` : "[";
  const stays = name === "sup" || name === "sub" || lang !== "" || (name === "abbr" && value("title") !== "");
  if (stays) return isEnd ? `</${name}>` : `<${name}${attributesOf(tag)}>`;
  if (HELD.test(name) || name === "summary" || name === "caption") return undefined;
  return SIGNS[name] ?? (kindOfTag(tag) === "block" ? "\n\n" : "");
}

function attributesOf(tag: Tag): string {
  return [...tag.attributes]
    .filter(([name]) => isKept(tag, name))
    .map(([name, value]) => ` ${name}="${attribute(value)}"`)
    .join("");
}
