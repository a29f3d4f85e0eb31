import { createElement, Fragment, type FunctionComponent, isValidElement, type ReactNode } from "react";
import { isSame } from "@dsfr-blocks/base/isSame";
import { pathOf, valuesIn } from "dsfr-blocks/internal";
import type { AnyBlock, AnyPage } from "dsfr-blocks";
import type { ReactRuntime } from "./reactRuntime";

/** What a page or a block is shown with. */
export interface Shown {
  readonly props: object;
  /** The address that an image loads from. */
  readonly imageUrl: (src: string) => string;
  /** The blocks of the page as they were last made: one whose props are the same is not made again. */
  readonly made: Map<string, MadeBlock>;
}

interface MadeBlock {
  readonly props: Attributes;
  readonly images: readonly Image[];
  readonly nodes: ReactNode[];
}

type Image = readonly [src: string, url: string];

/** A page or a block, as elements of another React: ours makes its own and renders none of them. */
export function elementsOf(
  definition: AnyPage | AnyBlock,
  shown: Shown,
  { h }: Pick<ReactRuntime, "h">,
): ReactNode[] {
  const element = createElement(definition as unknown as FunctionComponent<object>, shown.props);
  const images: Image[] = [];
  const make: Make = (type, { children: _, ...attributes }, ...nodes) => {
    const { src } = attributes;
    if (typeof src !== "string") return h(type, attributes, ...nodes);
    const url = shown.imageUrl(src);
    images.push([src, url]);
    return h(type, { ...attributes, src: url }, ...nodes);
  };
  const blocks = "blocks" in definition ? definition.blocks : {};
  return orNotice(definition.displayName, make, () => translate(element, { ...shown, make, blocks, images }));
}

type Attributes = Readonly<Record<string, unknown>>;
type Make = (type: string, props: Attributes, ...children: readonly ReactNode[]) => ReactNode;
interface Translation extends Pick<Shown, "imageUrl" | "made"> {
  readonly make: Make;
  readonly blocks: AnyPage["blocks"];
  /** The images that were made so far. */
  readonly images: readonly Image[];
}

/**
 * The same elements, made by another. Components are called: those of blocks and pages use no hook (the
 * contract test holds it), so they give outside React what they give in it.
 */
function translate(node: ReactNode, into: Translation): ReactNode[] {
  if (Array.isArray(node)) return node.flatMap((child: ReactNode) => translate(child, into));
  if (!isValidElement<Attributes>(node)) return node === null || typeof node === "boolean" ? [] : [node];
  const { type, props, key } = node;
  if (typeof type === "function") {
    const { name } = type as FunctionComponent;
    const call = () => (type as FunctionComponent)(props) as ReactNode;
    if (!isBlock(type)) return translate(call(), into);
    const nodes = () =>
      orNotice(type.displayName || name, into.make, () =>
        type.client ? placeholder(type, call(), into) : translate(call(), into),
      );
    return key !== null && pathOf(into, node) ? blockOnce(key, props, nodes, into) : nodes();
  }
  const children = translate(props["children"] as ReactNode, into);
  return (type as unknown) === Fragment ? children : [into.make(type, props, ...children)];
}

/** A key in one part of a form leaves the others as they are: on a long page it costs what one block does. */
function blockOnce(key: string, props: Attributes, nodes: () => ReactNode[], into: Translation): ReactNode[] {
  const last = into.made.get(key);
  // a file that was just chosen gets its address later
  const isLast = last?.images.every(([src, url]) => into.imageUrl(src) === url) && isSame(last.props, props);
  if (last && isLast) return last.nodes;
  const first = into.images.length;
  const made = nodes();
  into.made.set(key, { props, images: into.images.slice(first), nodes: made });
  return made;
}

function isBlock(type: object): type is AnyBlock {
  return "schema" in type && "client" in type;
}

/** A block with state runs in the site's own React, and not in the CMS's: its content is shown, in its order. */
function placeholder(block: AnyBlock, rendered: ReactNode, into: Translation): ReactNode[] {
  if (!isValidElement<Attributes>(rendered)) return [];
  const { make } = into;
  const said = `« ${block.displayName} » est interactif sur le site ; ici, vous voyez son contenu.`;
  const parts = [...valuesIn(rendered.props, block.schema, [])]
    .filter(({ schema }) => schema.kind !== "boolean")
    .map(({ value }) => make("div", {}, ...translate(value as ReactNode, into)));
  const attributes = { id: rendered.props["id"], className: "dsfrb-cms__client" };
  return [make("div", attributes, note(said, make), ...parts)];
}

/** A definition that fails on half-typed content takes its own place, and no other. */
function orNotice(name: string, make: Make, show: () => ReactNode[]): ReactNode[] {
  try {
    return show();
  } catch (error) {
    // the name is said already
    const { cause } = error as Error;
    const reason =
      cause instanceof Error ? cause.message : error instanceof Error ? error.message : String(error);
    return [note(`« ${name} » ne peut pas être montré pour l’instant : ${reason}`, make)];
  }
}

/** A sentence in the place of what cannot be shown, or beside it. */
export function note(text: string, make: Make): ReactNode {
  return make("p", { className: "dsfrb-cms__note" }, text);
}
