import { CONTROLS } from "../page/dom";
import type { World } from "./world";

/**
 * What `measure` gives. `hoverAll`, which it is given, hovers every link and button there is by then, with all
 * that is around them, as a pointer would have it. A page may replace its elements as it changes its theme: then
 * it is to be called again, and costs nothing for those that stayed.
 */
export async function whileHovered<T>(
  { session }: World,
  measure: (hoverAll: () => Promise<void>) => Promise<T>,
): Promise<T> {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  // once: to ask for the document again gives every element another number
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const hovered = new Set<number>();
  const hoverAll = async () => {
    const { nodeIds } = await session.send("DOM.querySelectorAll", {
      nodeId: root.nodeId,
      selector: `:is(${CONTROLS}), :has(${CONTROLS})`,
    });
    const fresh = nodeIds.filter((nodeId) => !hovered.has(nodeId));
    const hover = { forcedPseudoClasses: ["hover"] };
    await Promise.all(fresh.map((nodeId) => session.send("CSS.forcePseudoState", { nodeId, ...hover })));
    for (const nodeId of fresh) hovered.add(nodeId);
  };
  try {
    return await measure(hoverAll);
  } finally {
    // takes what was forced with it
    await session.send("CSS.disable");
    await session.send("DOM.disable");
  }
}
