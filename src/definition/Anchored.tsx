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
 * Renders its children only if the block has an id: use it around links to the block's own headings, whose ids depend on the
 * block's id. In compiled content, this is decided where the block is shown.
 */
export function Anchored({ block, children }: AnchoredProps): ReactElement | null {
  return block.ids ? <>{children}</> : null;
}
