import type { Now } from "@dsfr-blocks/base/day";
import type { HeadingLevel } from "../definition/context";
import { getHeadingClass } from "../rich-text/look";
import {
  checkElement,
  type RenderContext,
  isDynamic,
  type Props,
  filterAttributes,
  renderDynamic,
  renderTree,
  applyAttributes,
  renderProps,
  reportMissingComponent,
  warnWithoutDay,
} from "./context";
import {
  type CompiledBlock,
  type CompiledClient,
  type CompiledElement,
  type CompiledNode,
  type CompiledPage,
  isElement,
} from "./tree";

/**
 * Options for showing compiled content. Other options are attributes of the root element, with React's names: `id`,
 * `className`, `lang`.
 */
export interface ToHtmlOptions {
  /**
   * Present day or instant, for date-dependent content. The library never reads the clock: without `now`, a call with a first
   * day does not open.
   */
  readonly now?: Now | undefined;
  /** Level of a block's title, 2 by default. Ignored for a page. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Whether a block is a landmark named by its title. The block then needs an `id`. */
  readonly landmark?: boolean | undefined;
  readonly id?: string | undefined;
  /** Classes to add to the root element. */
  readonly className?: string | undefined;
  readonly [attribute: string]: unknown;
  /**
   * Functions that return the HTML of blocks with state, by block name. The HTML is inserted unchanged. The texts in the props
   * of these functions are already HTML.
   */
  readonly blocks?:
    Readonly<Record<string, (props: Readonly<Record<string, unknown>>) => string>> | undefined;
}

/** Converts compiled content to HTML, without React: the output is the same as the output of React's `renderToStaticMarkup`. */
export function toHtml(content: CompiledPage | CompiledBlock, options: ToHtmlOptions = {}): string {
  const { now, headingLevel, landmark, blocks = {}, ...rootProps } = options;
  if (process.env.NODE_ENV !== "production") warnWithoutDay(content, now);
  const shared = {
    renderNodes,
    escapeText: escape,
    renderClient: createClientRenderer(blocks),
    components: {},
    now,
  };
  return renderTree(content.tree, shared, rootProps, headingLevel, landmark);
}

function createClientRenderer(blocks: NonNullable<ToHtmlOptions["blocks"]>) {
  return ({ client, props }: CompiledClient, context: RenderContext<string>): string => {
    const render = Object.hasOwn(blocks, client) ? blocks[client] : undefined;
    if (render === undefined) {
      if (process.env.NODE_ENV !== "production")
        reportMissingComponent(
          client,
          `Pass a function that returns its HTML: blocks: { ${client}: (props) => "…" }.`,
        );
      return "";
    }
    const blockProps = renderProps({ ...props, ...context.rootAttributes }, context) as object;
    return render({ ...blockProps, headingLevel: Number(context.level) });
  };
}

// WHATWG HTML, 13.1.2: elements without an end tag
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

// React's attribute names that differ from HTML's; the only other differences are the SVG attributes in `HYPHENATED`
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

// React writes the values `true` and `false` of these attributes; for other boolean attributes, React writes only the name for
// `true`, and nothing for `false`
const WRITTEN_BOOLEANS = /^(?:(?:aria|data)-|(?:contentEditable|draggable|focusable|spellCheck|value)$)/;

/** Piece of constant HTML, or a function that creates a piece of HTML from the context. */
type Piece = string | ((context: RenderContext<string>) => string);

/** Pieces of lists of nodes, cached: a server shows the same content repeatedly, and compiled content never changes. */
const pieceCache = new WeakMap<readonly CompiledNode[], readonly Piece[]>();

function renderNodes(nodes: readonly CompiledNode[], context: RenderContext<string>): string {
  let pieces = pieceCache.get(nodes);
  if (!pieces) {
    pieces = createPieces(nodes);
    pieceCache.set(nodes, pieces);
  }
  return joinPieces(pieces, context);
}

function joinPieces(pieces: readonly Piece[], context: RenderContext<string>): string {
  let html = "";
  for (const piece of pieces) html += typeof piece === "string" ? piece : piece(context);
  return html;
}

function createPieces(nodes: readonly CompiledNode[]): Piece[] {
  const pieces: Piece[] = [];
  for (const node of nodes) addNode(pieces, node);
  return pieces;
}

/** Adds a piece. Joins consecutive constant pieces. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (typeof last === "string" && typeof piece === "string") pieces[pieces.length - 1] = last + piece;
  else pieces.push(piece);
}

function addNode(pieces: Piece[], node: CompiledNode): void {
  if (typeof node === "string") addPiece(pieces, escape(node));
  else if (isElement(node)) addElement(pieces, node);
  else addPiece(pieces, (context) => renderDynamic(node, context) ?? "");
}

function addElement(pieces: Piece[], element: CompiledElement): void {
  const [tag, attributes, ...children] = element;
  if (typeof tag === "number")
    return addPiece(pieces, createHeading(tag, attributes, createPieces(children)));
  const name = tag === "A" || tag === "IMG" ? tag.toLowerCase() : tag;
  checkElement(name);
  addPiece(pieces, `<${name}`);
  addAttributes(pieces, tag === "A" ? { ...filterAttributes(attributes), route: false } : attributes);
  if (VOID.has(name)) return addPiece(pieces, "/>");
  const [first] = children;
  // adds a line break, because an HTML parser drops the first line break in these elements
  const isDropped = /^(?:pre|textarea)$/.test(name) && typeof first === "string" && first.startsWith("\n");
  addPiece(pieces, isDropped ? ">\n" : ">");
  for (const child of children) addNode(pieces, child);
  addPiece(pieces, `</${name}>`);
}

/**
 * Creates a heading. Below level 6, the heading becomes a paragraph, because HTML has no `h7`. The paragraph is in bold if
 * the look of the heading depends on its level.
 */
function createHeading(depth: number, rawAttributes: CompiledElement[1], content: readonly Piece[]): Piece {
  const { bare, ...ownAttributes } = filterAttributes(rawAttributes);
  const hasLevelLook = !bare && !("className" in ownAttributes);
  const attributes: Piece[] = [];
  addAttributes(attributes, ownAttributes);
  return (context) => {
    const level = context.level - 1 + depth;
    const html = joinPieces(content, context);
    if (hasLevelLook && level > 6) return `<p><strong>${html}</strong></p>`;
    const name = level > 6 ? "p" : `h${level}`;
    checkElement(name);
    const classAttribute = hasLevelLook ? ` class="${getHeadingClass(level)}"` : "";
    return `<${name}${classAttribute}${joinPieces(attributes, context)}>${html}</${name}>`;
  };
}

function addAttributes(pieces: Piece[], rawAttributes: CompiledElement[1]): void {
  const attributes = filterAttributes(rawAttributes);
  if (isDynamic(attributes))
    addPiece(pieces, (context) => formatAttributes(applyAttributes({}, attributes, context)));
  else addPiece(pieces, formatAttributes(attributes));
}

function formatAttributes(props: Props): string {
  return Object.entries(props)
    .map(([name, value]) => formatAttribute(name, value))
    .join("");
}

function formatAttribute(name: string, value: unknown): string {
  const hasValue = typeof value !== "boolean" || WRITTEN_BOOLEANS.test(name);
  if (value === undefined || (value === false && !hasValue) || /^(?:object|function)$/.test(typeof value))
    return "";
  return ` ${getAttributeName(name)}="${hasValue ? escape(`${value as string | number | boolean}`) : ""}"`;
}

function getAttributeName(name: string): string | undefined {
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
