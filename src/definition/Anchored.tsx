import type { ReactElement, ReactNode } from "react";
import type { BlockContext } from "./context";

/** The context that `render` was given, and what stands in it. */
export interface AnchoredProps {
  /** What the block's `render` was given. */
  readonly block: Pick<BlockContext, "ids" | "root">;
  readonly children?: ReactNode;
}

/** Links to the block's own headings, which have ids where the block has one: elsewhere nothing shows. Compiled, the place decides. */
export function Anchored({ block, children }: AnchoredProps): ReactElement | null {
  return block.ids ? <>{children}</> : null;
}
