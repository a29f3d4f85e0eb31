import { callStatus, type Now } from "../definition/call";
import { headingLook } from "../rich-text/look";
import {
  addAttributes,
  checkElement,
  type Context,
  type Props,
  type Shared,
  showBlock,
  shownValue,
  showPage,
} from "./context";
import {
  type CompiledAttributes,
  type CompiledBlock,
  type CompiledClient,
  type CompiledElement,
  type CompiledNode,
  type CompiledPage,
  isElement,
} from "./tree";

/** What is decided where the content shows; the rest goes to its root, by React's names: `id`, `className`, `lang`. */
export interface ToHtmlOptions {
  /** The day or instant at which the call's dates are judged; without it `open` decides. */
  readonly now?: Now | undefined;
  /** Level of a block's title. 2 by default; a page has its own. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** Makes a block a landmark named by its title. It needs an `id`. */
  readonly landmark?: boolean | undefined;
  readonly id?: string | undefined;
  /** Added to the root's class. */
  readonly className?: string | undefined;
  readonly [attribute: string]: unknown;
  /** The HTML of blocks with state, by name; their content's Markdown is HTML already. It is put in as it is. */
  readonly blocks?:
    Readonly<Record<string, (props: Readonly<Record<string, unknown>>) => string>> | undefined;
}

/** Compiled content as HTML, without React: the same bytes as its `renderToStaticMarkup`. */
export function toHtml(content: CompiledPage | CompiledBlock, options: ToHtmlOptions = {}): string {
  const { now, headingLevel: level = 2, landmark, blocks = {}, ...host } = options;
  const status = content.call ? callStatus(content.call, now) : "closed";
  const shared: Writing = {
    show,
    client: clientOf(blocks),
    components: {},
    status,
    tags: new Map(),
    starts: new Map(),
  };
  return "block" in content
    ? showBlock(content.tree, shared, host, level, landmark)
    : showPage(content.tree, shared, host);
}

function clientOf(blocks: NonNullable<ToHtmlOptions["blocks"]>) {
  return ({ client, props }: CompiledClient, context: Context<string>): string => {
    const render = blocks[client];
    if (render === undefined)
      throw new TypeError(`${client} has state, and needs its HTML: blocks: { ${client}: (props) => "…" }.`);
    const given = { ...(withHtml(props, context) as object), ...context.host, headingLevel: context.level };
    return render(given);
  };
}

function withHtml(value: unknown, context: Context<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withHtml(each, context));
  if (typeof value !== "object" || value === null) return value;
  if ("nodes" in value) return context.shared.show(value.nodes as readonly CompiledNode[], context);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withHtml(each, context)]));
}

// WHATWG HTML, 13.1.2: elements without an end tag
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

// React's names that are not those of HTML or SVG; its others are written as they are
const NAMES: Readonly<Record<string, string>> = {
  className: "class",
  htmlFor: "for",
  acceptCharset: "accept-charset",
  httpEquiv: "http-equiv",
  crossOrigin: "crossorigin",
  tabIndex: "tabindex",
  defaultValue: "value",
  defaultChecked: "checked",
  textAnchor: "text-anchor",
  dominantBaseline: "dominant-baseline",
  fillRule: "fill-rule",
  clipRule: "clip-rule",
  fillOpacity: "fill-opacity",
  strokeWidth: "stroke-width",
  strokeLinecap: "stroke-linecap",
  strokeLinejoin: "stroke-linejoin",
  strokeDasharray: "stroke-dasharray",
  strokeOpacity: "stroke-opacity",
  stopColor: "stop-color",
  stopOpacity: "stop-opacity",
  fontFamily: "font-family",
  fontSize: "font-size",
  fontWeight: "font-weight",
  xlinkHref: "xlink:href",
};

interface Tag {
  readonly start: string;
  /** Empty for an element that has none. */
  readonly end: string;
}

