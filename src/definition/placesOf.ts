import { wordsOf } from "../rich-text/asTree";

/** A block of a page, by its id there. */
interface NamedBlock {
  readonly id: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Where a link to the page itself may lead: the ids that it shows, and those of its blocks, which another day may show. Each with
 * the title of its block, "" without one.
 */
export function placesOf(
  blocks: readonly NamedBlock[],
  shown: readonly string[],
): ReadonlyMap<string, string> {
  const titles = blocks.map(({ id, content }) => [id, wordsOf(content["title"])] as const);
  return new Map([...shown.map((id) => [id, ""] as const), ...titles]);
}
