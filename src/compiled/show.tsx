import type { ComponentType, ReactElement, ReactNode } from "react";
import type { Now } from "@dsfr-blocks/base/day";
import type { HeadingLevel, RootAttributes } from "../definition/context";
import type { ComponentMap } from "../rich-text/prose";
import {
  checkElement,
  type RenderContext,
  renderTree,
  renderProps,
  reportMissingComponent,
  warnWithoutDay,
} from "./context";
import { replay } from "./replay";
import type { CompiledBlock, CompiledClient, CompiledPage } from "./tree";

/** Props for showing compiled content. The text settings were applied when the content was compiled. */
export interface ShowOptions extends RootAttributes {
  /** Components to use instead of the elements `a` and `img`: `{a: NextLink}`. */
  readonly components?: ComponentMap | undefined;
  /**
   * Present day or instant, for date-dependent content. The library never reads the clock: without `now`, a call with a first
   * day does not open.
   */
  readonly now?: Now | undefined;
}

/** Blocks with state, or their components, by the names of the blocks: `{ Simulator }`. */
export type ClientBlocks = Readonly<Record<string, ComponentType<never>>>;

/**
 * Prop that provides the components of blocks with state. `Client` is the type of the names of these blocks: if this type is
 * known, the prop is required. Otherwise, the prop is optional, and may have the type `Other`.
 */
type WithClientBlocks<Client extends string, Other> = [Client] extends [never]
  ? { readonly blocks?: ClientBlocks | Other | undefined }
  : { readonly blocks: Readonly<Record<Client, ComponentType<never>>> };

/** Compiled block, and the props for showing it. */
export type BlockProps<Client extends string = never> = CompiledBlock<Client> &
  ShowOptions & {
    /** Level of the block's title, 2 by default. The author's headings follow this level without skipping a level. */
    readonly headingLevel?: HeadingLevel | undefined;
    /** Whether the section is a landmark named by its title. False by default. */
    readonly landmark?: boolean | undefined;
  } & WithClientBlocks<Client, never>;

/** Compiled page, and the props for showing it. The compiled blocks come from the tree, not from the prop `blocks`. */
export type PageProps<Client extends string = never> = Omit<
  CompiledPage<never, never, never, Client>,
  "blocks"
> &
  ShowOptions &
  WithClientBlocks<Client, CompiledPage["blocks"]>;

/**
 * Renders any compiled block. The other props are attributes of the block's root element. `blocks` provides the component of a
 * block with state.
 */
export function Block<Client extends string = never>(props: BlockProps<Client>): ReactElement {
  return render(props);
}

/**
 * Renders any compiled page. The other props are attributes of the page's root element. `blocks` provides the components of the
 * page's blocks with state.
 */
export function Page<Client extends string = never>(props: PageProps<Client>): ReactElement {
  return render(props);
}

function render(props: object): ReactElement {
  // the props that only `PageProps` has are undefined for a block, and the props that only `BlockProps` has are undefined for a
  // page
  const {
    block: _block,
    page: _page,
    title: _title,
    meta: _meta,
    base: _base,
    tree,
    now,
    components = {},
    headingLevel,
    landmark,
    blocks = {},
    ...rootProps
  } = props as Omit<BlockProps & PageProps, "blocks"> & { readonly blocks?: ClientBlocks };
  // the props may come from anywhere: check the names of elements that replace `a` and `img`
  for (const component of [components.a, components.img])
    if (typeof component === "string") checkElement(component);
  if (process.env.NODE_ENV !== "production") warnWithoutDay(props as CompiledPage, now);
  const shared = { renderNodes: replay, renderClient: createClientRenderer(blocks), components, now };
  return renderTree<ReactNode>(tree, shared, rootProps, headingLevel, landmark) as ReactElement;
}

/** Returns the function that renders a block with state. The block receives its Markdown as React nodes. */
function createClientRenderer(blocks: ClientBlocks) {
  return ({ client, props }: CompiledClient, context: RenderContext<ReactNode>): ReactNode => {
    const block = blocks[client] as (ComponentType<object> & { client?: ComponentType<object> }) | undefined;
    // renders the component of the block, not the block itself: the block reads text, and the component receives the result
    const Client = block?.client ?? block;
    if (!Client || !isComponent(Client)) {
      if (process.env.NODE_ENV !== "production")
        reportMissingComponent(client, `Pass it to the page: blocks={{ ${client} }}.`);
      return null;
    }
    const content = renderProps(props, context) as object;
    return (
      <Client
        {...content}
        {...context.rootAttributes}
        {...{ headingLevel: context.level, dangerouslySetInnerHTML: undefined }}
      />
    );
  };
}

/** Whether a value is a component. The prop `blocks` may also contain the compiled blocks of a page. */
function isComponent(value: unknown): boolean {
  return typeof value === "function" || (typeof value === "object" && value !== null && "$$typeof" in value);
}
