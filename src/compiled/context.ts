import { type CallStatus, type Now, placeInPeriod } from "../definition/call";
import {
  type CompiledAttributes,
  type CompiledClient,
  type CompiledElement,
  type CompiledNode,
  type CompiledPlaced,
  type CompiledTree,
  type PageTree,
} from "./tree";

export type Props = Record<string, unknown>;

/** What only the page that shows a tree knows: the same for all its blocks. */
export interface Shared<Shown> {
  /** Shows nodes where they stand. */
  readonly show: (nodes: readonly CompiledNode[], context: Context<Shown>) => Shown;
  /** Shows a block with state. */
  readonly client: (client: CompiledClient, context: Context<Shown>) => Shown;
  /** In place of the elements `a` and `img`. */
  readonly components: { readonly a?: unknown; readonly img?: unknown };
  readonly status: CallStatus;
  /** The day or instant at which it shows, if the host says. */
  readonly now: Now | undefined;
}

/** Where a block or page stands. */
export interface Context<Shown> {
  readonly shared: Shared<Shown>;
  /** Level of the block's title. */
  readonly level: number;
  /** The block's own id, which its headings' ids begin with. */
  readonly id: string | undefined;
  readonly landmark: boolean | undefined;
  /** The attributes of the root element. */
  readonly host: Readonly<Props>;
  /** Those of the page, to show where they stand in it. */
  readonly blocks: PageTree["blocks"] | undefined;
}

/** Shows a block's tree, or a page's with its blocks where they stand in it. */
export function showTree<Shown>(
  tree: CompiledTree,
  shared: Shared<Shown>,
  host: Readonly<Props>,
  level = 2,
  landmark?: boolean,
): Shown {
  // a block's is its nodes
  const { nodes = tree, blocks } = (tree ?? {}) as Partial<PageTree>;
  if (!Array.isArray(nodes)) throw new TypeError("Give what compilePage makes.");
  const id = host["id"] as string | undefined;
  // a page has a level of its own
  return shared.show(nodes, { shared, level: blocks ? 2 : level, id, landmark, host, blocks });
}

/** What a block with state is given, its Markdown shown. */
export function withShown<Shown>(value: unknown, context: Context<Shown>): unknown {
  if (Array.isArray(value)) return value.map((each) => withShown(each, context));
  if (typeof value !== "object" || value === null) return value;
  if ("nodes" in value) return context.shared.show(value.nodes as readonly CompiledNode[], context);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withShown(each, context)]));
}

/** What shows of a node that depends on where it stands; undefined for nothing. */
export function shownIn<Shown>(node: CompiledPlaced, context: Context<Shown>): Shown | undefined {
  const { shared } = context;
  if ("open" in node) return shared.show(node[shared.status] ?? node.closed, context);
  if ("anchored" in node) return context.id ? shared.show(node.anchored, context) : undefined;
  if ("slot" in node) {
    const block = context.blocks?.[node.slot];
    return block && showTree(block.tree, shared, { id: node.id }, node.level, node.landmark);
  }
  if ("client" in node) return shared.client(node, context);
  const place = placeInPeriod(node, shared.now);
  return place && shared.show(node[place], context);
}

// No scheme, or one of those that safeUrl lets through: compiled addresses went through it, and came out clean.
const SAFE_URL = /^(?:https?:|mailto:|tel:|[^:/?#]*(?:[/?#]|$))/i;
const ADDRESS = /^(?:href|src|action|formAction|xlinkHref|data|poster|ping)$/i;
// What data from elsewhere (a front matter that nobody compiled) could run a script with.
const REFUSED_ATTRIBUTE = /^(?:on|dangerously|srcdoc|style$|ref$|key$)/i;
const REFUSED_ELEMENT =
  /^(?:script|style|i?frame|frameset|object|embed|applet|base|link|meta|template|noscript|animate\w*|set)$|[^\w-]/i;

/** Throws for an element that compiled content never holds. */
export function checkElement(tag: string): void {
  if (REFUSED_ELEMENT.test(tag)) throw new TypeError(`Compiled content holds no <${tag}>.`);
}

/** The attributes of an element without those that could run a script. */
export function safeAttributes(given: CompiledElement[1]): CompiledAttributes {
  if (typeof given === "string") return { className: given };
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => Array.isArray(value) || (typeof value !== "object" && isSafe(name, value)),
    ),
  );
}

function isSafe(name: string, value: unknown): boolean {
  return ADDRESS.test(name) ? SAFE_URL.test(`${value as string}`) : !REFUSED_ATTRIBUTE.test(name);
}

/** True for attributes that depend on where the content shows. */
export function isPlaced(attributes: CompiledAttributes): boolean {
  return Object.entries(attributes).some(
    ([name, value]) => name === "root" || name === "landmark" || typeof value === "object",
  );
}

/** Adds safe attributes to an element's props: what they are here. */
export function withAttributes<Shown>(
  props: Props,
  given: CompiledAttributes,
  { id, landmark, host }: Context<Shown>,
): Props {
  const isRoot = given["root"];
  if (isRoot) Object.assign(props, host);
  for (const name in given) {
    const value = given[name];
    if (name === "landmark") {
      if (landmark && id) props[isRoot ? "aria-labelledby" : "id"] = `${id}-${value as string}`;
    } else if (typeof value !== "object") {
      if (name !== "root") props[name] = value;
    } else if (id && isSafe(name, value.join(id))) props[name] = value.join(id);
  }
  if (isRoot && host["className"] && given["className"])
    props["className"] = `${given["className"] as string} ${host["className"] as string}`;
  return props;
}
