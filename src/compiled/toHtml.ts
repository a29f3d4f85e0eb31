import type { Now } from "@dsfr-blocks/base/day";
import type { HeadingLevel } from "../definition/context";
import { headingLook } from "../rich-text/look";
import {
  checkElement,
  type Context,
  isPlaced,
  type Props,
  safeAttributes,
  shownIn,
  showTree,
  withAttributes,
  withShown,
} from "./context";
import {
  type CompiledBlock,
  type CompiledClient,
  type CompiledElement,
  type CompiledNode,
  type CompiledPage,
  isElement,
} from "./tree";

/** What is decided where the content shows; the rest goes to its root, by React's names: `id`, `className`, `lang`. */
export interface ToHtmlOptions {
  /** The day or instant that days are compared with. No clock is read: without it they decide nothing. */
  readonly now?: Now | undefined;
  /** Level of a block's title. 2 by default; a page has its own. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Makes a block a landmark named by its title. It needs an `id`. */
  readonly landmark?: boolean | undefined;
  readonly id?: string | undefined;
  /** Added to the root's class. */
  readonly className?: string | undefined;
  readonly [attribute: string]: unknown;
  /** The HTML of blocks with state, by name: it is put in as it is. All texts that they are given are HTML already. */
  readonly blocks?:
    Readonly<Record<string, (props: Readonly<Record<string, unknown>>) => string>> | undefined;
}

/** Compiled content as HTML, without React: the same bytes as its `renderToStaticMarkup`. */
export function toHtml(content: CompiledPage | CompiledBlock, options: ToHtmlOptions = {}): string {
  const { now, headingLevel, landmark, blocks = {}, ...host } = options;
  const shared = { show, text: escape, client: clientOf(blocks), components: {}, now };
  return showTree(content.tree, shared, host, headingLevel, landmark);
}

function clientOf(blocks: NonNullable<ToHtmlOptions["blocks"]>) {
  return ({ client, props }: CompiledClient, context: Context<string>): string => {
    const render = Object.hasOwn(blocks, client) ? blocks[client] : undefined;
    if (render === undefined)
      throw new TypeError(`${client} has state, and needs its HTML: blocks: { ${client}: (props) => "…" }.`);
    const given = withShown({ ...props, ...context.rootAttributes }, context) as object;
    return render({ ...given, headingLevel: Number(context.level) });
  };
}

// WHATWG HTML, 13.1.2: elements without an end tag
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

// React's names that are not those of HTML; all others are the same, except these of SVG
const NAMES: Readonly<Record<string, string>> = {
  className: "class",
  htmlFor: "for",
  acceptCharset: "accept-charset",
  httpEquiv: "http-equiv",
  crossOrigin: "crossorigin",
  tabIndex: "tabindex",
  defaultValue: "value",
  defaultChecked: "checked",
  xlinkHref: "xlink:href",
};
const HYPHENATED =
  /^(?:alignment|baseline|clip(?=Path$|Rule)|color|dominant|fill|flood|font|letter|lighting|marker(?=End|Mid|Start)|paint|pointer|shape|stop|stroke|text(?!Length)|vector|word|writing)(?=[A-Z])/;

// React writes `true` and `false` of these, and the others by their presence
const WORDS = /^(?:(?:aria|data)-|(?:contentEditable|draggable|focusable|spellCheck|value)$)/;

/** A stretch of HTML that is always the same, or what makes one where the content shows. */
type Piece = string | ((context: Context<string>) => string);

/** Lists of nodes that were shown: a server shows the same content again and again, and compiled content never changes. */
const prepared = new WeakMap<readonly CompiledNode[], readonly Piece[]>();

function show(nodes: readonly CompiledNode[], context: Context<string>): string {
  let pieces = prepared.get(nodes);
  if (!pieces) {
    pieces = piecesOf(nodes);
    prepared.set(nodes, pieces);
  }
  return joined(pieces, context);
}

function joined(pieces: readonly Piece[], context: Context<string>): string {
  let html = "";
  for (const piece of pieces) html += typeof piece === "string" ? piece : piece(context);
  return html;
}

function piecesOf(nodes: readonly CompiledNode[]): Piece[] {
  const pieces: Piece[] = [];
  for (const node of nodes) addNode(pieces, node);
  return pieces;
}

/** Stretches that are always the same become one. */
function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (typeof last === "string" && typeof piece === "string") pieces[pieces.length - 1] = last + piece;
  else pieces.push(piece);
}

function addNode(pieces: Piece[], node: CompiledNode): void {
  if (typeof node === "string") add(pieces, escape(node));
  else if (isElement(node)) addElement(pieces, node);
  else add(pieces, (context) => shownIn(node, context) ?? "");
}

function addElement(pieces: Piece[], element: CompiledElement): void {
  const [tag, attributes, ...children] = element;
  if (typeof tag === "number") return add(pieces, headingOf(tag, attributes, piecesOf(children)));
  const name = tag === "A" || tag === "IMG" ? tag.toLowerCase() : tag;
  checkElement(name);
  add(pieces, `<${name}`);
  addAttributes(pieces, attributes);
  if (VOID.has(name)) return add(pieces, "/>");
  const [first] = children;
  // a parser drops a line break that begins these
  const isDropped = /^(?:pre|textarea)$/.test(name) && typeof first === "string" && first.startsWith("\n");
  add(pieces, isDropped ? ">\n" : ">");
  for (const child of children) addNode(pieces, child);
  add(pieces, `</${name}>`);
}

/** HTML has no `h7`: a heading too deep is a paragraph, in bold where its look is that of its level. */
function headingOf(depth: number, given: CompiledElement[1], content: readonly Piece[]): Piece {
  const { bare, ...own } = safeAttributes(given);
  const looks = !bare && !("className" in own);
  const attributes: Piece[] = [];
  addAttributes(attributes, own);
  return (context) => {
    const level = context.level - 1 + depth;
    const inside = joined(content, context);
    if (looks && level > 6) return `<p><strong>${inside}</strong></p>`;
    const name = level > 6 ? "p" : `h${level}`;
    checkElement(name);
    const look = looks ? ` class="${headingLook(level)}"` : "";
    return `<${name}${look}${joined(attributes, context)}>${inside}</${name}>`;
  };
}

function addAttributes(pieces: Piece[], given: CompiledElement[1]): void {
  const attributes = safeAttributes(given);
  if (isPlaced(attributes)) add(pieces, (context) => attributesOf(withAttributes({}, attributes, context)));
  else add(pieces, attributesOf(attributes));
}

function attributesOf(props: Props): string {
  return Object.entries(props)
    .map(([name, value]) => attribute(name, value))
    .join("");
}

function attribute(name: string, value: unknown): string {
  const isWord = typeof value !== "boolean" || WORDS.test(name);
  if (value === undefined || (value === false && !isWord) || /^(?:object|function)$/.test(typeof value))
    return "";
  return ` ${nameOf(name)}="${isWord ? escape(`${value as string | number | boolean}`) : ""}"`;
}

function nameOf(name: string): string | undefined {
  if (Object.hasOwn(NAMES, name)) return NAMES[name];
  return HYPHENATED.test(name) ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name;
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
