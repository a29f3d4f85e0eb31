import type { ReactNode } from "react";
import type { SharedOptions } from "./context";

/** What can be bound to blocks: how their texts are set, their link and image, the day. */
export type BoundOptions = Omit<SharedOptions, "directives">;

/** The same blocks, in an object under the same names. What else a namespace exports is not among them. */
export type BoundBlocks<Blocks> = {
  readonly [Name in keyof Blocks as Blocks[Name] extends AnyComponent ? Name : never]: Blocks[Name];
};

/** A component with what a block carries on it. */
type AnyComponent = ((props: never) => ReactNode) & { readonly displayName: string };

/**
 * Returns the same blocks with options bound, for a whole site: its own link and image, its labels. It needs no provider, which
 * server components do not have. A prop of the same name wins.
 *
 * @example
 * export const { Reasons, NumberedSteps } = blocksWith({ components: { a: SiteLink } }, { Reasons, NumberedSteps });
 */
/* @__NO_SIDE_EFFECTS__ */
export function blocksWith<const Blocks extends object>(
  options: BoundOptions,
  blocks: Blocks,
): BoundBlocks<Blocks> {
  const bound = Object.entries(blocks as Readonly<Record<string, unknown>>).flatMap(([name, block]) => {
    if (typeof block !== "function" || !("displayName" in block)) return [];
    const render = block as unknown as (props: object) => ReactNode;
    const Bound = (props: object): ReactNode => render({ ...options, ...props });
    return [[name, Object.assign(Bound, block)] as const];
  });
  return Object.fromEntries(bound) as unknown as BoundBlocks<Blocks>;
}
