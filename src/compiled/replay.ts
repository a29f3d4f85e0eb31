import type { ReactNode } from "react";
import type { CallStatus } from "../blocks/common/callStatus";
import { headingLook } from "../rich-text/look";
import type { ComponentMap } from "../rich-text/prose";
import { IMAGE, LINK, TAGS } from "./tags";
import type { Attributes, Choice, Element, Node, Slot, Tree } from "./tree";

/** Makes an element: `jsx` of `react/jsx-runtime`, or what a host has in its place. Children are a prop. */
export type CreateElement = (type: never, props: Props) => ReactNode;
type Props = Record<string, unknown>;
export type Fill = (slot: Slot, context: Context) => ReactNode;

/** What only the page that shows a tree knows. */
export interface Context {
  readonly create: CreateElement;
  readonly components: ComponentMap;
  /** Level of the block's title. */
  readonly level: number;
  /** The block's own id, which its headings' ids begin with. */
  readonly id?: string | undefined;
  readonly landmark?: boolean | undefined;
  readonly status: CallStatus;
  /** Renders what is not in the tree. */
  readonly fill?: Fill | undefined;
}

/** Attributes of the root, from the page that shows it. */
export interface Host {
  readonly className?: string | undefined;
  readonly [name: string]: unknown;
}

// With TAGS, all that compiled content can make, whoever made it.
const NAMES = new Set(
  "alt aria-current aria-hidden aria-label className download dy fill height id lang loading rel role scope start target textAnchor title value viewBox width x y".split(
    " ",
  ),
);

// No scheme, or one of those that safeUrl lets through: compiled addresses went through it, and came out clean.
const SAFE_URL = /^(?:https?:|mailto:|tel:|[^:/?#]*(?:[/?#]|$))/i;

/** A block's tree: its root takes what the host gives beside, and its name from its title as a landmark. */
export function replayRoot(tree: Tree, host: Host, context: Context): ReactNode {
  const root = (tree && isChoice(tree) ? tree[context.status][0] : tree) as Element | null | undefined;
  if (!root) return null;
  const { className, landmark } = root[1] as Attributes; // a root's are never a string alone
  const children = childrenOf(root, context);
  if (children === undefined) return null;
  const props: Props = {};
  for (const name in host) props[name] = host[name]; // a spread here takes as long as all the rest
  if (landmark && context.landmark && context.id) props["aria-labelledby"] = `${context.id}-${landmark}`;
  props["className"] = host.className ? `${className} ${host.className}` : className;
  props["children"] = children;
  return make(TAGS[root[0]], props, context);
}

/** An element of a tree. Written for speed: every element of a page comes through here. */
export function replay(element: Element, context: Context): ReactNode {
  const tag = element[0];
  const given = element[1];
  const children = childrenOf(element, context);
  const props =
    typeof given === "string"
      ? { className: given, children }
      : given
        ? propsOf(given, children, context)
        : { children };
  if (tag < 0) return heading(context.level - 1 - tag, props, context);
  const { a, img } = context.components;
  return make((tag === LINK && a) || (tag === IMAGE && img) || TAGS[tag], props, context);
}

/** Undefined for none; those of the call's present status where there is a choice. */
function childrenOf(element: Element, context: Context): ReactNode {
  const end = element.length;
  if (end === 3 && typeof element[2] === "string") return element[2];
  const children = new Array<ReactNode>(end - 2);
  let count = 0;
  for (let index = 2; index < end; index++) {
    const node = element[index] as Node;
    if (typeof node === "string") children[count++] = node;
    else if (isElement(node)) children[count++] = replay(node, context);
    else for (const chosen of varying(node, context)) children[count++] = chosen;
  }
  if (count < end - 2) children.length = count;
  return count > 1 ? children : children[0];
}

/** What depends on the page: the nodes of the call's present status, or what fills a slot. */
function varying(node: Slot | Choice, context: Context): readonly ReactNode[] {
  if (!isChoice(node)) return [context.fill?.(node, context)].filter(Boolean);
  const chosen = childrenOf([0, 0, ...node[context.status]], context);
  return Array.isArray(chosen) ? (chosen as ReactNode[]) : [chosen].filter(Boolean);
}

function propsOf(given: Attributes, children: ReactNode, { id, landmark }: Context): Props {
  const props: Props = { children };
  for (const name in given) {
    const value = given[name];
    if (name === "href" || name === "src" ? SAFE_URL.test(`${value}`) : NAMES.has(name)) props[name] = value;
    else if (id && (name === "slug" || (landmark && name === "landmark"))) props["id"] = `${id}-${value}`;
  }
  return props;
}

/** HTML has no `h7`: a heading too deep is a paragraph, in bold where its look would be that of its level. */
function heading(level: number, props: Props, context: Context): ReactNode {
  const { className, children } = props;
  if (level < 7)
    return make(`h${level}`, className ? props : { className: headingLook(level), ...props }, context);
  return make(
    "p",
    { className, children: className ? children : make("strong", { children }, context) },
    context,
  );
}

function make(type: unknown, props: Props, { create }: Context): ReactNode {
  if (!type) throw new TypeError("no compiled content");
  return create(type as never, props);
}

function isElement(node: Node): node is Element {
  return Array.isArray(node);
}

function isChoice(node: Element | Slot | Choice): node is Choice {
  return "open" in node;
}
