import type { Prose } from "./prose";
import type { HeadingIds } from "./slug";

/** What a text has to know of the block or page that it stands in: pass on what `render` was given. */
export interface TextContext {
  /** How prose is set. */
  readonly prose: Prose;
  /** Level of the shallowest heading in a text, 2 to 6; at 7 none is a heading. */
  readonly innerLevel: number;
  /** Undefined where the block has no id for its headings' to build on. */
  readonly ids?: HeadingIds | undefined;
}
