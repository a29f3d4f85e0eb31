import type { ReactNode } from "react";
import type { SharedOptions } from "./context";

/** Options that can be bound to blocks: text options, link and image components, collections, current day. */
export type BoundOptions = Omit<SharedOptions, "directives">;

/**
 * Blocks with bound options, under the names of the original blocks. Values that are not blocks, such as other exports of a
 * module, are omitted.
 */
export type BoundBlocks<Blocks> = {
  readonly [Name in keyof Blocks as Blocks[Name] extends AnyComponent ? Name : never]: Blocks[Name];
};

/** Component that has a `displayName`, as blocks do. */
type AnyComponent = ((props: never) => ReactNode) & { readonly displayName: string };

/**
 * Returns the same blocks with options bound, so that a site sets its link component, image component or labels once. A prop of
 * the same name overrides a bound option. No React context is used, so this works in server components.
 *
 * @example
 * export const { Reasons, NumberedSteps } = blocksWith({ components: { a: SiteLink } }, { Reasons, NumberedSteps });
 */
/* @__NO_SIDE_EFFECTS__ */
export function blocksWith<const Blocks extends object>(
  options: BoundOptions,
  blocks: Blocks,
): BoundBlocks<Blocks> {
  const entries = Object.entries(blocks as Readonly<Record<string, unknown>>).flatMap(([name, block]) => {
    if (typeof block !== "function" || !("displayName" in block)) return [];
    const render = block as unknown as (props: object) => ReactNode;
    const BoundBlock = (props: object): ReactNode => render({ ...options, ...props });
    return [[name, Object.assign(BoundBlock, block)] as const];
  });
  return Object.fromEntries(entries) as unknown as BoundBlocks<Blocks>;
}
