import { decodeEntity } from "@dsfr-blocks/base/entities";
import { getText, unwrapLinks } from "./text";
import type { Mark, Tag, WithoutOffset } from "./tokens";
import type { InlineNode, LinkNode, SpanNode } from "./tree";

/** Maximum length of a tag. The limit keeps the search for the end of a tag cheap; a longer tag is read as Markdown. */
const MAX_HTML_LENGTH = 2000;

/**
 * Matches raw HTML (CommonMark 6.6): tags, whose name may have a namespace prefix, and the declarations that Word adds.
 * Comments are read elsewhere, and other raw HTML is not supported.
 */
const HTML =
  /^<(?:\?xml[^>]*>|!\[(?:if\s[^\]>]*|endif)\]>|[a-z][a-z\d:-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|\/[a-z][a-z\d:-]*\s*>)/i;

const ATTRIBUTES = /\s([a-z_:][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;

/** Returns the raw HTML that begins with this `<`, or "" if this `<` is not the beginning of raw HTML. */
export function readHtml(text: string, from: number): string {
  return HTML.exec(text.slice(from, from + MAX_HTML_LENGTH))?.[0] ?? "";
}

export function parseTag(html: string): Tag {
  const [found = "", slash, name = ""] = /^<(\/?)([a-z\d:-]+|[?!])/i.exec(html) ?? [];
  const attributes = new Map<string, string>();
  for (const [, key = "", double, single, bare] of html.slice(found.length).matchAll(ATTRIBUTES)) {
    const value = double ?? single ?? bare ?? "";
    // as in HTML, the first of two attributes with the same name applies
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), decodeAttribute(value));
  }
  return { type: "tag", name: name.toLowerCase(), isEnd: slash === "/", attributes };
}

function decodeAttribute(value: string): string {
  return value.replace(/&#?[a-z\d]{1,32};/gi, decodeEntity).trim();
}

const createSet = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Block elements whose end tag is optional. */
const OPTIONAL_END_BLOCKS = "p li dt dd caption thead tbody tfoot tr td th colgroup col hr html body meta";
/** Block elements: their tags separate paragraphs. */
const BLOCKS = /* @__PURE__ */ createSet(
  `${OPTIONAL_END_BLOCKS} div h1 h2 h3 h4 h5 h6 ul ol menu blockquote table details summary ` +
    "section article header footer main nav aside center figure figcaption address dl pre",
);
const OPTIONAL_END_SET = /* @__PURE__ */ createSet(OPTIONAL_END_BLOCKS);

/** Inline elements whose content is kept. Some also become a node: see `createWrapper`. */
const TEXT_ELEMENTS = /* @__PURE__ */ createSet(
  "span u ins mark small big font label button nobr wbr picture abbr a time data q bdi bdo tt acronym",
);

/** Types of the nodes that elements become. */
const SPAN_TYPES: Readonly<Record<string, SpanNode["type"] | "code">> = {
  ...{ strong: "strong", b: "strong", em: "emphasis", i: "emphasis", cite: "emphasis", dfn: "emphasis" },
  ...{ s: "struck", del: "struck", strike: "struck", sup: "superscript", sub: "subscript" },
  ...{ code: "code", kbd: "code", samp: "code", tt: "code", var: "emphasis" },
};

/** Matches the names of elements that are skipped with their content. A frame is replaced by a link. */
const DROPPED_ELEMENTS = /^(?:script|style|iframe)$/;

/**
 * Matches the names of tags that Word adds to copied text, such as `<o:p>`, `<st1:place>`, `<?xml …>`, `<![if …]>`. These
 * tags are ignored.
 */
const OFFICE = /^(?:[?!]|(?:[opvwx]|(?:st|u)\d):)/;

/** Category of a tag, by how the Markdown parser treats it. */
export type TagCategory = "block" | "span" | "break" | "image" | "dropped" | "office";

/** Returns the category of a tag, or undefined if the tag is shown as text. */
export function classifyTag({ name }: Pick<Tag, "name">): TagCategory | undefined {
  if (BLOCKS.has(name)) return "block";
  if (TEXT_ELEMENTS.has(name) || Object.hasOwn(SPAN_TYPES, name)) return "span";
  if (DROPPED_ELEMENTS.test(name)) return "dropped";
  if (OFFICE.test(name)) return "office";
  return name === "br" ? "break" : name === "img" ? "image" : undefined;
}

/** Whether the end tag of a block element is optional. */
export function hasOptionalEnd({ name }: Tag): boolean {
  return OPTIONAL_END_SET.has(name);
}

/** Returns the type of an element. Elements with the same meaning have the same type. */
export function getElementType(name: string): string {
  if (/^h\d$/.test(name)) return "heading";
  if (name === "th") return "td";
  if (name === "menu") return "ul";
  return name === "blockquote" ? "quote" : name;
}

/**
 * Returns the language that an element declares for its content (RGAA 8.7), or undefined if the element declares no valid
 * language.
 */
export function getLanguage({ attributes }: Tag): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,3}$/i.exec(attributes.get("lang") ?? "")?.[0];
}

