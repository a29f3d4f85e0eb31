import { type Context, safeAttributes, shownIn, showTree, withAttributes } from "./context";
import { type CompiledNode, type CompiledPage, isElement } from "./tree";

/** Ids of a compiled page. */
interface PageIds {
  /** Ids of its elements, on any day. */
  readonly shown: ReadonlySet<string>;
  /** Ids of its blocks with state. Only their component, in the site, knows which other ids begin with theirs. */
  readonly withState: ReadonlySet<string>;
}

/** Returns the ids of a compiled page, whatever the day on which each shows. */
export function idsOf({ tree }: CompiledPage): PageIds {
  const [shown, withState] = [new Set<string>(), new Set<string>()];
  const show = (nodes: readonly CompiledNode[], context: Context<void>): void => {
    for (const node of nodes) {
      if (typeof node === "string") continue;
      if (isElement(node)) {
        const [, attributes, ...children] = node;
        const { id } =
          typeof attributes === "object" ? withAttributes({}, safeAttributes(attributes), context) : {};
        if (typeof id === "string") shown.add(id);
        show(children, context);
      } else if ("days" in node) for (const nodes of node.shown) show(nodes, context);
      else shownIn(node, context);
    }
  };
  const client = (_client: unknown, { id }: Context<void>) => void (id && withState.add(id));
  showTree(tree, { show, client, components: {}, now: undefined }, {});
  return { shown, withState };
}
