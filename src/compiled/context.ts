import { runsNothing } from "@dsfr-blocks/base/address";
import { type Now, placeAmong } from "@dsfr-blocks/base/day";
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
  /** Makes a text of a block with state what its markup can hold. */
  readonly text?: (words: string) => string;
  /** In place of the elements `a` and `img`. */
  readonly components: { readonly a?: unknown; readonly img?: unknown };
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
  readonly rootAttributes: Readonly<Props>;
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
  if (!Array.isArray(nodes)) throw new TypeError("`tree` must come from compilePage or compileBlock.");
  const id = host["id"] as string | undefined;
  // a page has a level of its own
  level = blocks ? 2 : level;
  return shared.show(nodes, { shared, level, id, landmark, rootAttributes: rootAttributes(host), blocks });
}

/** What a block with state is given: its Markdown shown, and its texts as what shows them has them. */
export function withShown<Shown>(value: unknown, context: Context<Shown>): unknown {
  const { show, text } = context.shared;
  if (typeof value === "string" && text) return text(value);
  if (Array.isArray(value)) return value.map((each) => withShown(each, context));
  if (typeof value !== "object" || value === null) return value;
  if ("nodes" in value) return show(value.nodes as readonly CompiledNode[], context);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withShown(each, context)]));
}

/** What shows of a node that depends on where it stands; undefined for nothing. */
export function shownIn<Shown>(node: CompiledPlaced, context: Context<Shown>): Shown | undefined {
  const { shared } = context;
  if ("anchored" in node) return context.id ? shared.show(node.anchored, context) : undefined;
  if ("slot" in node) {
    const tree = context.blocks?.[node.slot]?.tree;
    // no page in a page
    return Array.isArray(tree)
      ? showTree(tree, shared, { id: node.id }, node.level, node.landmark)
      : undefined;
  }
  if ("client" in node) return shared.client(node, context);
  const nodes = node.shown[node.order[placeAmong(node.days, shared.now)] ?? -1];
  return nodes && shared.show(nodes, context);
}

/*
 * What a tree may hold. It may come from anywhere, a database or an API, and nobody may have compiled it: this is all that
 * keeps it from running or loading code, or from ending the tag that it stands in. A site's own block may write the rest.
 */
const ELEMENT =
  /^(?!(?:\w*script|style|\w*frame\w*|object|embed|applet|base|link|meta|template|animate\w*|set)$)[a-z][\w.-]*$/i;
// `as`: another element, or an address, to some links of routers
const ATTRIBUTE = /^(?!on|srcdoc|\w*html$|(?:style|ref|key|children|as)$)[a-z][\w.:-]*$/i;
const ADDRESS =
  /^(?:xlink:?|form|image)?(?:href|src|srcset|action|background|cite|codebase|data|longdesc|manifest|ping|poster|to|usemap)$/i;

/** Throws for an element that compiled content never holds. */
export function checkElement(tag: string): void {
  if (!ELEMENT.test(tag)) throw new TypeError(`Compiled content holds no <${tag}>.`);
}

/** The attributes of an element without those that could run a script. */
export function safeAttributes(given: CompiledElement[1]): CompiledAttributes {
  if (typeof given === "string") return { className: given };
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => (typeof value !== "object" || Array.isArray(value)) && isSafe(name, value),
    ),
  );
}

/** False for an attribute that could run a script. */
function isSafe(name: string, value: unknown): boolean {
  if (!ADDRESS.test(name)) return ATTRIBUTE.test(name);
  // some hold several, with or without a width
  return `${value as string}`.split(/set$|ping/i.test(name) ? /[\s,]+/ : "\n").every(runsNothing);
}

/** The same of a host's props. Where a page was spread in them, they may come from anywhere too: but data has no functions. */
function rootAttributes(host: Readonly<Props>): Props {
  return Object.fromEntries(
    Object.entries(host).filter(
      ([name, value]) =>
        value !== undefined && (typeof value === "function" || name === "style" || isSafe(name, value)),
    ),
  );
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
  { id, landmark, rootAttributes: host }: Context<Shown>,
): Props {
  for (const name in given) {
    const value = given[name];
    if (name === "root") Object.assign(props, host);
    else if (name === "landmark") {
      if (landmark && id) props[given["root"] ? "aria-labelledby" : "id"] = `${id}-${value as string}`;
    } else if (typeof value === "object") {
      if (id && isSafe(name, value.join(id))) props[name] = value.join(id);
      // the host's stands there where the root's came before
    } else
      props[name] =
        name === "className" && props[name] ? `${value as string} ${props[name] as string}` : value;
  }
  return props;
}
