import type { CallStatus } from "../definition/call";
import {
  type CompiledAttributes,
  type CompiledClient,
  type CompiledNode,
  type CompiledSlot,
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
}

/** Where a block or page stands. */
export interface Context<Shown> {
  readonly shared: Shared<Shown>;
  /** Names that were seen, and what they may do: each is looked at once a page. */
  readonly names: Names;
  /** Level of the block's title. */
  readonly level: number;
  /** The block's own id, which its headings' ids begin with. */
  readonly id: string | undefined;
  readonly landmark: boolean | undefined;
  /** The attributes of the root element. */
  readonly host: Readonly<Props>;
  /** Shows a block of the page. */
  readonly fill: ((slot: CompiledSlot) => Shown | undefined) | undefined;
}

/** The names of elements and attributes in a tree. */
export interface Names {
  readonly elements: Set<string>;
  readonly attributes: Map<string, Kind>;
}

/** What an attribute may hold. */
const NOTHING = 0;
const SAFE_ADDRESS = 1;
const ANYTHING = 2;
type Kind = typeof NOTHING | typeof SAFE_ADDRESS | typeof ANYTHING;

/** Shows a block's tree at the call's present status. */
export function showBlock<Shown>(
  tree: CompiledTree,
  shared: Shared<Shown>,
  host: Readonly<Props>,
  level: number,
  landmark: boolean | undefined,
): Shown {
  const nodes = tree as readonly CompiledNode[];
  if (!Array.isArray(nodes)) throw new TypeError(NOT_COMPILED);
  return shared.show(nodes, contextOf(shared, newNames(), host, level, landmark));
}

/** Shows a page's tree, with its blocks where they stand in it. */
export function showPage<Shown>(tree: CompiledTree, shared: Shared<Shown>, host: Readonly<Props>): Shown {
  const { nodes, blocks } = tree as PageTree;
  if (!Array.isArray(nodes)) throw new TypeError(NOT_COMPILED);
  const names = newNames();
  const fill = ({ slot, id, level = 2, landmark }: CompiledSlot) => {
    const block = blocks[slot];
    return (
      block &&
      shared.show(block.tree as readonly CompiledNode[], contextOf(shared, names, { id }, level, landmark))
    );
  };
  return shared.show(nodes, contextOf(shared, names, host, 2, false, fill));
}

const NOT_COMPILED = "This takes compiled content, as compilePage gives it.";

const newNames = (): Names => ({ elements: new Set(), attributes: new Map() });

// written out for all: what is read of an object that was spread is read ten times slower
function contextOf<Shown>(
  shared: Shared<Shown>,
  names: Names,
  host: Readonly<Props>,
  level: number,
  landmark: boolean | undefined,
  fill?: Context<Shown>["fill"],
): Context<Shown> {
  return { shared, names, level, id: host["id"] as string | undefined, landmark, host, fill };
}

// No scheme, or one of those that safeUrl lets through: compiled addresses went through it, and came out clean.
const SAFE_URL = /^(?:https?:|mailto:|tel:|[^:/?#]*(?:[/?#]|$))/i;
const ADDRESS = /^(?:href|src|action|formAction|xlinkHref|data|poster|ping)$/i;
// What data from elsewhere (a front matter that nobody compiled) could run a script with.
const REFUSED_ATTRIBUTE = /^(?:on|dangerously|srcdoc|style$|ref$|key$)/i;
const REFUSED_ELEMENT =
  /^(?:script|style|i?frame|frameset|object|embed|applet|base|link|meta|template|noscript|animate\w*|set)$|[^\w-]/i;

/** Throws for an element that compiled content never holds. */
export function checkElement(tag: string, { elements }: Names): void {
  if (elements.has(tag)) return;
  if (REFUSED_ELEMENT.test(tag)) throw new TypeError(`Compiled content holds no <${tag}>.`);
  elements.add(tag);
}

/** Adds the attributes of an element to its props: what they are here, and none that could run a script. */
export function withAttributes<Shown>(
  props: Props,
  given: CompiledAttributes,
  context: Context<Shown>,
): Props {
  const { id, landmark, host, names } = context;
  const isRoot = given["root"] === true;
  // a spread here takes as long as all the rest
  if (isRoot) for (const name in host) props[name] = host[name];
  for (const name in given) {
    const value = given[name];
    if (name === "root" || value === undefined) continue;
    if (name === "landmark") {
      if (landmark && id) props[isRoot ? "aria-labelledby" : "id"] = `${id}-${value as string}`;
      continue;
    }
    const shown = shownValue(name, value, id, names);
    if (shown !== undefined) props[name] = shown;
  }
  const { className } = host;
  if (isRoot && className && given["className"])
    props["className"] = `${given["className"] as string} ${className as string}`;
  return props;
}

/** The value of an attribute where it shows; undefined for none, and for one that could run a script. */
export function shownValue(
  name: string,
  value: CompiledAttributes[string],
  id: string | undefined,
  names: Names,
): string | number | boolean | undefined {
  const kind = names.attributes.get(name) ?? kindOf(name, names);
  const shown = typeof value === "object" ? (id ? value.join(id) : undefined) : value;
  return kind === ANYTHING || (kind === SAFE_ADDRESS && SAFE_URL.test(`${shown}`)) ? shown : undefined;
}

function kindOf(name: string, { attributes }: Names): Kind {
  const kind = ADDRESS.test(name) ? SAFE_ADDRESS : REFUSED_ATTRIBUTE.test(name) ? NOTHING : ANYTHING;
  attributes.set(name, kind);
  return kind;
}
