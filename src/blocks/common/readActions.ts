import { readLine } from "../../rich-text/MarkdownText";
import type { TextContext } from "../../rich-text/prose";
import type { CallAction, CallActionProps } from "./CallToAction";

/** Reads the words of a call's actions; the rest stays as it is. */
export function readActions<Actions extends Pick<CallActionProps, "apply" | "call">>(
  actions: Actions,
  block: Pick<TextContext, "prose">,
): Actions {
  const read = (action: CallAction | undefined) =>
    action && { ...action, title: readLine(action.title, block) };
  return { ...actions, apply: read(actions.apply), call: read(actions.call) };
}
