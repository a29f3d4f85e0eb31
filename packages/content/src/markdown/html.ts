import { decodeEntity } from "@dsfr-blocks/base/entities";
import { textOf, withoutLinks } from "./text";
import type { Mark, Tag, Unplaced } from "./tokens";
import type { Inline, Link, Span } from "./tree";

/** Raw HTML longer than this is read as Markdown: nobody writes it, and looking for its end stays cheap. */
const LONGEST = 2000;

/**
 * CommonMark 6.6, raw HTML: tags, whose name may have the prefix of a namespace; and what Word puts among them. Its other kinds
 * are not for prose; comments are read apart.
 */
const HTML =
  /^<(?:\?xml[^>]*>|!\[(?:if\s[^\]>]*|endif)\]>|[a-z][a-z\d:-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|\/[a-z][a-z\d:-]*\s*>)/i;

const ATTRIBUTES = /\s([a-z_:][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;

/** The raw HTML that begins with this `<`; "" when none does. */
export function readHtml(text: string, from: number): string {
  return HTML.exec(text.slice(from, from + LONGEST))?.[0] ?? "";
}

/** The tag that some raw HTML is. */
export function tagOf(html: string): Tag {
  const [found = "", slash, name = ""] = /^<(\/?)([a-z\d:-]+|[?!])/i.exec(html) ?? [];
  const attributes = new Map<string, string>();
  for (const [, key = "", double, single, bare] of html.slice(found.length).matchAll(ATTRIBUTES)) {
    const value = double ?? single ?? bare ?? "";
    // of two of the same name the first counts, as in HTML
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), decoded(value));
  }
  return { type: "tag", name: name.toLowerCase(), isEnd: slash === "/", attributes };
}

