import { createElement, Fragment, type FunctionComponent, isValidElement, type ReactNode } from "react";
import type { Fields } from "../../../content/schema";
import type { AnyBlock } from "../../../definition/defineBlock";
import type { AnyPage } from "../../../definition/definePage";
import type { Host } from "./host";

/** What a page is shown with. */
export interface Shown {
  readonly props: object;
  /** The address that an image loads from. */
  readonly imageUrl: (src: string) => string;
  /** Called with the id that each block has on the page. */
  readonly onBlock: (id: string, key: string) => void;
}

/** A page, as elements of another React: ours makes its own and renders none of them. */
export function pageElements(page: AnyPage, shown: Shown, host: Pick<Host, "h">): ReactNode[] {
  const element = createElement(page as unknown as FunctionComponent<object>, shown.props);
  const make = makerOf(shown.imageUrl, host);
  return orNotice(page.displayName, make, () =>
    translate(element, { make, blocks: page.blocks, onBlock: shown.onBlock }),
  );
}

/** A block by itself, as elements of another React. */
export function blockElements(
  element: ReactNode,
  name: string,
  imageUrl: Shown["imageUrl"],
  host: Pick<Host, "h">,
): ReactNode[] {
  const make = makerOf(imageUrl, host);
  return orNotice(name, make, () => translate(element, { make, blocks: {}, onBlock: () => undefined }));
}

function makerOf(imageUrl: Shown["imageUrl"], { h }: Pick<Host, "h">): Make {
  return (type, { children: _, ...attributes }) => {
    const { src } = attributes;
    const given = typeof src === "string" ? { ...attributes, src: imageUrl(src) } : attributes;
    return (...nodes) => h(type, given, ...nodes);
  };
}

type Attributes = Readonly<Record<string, unknown>>;
type Make = (type: string, props: Attributes) => (...children: ReactNode[]) => ReactNode;
interface Translation extends Pick<Shown, "onBlock"> {
  readonly make: Make;
  readonly blocks: AnyPage["blocks"];
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
    const { id } = props;
    if (key !== null && typeof id === "string" && into.blocks[key] === type) into.onBlock(id, key);
    return orNotice(type.displayName || name, into.make, () =>
      type.client ? placeholder(type, call(), into) : translate(call(), into),
    );
  }
  const children = translate(props["children"] as ReactNode, into);
  return (type as unknown) === Fragment ? children : [into.make(type, props)(...children)];
}

function isBlock(type: object): type is AnyBlock {
  return "schema" in type && "client" in type;
}

/** A block with state runs in the site's own React, and not in the CMS's: its content is shown, in its order. */
function placeholder(block: AnyBlock, rendered: ReactNode, into: Translation): ReactNode[] {
  if (!isValidElement<Attributes>(rendered)) return [];
  const { make } = into;
  const said = make("p", { className: "dsfrb-cms__note" })(
    `« ${block.displayName} » s’anime sur le site ; ici, son contenu seul.`,
  );
  const parts = valuesIn(rendered.props, block.schema.fields).map((part) =>
    make("div", {})(...translate(part, into)),
  );
  return [make("div", { id: rendered.props["id"], className: "dsfrb-cms__client" })(said, ...parts)];
}

function valuesIn(content: Attributes, fields: Fields): ReactNode[] {
  return Object.entries(fields).flatMap(([key, schema]): ReactNode[] => {
    const value = content[key];
    if (value === undefined || value === null || typeof value === "boolean") return [];
    if (schema.kind === "object") return valuesIn(value as Attributes, schema.fields);
    if (schema.kind !== "list") return [value as ReactNode];
    return (value as unknown[]).flatMap((item) => valuesIn({ item }, { item: schema.item }));
  });
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
    return [
      make("p", { className: "dsfrb-cms__note" })(
        `« ${name} » ne peut pas être montré pour l’instant : ${reason}`,
      ),
    ];
  }
}
