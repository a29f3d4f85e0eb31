import { getText } from "@dsfr-blocks/content/markdown/text";
import type { FlowContext } from "./blocks";
import type { TextContext } from "./prose";

/** Returns the context to render the blocks of a tree; `owner` is the props object of the component that renders the tree. */
export function createFlowContext({ prose, ids }: TextContext, level: number, owner: object): FlowContext {
  const createId = ids?.(owner);
  return { prose, level, createId: createId && ((heading) => createId(getText(heading))) };
}
