import type { ComponentType, ReactElement, ReactNode } from "react";
import type { Now } from "@dsfr-blocks/base/day";
import type { HeadingLevel, RootAttributes } from "../definition/context";
import type { ComponentMap } from "../rich-text/prose";
import { type Context, showTree, withShown } from "./context";
import { replay } from "./replay";
import type { CompiledBlock, CompiledClient, CompiledPage } from "./tree";

/** What compiled content takes where it shows; how its prose is set was decided when it was compiled. */
export interface ShowOptions extends RootAttributes {
  /** Elements by name, no global registration: `{a: NextLink}`. */
  readonly components?: ComponentMap | undefined;
  /** The day or instant that days are compared with. No clock is read: without it they decide nothing. */
  readonly now?: Now | undefined;
}

/** The blocks with state, or their components, by the names of the blocks: `{ Simulator }`. */
export type ClientBlocks = Readonly<Record<string, ComponentType<never>>>;

/** A compiled block, and how it shows where it stands. */
export interface BlockProps extends CompiledBlock, ShowOptions {
  /** Level of the block's title; the author's own headings follow it without a jump. 2 by default. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Makes the section a landmark named by its title. Off by default. */
  readonly landmark?: boolean | undefined;
  /** Its component, for a block with state. */
  readonly blocks?: ClientBlocks | undefined;
}

/** A compiled page, and how it shows. */
export interface PageProps extends Omit<CompiledPage, "blocks">, ShowOptions {
  /** The components of its blocks with state. Its compiled blocks are in its tree, whatever is given here. */
  readonly blocks?: ClientBlocks | CompiledPage["blocks"] | undefined;
}

/** Renders a compiled block, whatever its kind. What is left of its props goes to its root. */
export function Block(props: BlockProps): ReactElement {
  return render(props);
}

/** Renders a compiled page, whatever its kind, where the host has it; what is left of its props goes to its root. */
export function Page(props: PageProps): ReactElement {
  return render(props);
}

function render(props: BlockProps | PageProps): ReactElement {
  // what one of the two has not is undefined
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
    ...host
  } = props as BlockProps & PageProps;
  const shared = { show: replay, client: clientsOf(blocks), components, now };
  return showTree<ReactNode>(tree, shared, host, headingLevel, landmark) as ReactElement;
}

/** Shows blocks with state: their content's Markdown as nodes. */
function clientsOf(blocks: ClientBlocks) {
  return ({ client, props }: CompiledClient, context: Context<ReactNode>): ReactNode => {
    const given = blocks[client] as (ComponentType<object> & { client?: ComponentType<object> }) | undefined;
    // the block itself takes text: its component takes what was made of it
    const Client = given?.client ?? given;
    // a page's own compiled blocks may stand there
    if (!Client || typeof Client === "string") throw new TypeError(`Give blocks={{ ${client} }}.`);
    const content = withShown(props, context) as object;
    return (
      <Client
        {...content}
        {...context.rootAttributes}
        {...{ headingLevel: context.level, dangerouslySetInnerHTML: undefined }}
      />
    );
  };
}
