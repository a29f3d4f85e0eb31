import type { ReactNode } from "react";
import type { CallStatus } from "../definition/call";
import { headingLook } from "../rich-text/look";
import {
  type CompiledAttributes,
  type CompiledChoice,
  type CompiledClient,
  type CompiledElement,
  type CompiledNode,
  type CompiledSlot,
  ID,
} from "./tree";

type Props = Record<string, unknown>;

/** What only the page that shows a tree knows. */
export interface Context<Shown = ReactNode> {
  /** Makes an element: `jsx` of `react/jsx-runtime`, or what a host has in its place. Children are a prop. */
  readonly create: (type: never, props: Props) => Shown;
  /** In place of the elements `a` and `img`. */
  readonly components: { readonly a?: unknown; readonly img?: unknown };
  /** Level of the block's title. */
  readonly level: number;
  /** The block's own id, which its headings' ids begin with. */
  readonly id?: string | undefined;
  readonly landmark?: boolean | undefined;
  readonly status: CallStatus;
  /** The attributes of the root element. */
  readonly host: Readonly<Props>;
  /** Shows a block of the page. */
  readonly fill?: ((slot: CompiledSlot) => Shown | undefined) | undefined;
  /** Shows a block with state. */
  readonly client?: ((client: CompiledClient, context: Context<Shown>) => Shown) | undefined;
}

// No scheme, or one of those that safeUrl lets through: compiled addresses went through it, and came out clean.
const SAFE_URL = /^(?:https?:|mailto:|tel:|[^:/?#]*(?:[/?#]|$))/i;
const ADDRESS = /^(?:href|src|action|formAction|xlinkHref|data|poster|ping)$/i;
// What data from elsewhere (a front matter that nobody compiled) could run a script with.
const REFUSED_ATTRIBUTE = /^(?:on|dangerously|srcdoc|style$|ref$|key$)/i;
const REFUSED_ELEMENT =
  /^(?:script|style|i?frame|frameset|object|embed|applet|base|link|meta|template|noscript|animate\w*|set)$|[^\w-]/i;

/** The nodes of a tree at the call's present status: one, an array, or undefined for none. */
export function replayAll<Shown>(
  nodes: readonly CompiledNode[],
  context: Context<Shown>,
): Shown | string | (Shown | string)[] | undefined {
  return childrenOf(nodes, 0, context);
}

/** An element of a tree. Written for speed: every element of a page comes through here. */
function replay<Shown>(element: CompiledElement, context: Context<Shown>): Shown {
  const tag = element[0];
  const given = element[1];
  const children = childrenOf(element, 2, context);
  const props: Props =
    typeof given === "string"
      ? { className: given, children }
      : given
        ? propsOf(given, children, context)
        : { children };
  if (typeof tag === "number") return heading(context.level - 1 + tag, props, context);
  const { a, img } = context.components;
  if (tag === "A") return make(a ?? "a", props, context);
  if (tag === "IMG") return make(img ?? "img", props, context);
  if (REFUSED_ELEMENT.test(tag)) throw new TypeError(`Compiled content holds no <${tag}>.`);
  return make(tag, props, context);
}

/** Undefined for none; those of the call's present status where there is a choice. */
function childrenOf<Shown>(list: readonly unknown[], from: number, context: Context<Shown>) {
  const end = list.length;
  if (end === from + 1 && typeof list[from] === "string") return list[from];
  const children: (Shown | string)[] = [];
  for (let index = from; index < end; index++) {
    const node = list[index] as CompiledNode;
    if (typeof node === "string") children.push(node);
    else if (isElement(node)) children.push(replay(node, context));
    else varying(node, context, children);
  }
  return children.length > 1 ? children : children[0];
}

/** What depends on the page: the nodes of the call's present status, a block of the page, a block with state. */
function varying<Shown>(
  node: CompiledSlot | CompiledClient | CompiledChoice,
  context: Context<Shown>,
  into: (Shown | string)[],
): void {
  if ("open" in node) {
    const chosen = childrenOf(node[context.status], 0, context);
    if (Array.isArray(chosen)) into.push(...chosen);
    else if (chosen !== undefined) into.push(chosen);
    return;
  }
  const shown = "slot" in node ? context.fill?.(node) : context.client?.(node, context);
  if (shown !== undefined && shown !== null) into.push(shown);
}

function propsOf<Shown>(given: CompiledAttributes, children: unknown, context: Context<Shown>): Props {
  const props: Props = { children };
  const { id, landmark, host } = context;
  const isRoot = given["root"] === true;
  // a spread here takes as long as all the rest
  if (isRoot) for (const name in host) props[name] = host[name];
  for (const name in given) {
    const value = given[name];
    if (name === "root") continue;
    if (name === "landmark") {
      if (landmark && id) props[isRoot ? "aria-labelledby" : "id"] = `${id}-${value}`;
    } else if (typeof value === "string" && value.includes(ID)) {
      if (id) props[name] = value.replaceAll(ID, id);
    } else if (ADDRESS.test(name) ? SAFE_URL.test(`${value}`) : !REFUSED_ATTRIBUTE.test(name))
      props[name] = value;
  }
  const { className } = host;
  if (isRoot && className && given["className"])
    props["className"] = `${given["className"]} ${className as string}`;
  return props;
}

/** HTML has no `h7`: a heading too deep is a paragraph, in bold where its look would be that of its level. */
function heading<Shown>(level: number, props: Props, context: Context<Shown>): Shown {
  const { className, children } = props;
  if (level < 7)
    return make(`h${level}`, className ? props : { className: headingLook(level), ...props }, context);
  return make(
    "p",
    { className, children: className ? children : make("strong", { children }, context) },
    context,
  );
}

function make<Shown>(type: unknown, props: Props, { create }: Context<Shown>): Shown {
  return create(type as never, props);
}

function isElement(node: CompiledNode): node is CompiledElement {
  return Array.isArray(node);
}
