import { CONTROLS } from "../page/dom";
import type { World } from "./world";

/** What `measure` gives while every link and button is hovered, with all that is around them, as a pointer would have it. */
export async function whileHovered<T>({ session }: World, measure: () => Promise<T>): Promise<T> {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", {
    nodeId: root.nodeId,
    selector: `:is(${CONTROLS}), :has(${CONTROLS})`,
  });
  const forcedPseudoClasses = ["hover"];
  await Promise.all(
    nodeIds.map((nodeId) => session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses })),
  );
  try {
    return await measure();
  } finally {
    // takes what was forced with it
    await session.send("CSS.disable");
    await session.send("DOM.disable");
  }
}
