import { callStatus, type Now } from "../definition/call";
import { type Context, replayAll } from "./replay";
import { type CompiledBlock, type CompiledClient, type CompiledPage, nodesOf, pageTreeOf } from "./tree";

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
  const { id } = host;
  const status = content.call ? callStatus(content.call, now) : "closed";
  const client = clientOf(blocks);
  const shared = { create, components: {}, status, client };
  if ("block" in content) return html(nodesOf(content.tree), { ...shared, level, landmark, id, host });
  const { nodes, blocks: compiled } = pageTreeOf(content.tree);
  return html(nodes, {
    ...shared,
    level: 2,
    id,
    host,
    fill: ({ slot, id: anchor, level: deep = 2, landmark: named }) => {
      const block = compiled[slot];
      const place = { level: deep, landmark: named, id: anchor, host: { id: anchor } };
      return block && new Html(html(nodesOf(block.tree), { ...shared, ...place }));
    },
  });
}

/** A piece of HTML, which is not escaped again. */
class Html {
  constructor(readonly text: string) {}
}

function html(nodes: Parameters<typeof replayAll>[0], context: Context<Html>): string {
  return inner(replayAll(nodes, context));
}

function clientOf(blocks: NonNullable<ToHtmlOptions["blocks"]>) {
  return ({ client, props }: CompiledClient, context: Context<Html>): Html => {
    const render = blocks[client];
    if (render === undefined)
      throw new TypeError(`${client} has state, and needs its HTML: blocks: { ${client}: (props) => "…" }.`);
    const given = { ...(withHtml(props, context) as object), ...context.host, headingLevel: context.level };
    return new Html(render(given));
  };
}

function withHtml(value: unknown, context: Context<Html>): unknown {
  if (Array.isArray(value)) return value.map((each) => withHtml(each, context));
  if (typeof value !== "object" || value === null) return value;
  if ("nodes" in value) return html(value.nodes as Parameters<typeof replayAll>[0], context);
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

function create(type: string, props: Readonly<Record<string, unknown>>): Html {
  let start = `<${type}`;
  for (const name in props) {
    const value = props[name];
    if (name === "children" || value === undefined || value === null) continue;
    const own = Object.hasOwn(NAMES, name) ? NAMES[name] : name;
    start += value === true ? ` ${own}=""` : ` ${own}="${escape(`${value as string | number}`)}"`;
  }
  if (VOID.has(type)) return new Html(`${start}/>`);
  const content = inner(props["children"]);
  // a parser drops a line break that begins these
  const first = type === "pre" || type === "textarea" ? /^\n/.exec(content)?.[0] : undefined;
  return new Html(`${start}>${first ?? ""}${content}</${type}>`);
}

function inner(children: unknown): string {
  if (typeof children === "string") return escape(children);
  if (children instanceof Html) return children.text;
  if (!Array.isArray(children)) return "";
  let text = "";
  for (const child of children as (string | Html)[])
    text += typeof child === "string" ? escape(child) : child.text;
  return text;
}

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