function decoded(value: string): string {
  return value.replace(/&#?[a-z\d]{1,32};/gi, decodeEntity).trim();
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that stand on lines of their own: their tags part paragraphs. Their ends may be left out. */
const OPEN_BLOCKS = "p li dt dd caption thead tbody tfoot tr td th colgroup col hr html body meta";
const BLOCKS = /* @__PURE__ */ setOf(
  `${OPEN_BLOCKS} div h1 h2 h3 h4 h5 h6 ul ol menu blockquote table details summary ` +
    "section article header footer main nav aside center figure figcaption address dl pre",
);
const MAY_STAY_OPEN = /* @__PURE__ */ setOf(OPEN_BLOCKS);

/** Elements of which the words alone are kept: they say how these look, or nothing. */
const WORDS = /* @__PURE__ */ setOf(
  "span u ins mark small big font label button nobr wbr picture abbr a time data q bdi bdo tt acronym",
);

/** What these elements mean. */
const SPANS: Readonly<Record<string, Span["type"] | "code">> = {
  ...{ strong: "strong", b: "strong", em: "emphasis", i: "emphasis", cite: "emphasis", dfn: "emphasis" },
  ...{ s: "struck", del: "struck", strike: "struck", sup: "superscript", sub: "subscript" },
  ...{ code: "code", kbd: "code", samp: "code", tt: "code", var: "emphasis" },
};

/** What is dropped with all that it holds; a frame leaves a link. */
const DROPPED = /^(?:script|style|iframe)$/;

/** What Word puts into what is copied from it, by its namespaces: `<o:p>`, `<st1:place>`, `<?xml …>`, `<![if …]>`. It means nothing. */
const OFFICE = /^(?:[?!]|(?:[opvwx]|(?:st|u)\d):)/;

/** What a tag is to the reader of Markdown. */
export type TagKind = "block" | "span" | "break" | "image" | "dropped" | "office";

/** Undefined for a tag that is shown as words. */
export function kindOfTag({ name }: Pick<Tag, "name">): TagKind | undefined {
  if (BLOCKS.has(name)) return "block";
  if (WORDS.has(name) || Object.hasOwn(SPANS, name)) return "span";
  if (DROPPED.test(name)) return "dropped";
  if (OFFICE.test(name)) return "office";
  return name === "br" ? "break" : name === "img" ? "image" : undefined;
}

/** Whether an element of blocks ends by itself where nothing ends it. */
export function mayStayOpen({ name }: Tag): boolean {
  return MAY_STAY_OPEN.has(name);
}

/** Returns the name of what an element is: those that mean the same share one. */
export function kindOf(name: string): string {
  if (/^h\d$/.test(name)) return "heading";
  if (name === "th") return "td";
  if (name === "menu") return "ul";
  return name === "blockquote" ? "quote" : name;
}

/** The language that an element says its words are in (RGAA 8.7). */
export function languageOf({ attributes }: Tag): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/i.exec(attributes.get("lang") ?? "")?.[0];
}

/** The attributes of a tag that mean something on a page; all others are dropped. */
export function isKept({ name, attributes }: Tag, attribute: string): boolean {
  if (attribute === "lang") return true;
  if (attribute === "href") return name === "a";
  if (attribute === "src") return name === "img" || name === "iframe";
  if (attribute === "alt") return name === "img";
  if (attribute === "start" || attribute === "reversed") return name === "ol";
  if (attribute === "value") return name === "li";
  if (attribute === "colspan" || attribute === "rowspan") return name === "td" || name === "th";
  return (
    attribute === "title" && (/^(?:abbr|iframe|img)$/.test(name) || (name === "a" && attributes.has("href")))
  );
}

/** The mark that a tag around words is. One that means nothing begins no node. */
export function markOf(tag: Tag): Mark {
  const { name, isEnd } = tag;
  const mark = { type: "mark", value: "", delimiter: name, count: 1, isTag: true } as const;
  return isEnd
    ? { ...mark, canClose: true, wrap: undefined }
    : { ...mark, canClose: false, wrap: wrapOf(tag) };
}

/** Returns what a tag makes of the words that follow it, up to its end. */
function wrapOf(tag: Tag): Mark["wrap"] {
  const { name, attributes } = tag;
  const lang = languageOf(tag);
  const title = attributes.get("title") ?? "";
  const href = name === "a" ? attributes.get("href") : undefined;
  const wraps: ((children: Inline[], at: number) => Inline)[] = [];
  if (SPANS[name] === "code") return (words, at) => ({ type: "code", value: textOf(words), at });
  if (lang !== undefined) wraps.push((children, at) => ({ type: "language", lang, children, at }));
  for (const type of looksOf(tag)) wraps.push((children, at) => ({ type, children, at }));
  if (href !== undefined)
    wraps.push((words, at) => {
      const children = withoutLinks(words);
      return { type: "link", url: href, ...(title !== "" && { title }), children, at };
    });
  if (name === "abbr" && title !== "")
    wraps.push((children, at) => ({ type: "abbreviation", title, children, at }));
  const [first, ...others] = wraps;
  return first && ((words, at) => others.reduce((node, wrap) => wrap([node], at), first(words, at)));
}

/** What styles say of words, as a browser copies them: Google Docs has no other word for bold. Then what takes it back. */
const STYLES: readonly (readonly [look: Span["type"], given: RegExp, taken?: RegExp])[] = [
  ["superscript", /;vertical-align:super/],
  ["subscript", /;vertical-align:sub/],
  ["struck", /;text-decoration[a-z-]*:[^;]*line-through/],
  ["emphasis", /;font-style:italic/, /;font-style:normal/],
  ["strong", /;font-weight:(?:bold|[6-9]00)/, /;font-weight:(?:normal|[1-4]00)/],
];

/** Returns what the words in an element are marked as, by its name and its styles. */
export function looksOf({ name, attributes }: Tag): Span["type"][] {
  const style = `;${attributes.get("style") ?? ""}`.replace(/\s/g, "").toLowerCase();
  return STYLES.filter(
    ([look, given, taken]) => given.test(style) || (SPANS[name] === look && taken?.test(style) !== true),
  ).map(([look]) => look);
}

/** The image or the link that stands for a tag: a frame is a link to what it shows, by its title. */
export function standsFor({ name, attributes }: Tag): Unplaced<Inline> | undefined {
  const url = attributes.get("src") ?? "";
  const title = attributes.get("title") ?? "";
  if (name === "img")
    return { type: "image", url, alt: attributes.get("alt") ?? "", ...(title !== "" && { title }) };
  // no comment shows, wherever it is
  const value = title === "" || title.includes("<!--") ? url.replace(/^(?:https?:)?\/\//, "") : title;
  return value === ""
    ? undefined
    : ({ type: "link", url, children: [{ type: "text", value }] } satisfies Unplaced<Link>);
}
