import { hasSafeScheme } from "@dsfr-blocks/base/url";
import { type Now, countReachedMoments } from "@dsfr-blocks/base/day";
import { printOnce } from "../definition/warnOnce";
import {
  type CompiledAttributes,
  type CompiledBlock,
  type CompiledClient,
  type CompiledElement,
  type CompiledNode,
  type CompiledDynamic,
  type CompiledPage,
  type CompiledTree,
  type PageTree,
} from "./tree";

export type Props = Record<string, unknown>;

/** Functions and values of the page that shows a tree, the same for all blocks of the tree. */
export interface Renderer<Output> {
  /** Renders nodes in a context. */
  readonly renderNodes: (nodes: readonly CompiledNode[], context: RenderContext<Output>) => Output;
  /** Renders a block with state. */
  readonly renderClient: (client: CompiledClient, context: RenderContext<Output>) => Output;
  /** Escapes a text for the markup of a block with state. */
  readonly escapeText?: (text: string) => string;
  /** Components in place of the elements `a` and `img`. */
  readonly components: { readonly a?: unknown; readonly img?: unknown };
  /** Present day or instant, if the page sets it. */
  readonly now: Now | undefined;
}

/** Context in which a block or page is rendered. */
export interface RenderContext<Output> {
  readonly shared: Renderer<Output>;
  /** Level of the title. */
  readonly level: number;
  /** Id of the block or page, prefix of its heading ids. */
  readonly id: string | undefined;
  readonly landmark: boolean | undefined;
  /** Attributes of the root element. */
  readonly rootAttributes: Readonly<Props>;
  /** Blocks of the page, for the slots of its tree. */
  readonly blocks: PageTree["blocks"] | undefined;
}

/**
 * Renders the tree of a block, or the tree of a page with its blocks in their slots.
 *
 * @throws {TypeError} If `tree` does not come from `compilePage` or `compileBlock`.
 */
export function renderTree<Output>(
  tree: CompiledTree,
  shared: Renderer<Output>,
  rootProps: Readonly<Props>,
  level?: number,
  landmark?: boolean,
): Output {
  return renderSafeTree(tree, shared, filterRootProps(rootProps), level, landmark);
}

/** Renders a tree as `renderTree` does. The root attributes must be safe: `filterRootProps` has filtered them. */
function renderSafeTree<Output>(
  tree: CompiledTree,
  shared: Renderer<Output>,
  rootAttributes: Readonly<Props>,
  level = 2,
  landmark?: boolean,
): Output {
  // the tree of a block is an array of nodes; the tree of a page is an object
  const { nodes = tree, blocks } = (tree ?? {}) as Partial<PageTree>;
  if (!Array.isArray(nodes)) throw new TypeError("`tree` must come from compilePage or compileBlock.");
  const id = rootAttributes["id"] as string | undefined;
  // a page ignores `headingLevel`: its level is always 2
  level = blocks ? 2 : level;
  return shared.renderNodes(nodes, {
    shared,
    level,
    id,
    landmark,
    rootAttributes,
    blocks,
  });
}

/** Trees that `warnWithoutDay` has already read. */
const readTrees = new WeakSet<object>();

/**
 * Warns developers, once, if a page or block depends on the present day, but is shown without `now`. Call this function only
 * if `process.env.NODE_ENV !== "production"`.
 */
export function warnWithoutDay(content: CompiledPage | CompiledBlock, now: Now | undefined): void {
  const { tree } = content;
  if (now !== undefined || typeof tree !== "object" || tree === null || readTrees.has(tree)) return;
  readTrees.add(tree);
  if (!JSON.stringify(tree).includes('"days":')) return;
  const name = "block" in content ? content.block : content.title || content.page;
  printOnce(
    `“${name}” depends on the present day, which is unknown: nothing changes on its dates. Pass the day: now={new Date()}.`,
  );
}

/** Reports to developers, once, a block with state whose component is missing. The rest of the page is still shown. */
export function reportMissingComponent(name: string, solution: string): void {
  printOnce(
    `${name} has state, and its component is missing: the block is not shown. ${solution}`,
    console.error,
  );
}

/** Returns the props of a block with state: Markdown is rendered, and other texts are escaped if the renderer escapes texts. */
export function renderProps<Output>(value: unknown, context: RenderContext<Output>): unknown {
  const { renderNodes, escapeText } = context.shared;
  if (typeof value === "string" && escapeText) return escapeText(value);
  if (Array.isArray(value)) return value.map((each) => renderProps(each, context));
  if (typeof value !== "object" || value === null) return value;
  if ("nodes" in value) return renderNodes(value.nodes as readonly CompiledNode[], context);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renderProps(each, context)]));
}

