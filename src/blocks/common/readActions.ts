import { readLine } from "../../rich-text/MarkdownText";
import type { TextContext } from "../../rich-text/prose";
import type { CallAction, CallActionProps } from "./CallToAction";

/** Reads the Markdown of the titles of a call's actions. The other props are unchanged. */
export function readActions<Actions extends Pick<CallActionProps, "apply" | "call">>(
  actions: Actions,
  block: Pick<TextContext, "prose">,
): Actions {
  const readTitle = (action: CallAction | undefined) =>
    action && { ...action, title: readLine(action.title, block) };
  return { ...actions, apply: readTitle(actions.apply), call: readTitle(actions.call) };
}
