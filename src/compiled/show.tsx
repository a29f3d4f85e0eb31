import type { ComponentType, ReactElement, ReactNode } from "react";
import type { Now } from "@dsfr-blocks/base/day";
import type { HeadingLevel, RootAttributes } from "../definition/context";
import type { ComponentMap } from "../rich-text/prose";
import { checkElement, type RenderContext, renderTree, renderProps } from "./context";
import { replay } from "./replay";
import type { CompiledBlock, CompiledClient, CompiledPage } from "./tree";

/** Props for showing compiled content. The text settings were applied when the content was compiled. */
export interface ShowOptions extends RootAttributes {
  /** Elements by name, without global registration: `{a: NextLink}`. */
  readonly components?: ComponentMap | undefined;
  /**
   * Present day or instant, for date-dependent content. The library never reads the clock, so without `now`, dates are
   * ignored.
   */
  readonly now?: Now | undefined;
}

/** Blocks with state, or their components, by the names of the blocks: `{ Simulator }`. */
export type ClientBlocks = Readonly<Record<string, ComponentType<never>>>;

/** Compiled block, and the props for showing it. */
export interface BlockProps extends CompiledBlock, ShowOptions {
  /** Level of the block's title, 2 by default. The author's headings follow this level without skipping a level. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Whether the section is a landmark named by its title. False by default. */
  readonly landmark?: boolean | undefined;
  /** Component of the block, if the block has state. */
  readonly blocks?: ClientBlocks | undefined;
}

/** Compiled page, and the props for showing it. */
export interface PageProps extends Omit<CompiledPage, "blocks">, ShowOptions {
  /** Components of the page's blocks with state. The compiled blocks come from the tree, not from this prop. */
  readonly blocks?: ClientBlocks | CompiledPage["blocks"] | undefined;
}

/** Renders any compiled block. The other props are attributes of the block's root element. */
export function Block(props: BlockProps): ReactElement {
  return render(props);
}

/** Renders any compiled page. The other props are attributes of the page's root element. */
export function Page(props: PageProps): ReactElement {
  return render(props);
}

function render(props: BlockProps | PageProps): ReactElement {
  // properties that only the other type has are undefined
  const {
    block: _block,
    page: _page,
    title: _title,
    meta: _meta,
    tree,
    now,
    components = {},
    headingLevel,
    landmark,
    blocks = {},
    ...rootProps
  } = props as BlockProps & PageProps;
  // the props may be data: these names replace elements of the tree
  for (const component of [components.a, components.img])
    if (typeof component === "string") checkElement(component);
  const shared = { show: replay, client: createClientRenderer(blocks), components, now };
  return renderTree<ReactNode>(tree, shared, rootProps, headingLevel, landmark) as ReactElement;
}

/** Returns the function that renders a block with state. The block receives its Markdown as React nodes. */
function createClientRenderer(blocks: ClientBlocks) {
  return ({ client, props }: CompiledClient, context: RenderContext<ReactNode>): ReactNode => {
    const block = blocks[client] as (ComponentType<object> & { client?: ComponentType<object> }) | undefined;
    // the block itself reads text, and its component receives the result: render the component
    const Client = block?.client ?? block;
    // `blocks` may contain the compiled blocks of a page instead of components
    if (!Client || typeof Client === "string")
      throw new TypeError(`${client} has state: pass its component. blocks={{ ${client} }}.`);
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
