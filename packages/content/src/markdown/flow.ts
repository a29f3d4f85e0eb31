import type { Flow, PlacedTag } from "./tokens";
import type { Inline } from "./tree";

/** Inlines where no block can stand, as in a cell: the tags of blocks are line breaks between words. */
export function flatten(flow: readonly Flow[]): Inline[] {
  const inlines: Inline[] = [];
  let parted: PlacedTag | undefined;
  for (const node of flow) {
    if (node.type === "tag") {
      if (inlines.length > 0) parted ??= node;
      continue;
    }
    if (parted && node.type === "text" && node.value.trim() === "") continue;
    if (parted && inlines.at(-1)?.type !== "break" && node.type !== "break")
      inlines.push({ type: "break", at: parted.at });
    parted = undefined;
    inlines.push(node);
  }
  return inlines;
}