/** Renders a node that depends on its context; returns undefined if the node has no content in this context. */
export function renderDynamic<Output>(
  node: CompiledDynamic,
  context: RenderContext<Output>,
): Output | undefined {
  const { shared } = context;
  if ("anchored" in node) return context.id ? shared.renderNodes(node.anchored, context) : undefined;
  if ("slot" in node) {
    const tree = context.blocks?.[node.slot]?.tree;
    // renders only a block in the slot: a page is not allowed inside a page
    return Array.isArray(tree)
      ? renderSafeTree(tree, shared, { id: node.id }, node.level, node.landmark)
      : undefined;
  }
  if ("client" in node) return shared.renderClient(node, context);
  const nodes = node.shown[node.order[countReachedMoments(node.days, shared.now)] ?? -1];
  return nodes && shared.renderNodes(nodes, context);
}

/*
 * Elements and attributes that a tree may contain. A tree may come from anywhere, such as a database or an API, and is not
 * always a result of compilation: only these checks prevent a tree from running or loading code, or from closing the tag around
 * its content. A site's own block may use every other element and attribute.
 */
const ELEMENT =
  /^(?!(?:\w*script|style|\w*frame\w*|object|embed|applet|base|link|meta|template|animate\w*|set)$)[a-z][\w.-]*$/i;
// `as` is excluded: in the links of some routers, `as` is another element or a URL
const ATTRIBUTE = /^(?!on|srcdoc|\w*html$|(?:style|ref|key|children|as)$)[a-z][\w.:-]*$/i;
const URL_ATTRIBUTE =
  /^(?:xlink:?|form|image)?(?:href|src|srcset|action|background|cite|codebase|data|longdesc|manifest|ping|poster|route|to|usemap)$/i;

/**
 * Checks that compiled content can contain an element.
 *
 * @throws {TypeError} If compiled content cannot contain the element.
 */
export function checkElement(tag: string): void {
  if (!ELEMENT.test(tag)) throw new TypeError(`Compiled content cannot contain <${tag}>.`);
}

/** Returns the attributes of an element without the attributes that could run a script. */
export function filterAttributes(rawAttributes: CompiledElement[1]): CompiledAttributes {
  if (typeof rawAttributes === "string") return { className: rawAttributes };
  return Object.fromEntries(
    Object.entries(rawAttributes).filter(
      ([name, value]) => (typeof value !== "object" || Array.isArray(value)) && isSafe(name, value),
    ),
  );
}

/** Whether an attribute cannot run a script. */
function isSafe(name: string, value: unknown): boolean {
  if (!URL_ATTRIBUTE.test(name)) return ATTRIBUTE.test(name);
  // some attributes contain several URLs, with or without a width
  return `${value as string}`.split(/set$|ping/i.test(name) ? /[\s,]+/ : "\n").every(hasSafeScheme);
}

/**
 * Returns the safe attributes among the props of the root element. The props may come from anywhere, because a compiled page
 * may be spread in the props. Functions are safe, because compiled data contains no functions.
 */
function filterRootProps(rootProps: Readonly<Props>): Props {
  return Object.fromEntries(
    Object.entries(rootProps).filter(
      ([name, value]) =>
        value !== undefined && (typeof value === "function" || name === "style" || isSafe(name, value)),
    ),
  );
}

/** Whether attributes depend on the context in which the content is shown. */
export function isDynamic(attributes: CompiledAttributes): boolean {
  return Object.entries(attributes).some(
    ([name, value]) => name === "root" || name === "landmark" || typeof value === "object",
  );
}

/** Adds safe attributes to the props of an element, with their values in this context. */
export function applyAttributes<Output>(
  props: Props,
  attributes: CompiledAttributes,
  { id, landmark, rootAttributes: rootProps }: RenderContext<Output>,
): Props {
  for (const name in attributes) {
    const value = attributes[name];
    if (name === "root") Object.assign(props, rootProps);
    else if (name === "landmark") {
      if (landmark && id) props[attributes["root"] ? "aria-labelledby" : "id"] = `${id}-${value as string}`;
    } else if (typeof value === "object") {
      const text = value.join(id);
      if (id && isSafe(name, text)) props[name] = text;
      // if `root`, an attribute before `className`, has already set a class, join the two classes
    } else
      props[name] =
        name === "className" && props[name] ? `${value as string} ${props[name] as string}` : value;
  }
  return props;
}
