import type { ReactElement, ReactNode } from "react";
import type { BlockContext } from "./context";

/** The context that `render` was given, and the content inside. */
export interface AnchoredProps {
  /** What the block's `render` was given. */
  readonly block: Pick<BlockContext, "ids" | "root">;
  readonly children?: ReactNode;
}

/**
 * Links to the block's own headings. They need the block's id: without it, nothing shows. Compiled, the place decides.
 */
export function Anchored({ block, children }: AnchoredProps): ReactElement | null {
  return block.ids ? <>{children}</> : null;
}