/** Whether an attribute of a tag has an effect on a page. Attributes without an effect are ignored. */
export function isUsedAttribute({ name, attributes }: Tag, attribute: string): boolean {
  if (attribute === "lang") return true;
  if (attribute === "id") return canHaveId({ name });
  if (attribute === "name") return name === "a";
  if (attribute === "href") return canBeLink({ name });
  if (attribute === "src") return name === "img" || name === "iframe";
  if (attribute === "alt") return name === "img";
  if (attribute === "start" || attribute === "reversed") return name === "ol";
  if (attribute === "value" || attribute === "data-list") return name === "li";
  if (attribute === "colspan" || attribute === "rowspan") return name === "td" || name === "th";
  return (
    attribute === "title" &&
    (/^(?:abbr|acronym|iframe|img)$/.test(name) || (name === "a" && attributes.has("href")))
  );
}

/**
 * Whether a link may lead to an element of this name. The ids of other elements, such as bold text, come from word processors,
 * and are ignored.
 */
export function canHaveId({ name }: Pick<Tag, "name">): boolean {
  return WITH_ID.test(name);
}

const WITH_ID =
  /^(?:a|span|p|h[1-6]|div|section|article|header|footer|main|nav|aside|center|figure|address|blockquote|li|d[td]|t[dh])$/;

/**
 * Whether `href` makes a link of an element: of `<a>`, and of the components of other tools, such as `<External>` and `<Button>`.
 */
function canBeLink(tag: Pick<Tag, "name">): boolean {
  return /^(?:a|button)$/.test(tag.name) || !classifyTag(tag);
}

/** Creates the mark of an inline tag. A tag without meaning does not begin a node. */
export function createMark(tag: Tag): Mark {
  const { name, isEnd } = tag;
  const mark = { type: "mark", value: "", delimiter: name, count: 1, isTag: true } as const;
  return isEnd
    ? { ...mark, canClose: true, wrap: undefined }
    : { ...mark, canClose: false, wrap: createWrapper(tag) };
}

/**
 * Returns a function that creates the node of a tag from the inlines up to its end tag. Returns undefined for a tag without
 * meaning.
 */
function createWrapper(tag: Tag): Mark["wrap"] {
  const { name, attributes } = tag;
  const lang = getLanguage(tag);
  const title = attributes.get("title") ?? "";
  const href = canBeLink(tag) ? attributes.get("href") : undefined;
  const wraps: ((children: InlineNode[], at: number) => InlineNode)[] = [];
  if (SPAN_TYPES[name] === "code") return (inlines, at) => ({ type: "code", value: getText(inlines), at });
  if (lang !== undefined) wraps.push((children, at) => ({ type: "language", lang, children, at }));
  for (const type of getSpanTypes(tag)) wraps.push((children, at) => ({ type, children, at }));
  if (href !== undefined)
    wraps.push((inlines, at) => {
      const children = unwrapLinks(inlines);
      return { type: "link", url: href, ...(title !== "" && { title }), children, at };
    });
  if (/^(?:abbr|acronym)$/.test(name) && title !== "")
    wraps.push((children, at) => ({ type: "abbreviation", title, children, at }));
  const [first, ...outerWraps] = wraps;
  return first && ((inlines, at) => outerWraps.reduce((node, wrap) => wrap([node], at), first(inlines, at)));
}

/** Styles of copied text that set or reset a span type. In text copied from Google Docs, only the style marks bold text. */
const STYLES: readonly (readonly [spanType: SpanNode["type"], setPattern: RegExp, resetPattern?: RegExp])[] =
  [
    ["superscript", /;vertical-align:super/],
    ["subscript", /;vertical-align:sub/],
    ["struck", /;text-decoration[a-z-]*:[^;]*line-through/],
    ["emphasis", /;font-style:italic/, /;font-style:normal/],
    ["strong", /;font-weight:(?:bold|[6-9]00)/, /;font-weight:(?:normal|[1-4]00)/],
  ];

/** Returns the span types that an element applies to its content, by the element's name and styles. */
export function getSpanTypes({ name, attributes }: Tag): SpanNode["type"][] {
  const style = `;${attributes.get("style") ?? ""}`.replace(/\s/g, "").toLowerCase();
  return STYLES.filter(
    ([spanType, setPattern, resetPattern]) =>
      setPattern.test(style) || (SPAN_TYPES[name] === spanType && resetPattern?.test(style) !== true),
  ).map(([spanType]) => spanType);
}

/**
 * Returns the node that replaces a tag. An `<img>` becomes an image; a frame becomes a link whose text is the title or the URL
 * of the frame. Returns undefined for a frame with neither a title nor a URL.
 */
export function createSubstitute({ name, attributes }: Tag): WithoutOffset<InlineNode> | undefined {
  const url = attributes.get("src") ?? "";
  const title = attributes.get("title") ?? "";
  if (name === "img")
    return { type: "image", url, alt: attributes.get("alt") ?? "", ...(title !== "" && { title }) };
  // a comment is never shown, not even a comment in an attribute
  const value = title === "" || title.includes("<!--") ? url.replace(/^(?:https?:)?\/\//, "") : title;
  return value === ""
    ? undefined
    : ({ type: "link", url, children: [{ type: "text", value }] } satisfies WithoutOffset<LinkNode>);
}
