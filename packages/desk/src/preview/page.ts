import { createElement, Fragment, type FunctionComponent, isValidElement, type ReactNode } from "react";
import type { Path } from "@dsfr-blocks/base/issue";
import { isSame } from "@dsfr-blocks/base/isSame";
import { findEmptyItems, findInstancePath, walkValues } from "dsfr-blocks/internal";
import type { AnyBlock, AnyPage } from "dsfr-blocks";
import { BODY_FIELD } from "../collectionFor";
import { getLabel } from "../fields";
import { formatFieldName } from "../issues";
import type { ReactRuntime } from "./reactRuntime";

/** Inputs for rendering a page or a block. */
export interface RenderContext {
  readonly props: object;
  /** Returns the URL from which an image is loaded. */
  readonly imageUrl: (src: string) => string;
  /** Cached blocks of the last rendering. A block with the same props is not rendered again. */
  readonly blockCache: Map<string, CachedBlock>;
  /** Receives each block that an author placed in a list or in the Markdown, and that shows nothing. */
  readonly emptyBlocks?: EmptyBlock[];
}

/** Block that shows nothing, such as a block that an editor has just added. */
export interface EmptyBlock {
  readonly path: Path;
  readonly message: string;
}

interface CachedBlock {
  readonly props: Attributes;
  readonly images: readonly ImageUrl[];
  readonly nodes: ReactNode[];
}

type ImageUrl = readonly [src: string, url: string];

/**
 * Renders a page or a block as elements of the CMS's React. Uses the library's own React only to create elements, not to render
 * them.
 */
export function renderElements(
  definition: AnyPage | AnyBlock,
  context: RenderContext,
  { h }: Pick<ReactRuntime, "h">,
): ReactNode[] {
  const element = createElement(definition as unknown as FunctionComponent<object>, context.props);
  const images: ImageUrl[] = [];
  const make: Make = (type, { children: _, ...attributes }, ...nodes) => {
    const { src } = attributes;
    if (typeof src !== "string") return h(type, attributes, ...nodes);
    const url = context.imageUrl(src);
    images.push([src, url]);
    return h(type, { ...attributes, src: url }, ...nodes);
  };
  const blocks = "blocks" in definition ? definition.blocks : {};
  return renderOrNotice(definition.displayName, make, () =>
    convertElements(element, { ...context, make, blocks, images }),
  );
}

/** Matches the React key of a block in the Markdown of a page. */
const BODY_BLOCK_KEY = new RegExp(`^${BODY_FIELD.name}/\\d+$`);

type Attributes = Readonly<Record<string, unknown>>;
type Make = (type: string, props: Attributes, ...children: readonly ReactNode[]) => ReactNode;
interface Translation extends Pick<RenderContext, "imageUrl" | "blockCache" | "emptyBlocks"> {
  readonly make: Make;
  readonly blocks: AnyPage["blocks"];
  /** Images rendered so far. */
  readonly images: readonly ImageUrl[];
}

/**
 * Converts elements to elements of the CMS's React. Calls components directly: the components of blocks and pages use no hooks
 * (a contract test checks this), so these components return the same result outside React.
 */
function convertElements(node: ReactNode, context: Translation): ReactNode[] {
  if (Array.isArray(node)) return node.flatMap((child: ReactNode) => convertElements(child, context));
  if (!isValidElement<Attributes>(node)) return node === null || typeof node === "boolean" ? [] : [node];
  const { type, props, key } = node;
  if (typeof type === "function") {
    const { name } = type as FunctionComponent;
    const renderComponent = () => (type as FunctionComponent)(props) as ReactNode;
    if (!isBlock(type)) return convertElements(renderComponent(), context);
    const renderBlock = () =>
      renderOrNotice(type.displayName || name, context.make, () =>
        type.client
          ? renderPlaceholder(type, renderComponent(), context)
          : [...convertElements(renderComponent(), context), ...renderEmptyItems(type, props, context)],
      );
    const path = findInstancePath(context, node);
    const nodes = key !== null && path ? getCachedBlock(key, props, renderBlock, context) : renderBlock();
    const placedPath =
      typeof path?.at(-1) === "number" ? path : BODY_BLOCK_KEY.test(key ?? "") && [BODY_FIELD.name];
    if (nodes.length > 0 || !placedPath) return nodes;
    const message = formatEmptyNote(getLabel(type.schema, name));
    context.emptyBlocks?.push({ path: placedPath, message });
    return [renderNote(message, context.make)];
  }
  const children = convertElements(props["children"] as ReactNode, context);
  return (type as unknown) === Fragment ? children : [context.make(type, props, ...children)];
}

/**
 * Returns the cached nodes of a block if its props and images are unchanged. Otherwise, renders the block. So on a long page, a
 * key press renders only one block.
 */
function getCachedBlock(
  key: string,
  props: Attributes,
  render: () => ReactNode[],
  context: Translation,
): ReactNode[] {
  const cached = context.blockCache.get(key);
  // compare the URLs of the images too, because a file that was just selected receives its URL later
  const isCurrent =
    cached?.images.every(([src, url]) => context.imageUrl(src) === url) && isSame(cached.props, props);
  if (cached && isCurrent) return cached.nodes;
  const firstImage = context.images.length;
  const nodes = render();
  context.blockCache.set(key, { props, images: context.images.slice(firstImage), nodes });
  return nodes;
}

function isBlock(type: object): type is AnyBlock {
  return "schema" in type && "client" in type;
}

/**
 * Renders only the content of a block with state, in the order of the content. The React of the CMS cannot render the block
 * itself, which needs the site's React.
 */
function renderPlaceholder(block: AnyBlock, rendered: ReactNode, context: Translation): ReactNode[] {
  if (!isValidElement<Attributes>(rendered)) return [];
  const { make } = context;
  const text = `« ${block.displayName} » est interactif sur le site. L’aperçu montre seulement son contenu.`;
  const parts = [...walkValues(rendered.props, block.schema, [])]
    .filter(({ schema }) => schema.kind !== "boolean")
    .map(({ value }) => make("div", {}, ...convertElements(value as ReactNode, context)));
  const attributes = { id: rendered.props["id"], className: "dsfrb-cms__client" };
  return [make("div", attributes, renderNote(text, make), ...parts)];
}

/**
 * Renders a page or a block, or a note if rendering throws because of half-typed content. The rest of the page stays visible.
 */
function renderOrNotice(name: string, make: Make, render: () => ReactNode[]): ReactNode[] {
  try {
    return render();
  } catch (error) {
    // use the message of the cause: the wrapping error only adds the name, which the note already contains
    const { cause } = error as Error;
    const reason =
      cause instanceof Error ? cause.message : error instanceof Error ? error.message : String(error);
    return [renderNote(`« ${name} » ne peut pas s’afficher pour l’instant : ${reason}`, make)];
  }
}

/** Renders a note for each list item of a block that has no text yet, such as a step that was just added. */
function renderEmptyItems({ schema }: AnyBlock, props: Attributes, { make }: Translation): ReactNode[] {
  return Array.from(findEmptyItems(props, schema, []), (path) =>
    renderNote(formatEmptyNote(formatFieldName(path, { schema }, props)), make),
  );
}

function formatEmptyNote(name: string): string {
  return `« ${name} » est encore vide. Remplissez cet élément dans le formulaire, ou supprimez-le : la page ne l’affiche pas.`;
}

/** Renders a note, in place of content that cannot be shown or next to it. */
export function renderNote(text: string, make: Make): ReactNode {
  return make("p", { className: "dsfrb-cms__note" }, text);
}
