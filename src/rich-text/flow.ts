import { textOf } from "@dsfr-blocks/content/markdown/text";
import type { FlowContext } from "./blocks";
import type { TextContext } from "./prose";

/** Returns what blocks of a tree are rendered with; `owner` is the props of the component that renders them. */
export function flowContext({ prose, ids }: TextContext, level: number, owner: object): FlowContext {
  const give = ids?.(owner);
  return { prose, level, idOf: give && ((heading) => give(textOf(heading))) };
}
