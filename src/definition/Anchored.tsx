import type { ReactElement, ReactNode } from "react";
import type { BlockContext } from "./context";

/** Props of `Anchored`. */
export interface AnchoredProps {
  /** Context: the second argument of the block's `render`. */
  readonly block: Pick<BlockContext, "ids" | "root">;
  /** Links to the block's headings. */
  readonly children?: ReactNode;
}

/**
 * Renders its children only if the block has an id. Use this component around links to headings of the same block, because
 * heading ids begin with the block's id. In compiled content, the choice is made where the block is shown.
 */
export function Anchored({ block, children }: AnchoredProps): ReactElement | null {
  return block.ids ? <>{children}</> : null;
}
