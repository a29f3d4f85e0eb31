import { type RenderContext, filterAttributes, renderDynamic, renderTree, applyAttributes } from "./context";
import { type CompiledNode, type CompiledPage, isElement } from "./tree";

/** Ids of a compiled page. */
interface PageIds {
  /** Ids of the page's elements, on any day. */
  readonly elementIds: ReadonlySet<string>;
  /**
   * Ids of the page's blocks with state. The components of these blocks are in the site, and may render other ids that begin
   * with the id of the block: these other ids are unknown.
   */
  readonly clientIds: ReadonlySet<string>;
}

/** Returns the ids of a compiled page, whatever the day on which each element is shown. */
export function collectIds({ tree }: CompiledPage): PageIds {
  const [elementIds, clientIds] = [new Set<string>(), new Set<string>()];
  const visitNodes = (nodes: readonly CompiledNode[], context: RenderContext<void>): void => {
    for (const node of nodes) {
      if (typeof node === "string") continue;
      if (isElement(node)) {
        const [, attributes, ...children] = node;
        const { id } =
          typeof attributes === "object" ? applyAttributes({}, filterAttributes(attributes), context) : {};
        if (typeof id === "string") elementIds.add(id);
        visitNodes(children, context);
      } else if ("days" in node) for (const nodes of node.shown) visitNodes(nodes, context);
      else renderDynamic(node, context);
    }
  };
  const renderClient = (_client: unknown, { id }: RenderContext<void>) => void (id && clientIds.add(id));
  renderTree(tree, { renderNodes: visitNodes, renderClient, components: {}, now: undefined }, {});
  return { elementIds, clientIds };
}