/** What is the same for a whole page, and the names that it has in HTML: each is looked at once a page. */
interface Writing extends Shared<string> {
  readonly tags: Map<string, Tag>;
  readonly starts: Map<string, string>;
}

function show(nodes: readonly CompiledNode[], context: Context<string>): string {
  return inside(nodes, 0, context);
}

/** What is inside an element, or all of a tree. Written for speed, as its counterpart of React is. */
function inside(list: readonly unknown[], from: number, context: Context<string>): string {
  let html = "";
  for (let index = from; index < list.length; index++) {
    const node = list[index] as CompiledNode;
    if (typeof node === "string") html += escape(node);
    else if (isElement(node)) html += element(node, context);
    else if ("open" in node) html += inside(node[context.shared.status], 0, context);
    else if ("slot" in node) html += context.fill?.(node) ?? "";
    else html += context.shared.client(node, context);
  }
  return html;
}

function element(node: CompiledElement, context: Context<string>): string {
  const name = node[0];
  if (typeof name === "number") return heading(context.level - 1 + name, node, context);
  const { start, end } = writing(context).tags.get(name) ?? tagOf(name, context);
  const opened = `${start}${attributesOf(node[1], context)}`;
  if (end === "") return `${opened}/>`;
  const content = inside(node, 2, context);
  // a parser drops a line break that begins these
  const first = (name === "pre" || name === "textarea") && content.startsWith("\n") ? "\n" : "";
  return `${opened}>${first}${content}${end}`;
}

function tagOf(name: string, context: Context<string>): Tag {
  const own = name === "A" || name === "IMG" ? name.toLowerCase() : name;
  checkElement(own, context.names);
  const tag = { start: `<${own}`, end: VOID.has(own) ? "" : `</${own}>` };
  writing(context).tags.set(name, tag);
  return tag;
}

/** HTML has no `h7`: a heading too deep is a paragraph, in bold where its look would be that of its level. */
function heading(level: number, node: CompiledElement, context: Context<string>): string {
  const given = node[1];
  const content = inside(node, 2, context);
  const className = typeof given === "object" ? given["className"] : given;
  if (level < 7) {
    const look = className ? "" : ` class="${headingLook(level)}"`;
    return `<h${level}${look}${attributesOf(given, context)}>${content}</h${level}>`;
  }
  return className
    ? `<p class="${escape(`${className as string}`)}">${content}</p>`
    : `<p><strong>${content}</strong></p>`;
}

function attributesOf(given: string | CompiledAttributes | 0, context: Context<string>): string {
  if (given === 0) return "";
  if (typeof given === "string") return ` class="${escape(given)}"`;
  const { id, landmark, names } = context;
  const { starts } = writing(context);
  if (given["root"] === true) return written(addAttributes({}, given, context), starts);
  let html = "";
  for (const name in given) {
    const value = given[name];
    if (name === "landmark") {
      if (landmark && id) html += ` id="${escape(`${id}-${value as string}`)}"`;
    } else if (value !== undefined) {
      const start = starts.get(name) ?? startOf(name, starts);
      const shown = shownValue(name, value, id, names);
      if (shown === true) html += `${start}"`;
      else if (shown !== undefined) html += `${start}${escape(`${shown}`)}"`;
    }
  }
  return html;
}

function written(props: Props, starts: Map<string, string>): string {
  let html = "";
  for (const name in props) {
    const value = props[name];
    if (value === undefined || value === null) continue;
    const start = starts.get(name) ?? startOf(name, starts);
    html += value === true ? `${start}"` : `${start}${escape(`${value as string | number}`)}"`;
  }
  return html;
}

/** An attribute's name in HTML, up to the quote that opens its value. */
function startOf(name: string, starts: Map<string, string>): string {
  const start = ` ${Object.hasOwn(NAMES, name) ? NAMES[name] : name}="`;
  starts.set(name, start);
  return start;
}

const writing = ({ shared }: Context<string>) => shared as Writing;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

function escape(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    : text;
}
