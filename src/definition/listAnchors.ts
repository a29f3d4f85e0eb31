import { getPlainText } from "../rich-text/parseText";

/** Block of a page, with its id on the page. */
interface NamedBlock {
  readonly id: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Returns the anchors of a page that a link may use: the ids in its markup, and the ids of its blocks. A block that is visible
 * only on another day may be absent from the markup. The value of an anchor is the title of its block, or "" if the anchor has
 * no block or the block has no title.
 */
export function listAnchors(
  blocks: readonly NamedBlock[],
  visibleIds: readonly string[],
): ReadonlyMap<string, string> {
  const titles = blocks.map(({ id, content }) => [id, getPlainText(content["title"])] as const);
  return new Map([...visibleIds.map((id) => [id, ""] as const), ...titles]);
}
