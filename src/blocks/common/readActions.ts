import { readLine } from "../../rich-text/MarkdownText";
import type { TextContext } from "../../rich-text/prose";
import type { CallAction, CallActionProps } from "./CallToAction";

/** Reads the Markdown of the titles of a call's actions and of the sentence of its notice. The other props are unchanged. */
export function readActions<Actions extends Pick<CallActionProps, "apply" | "call" | "notice">>(
  actions: Actions,
  block: Pick<TextContext, "prose">,
): Actions {
  const readTitle = (action: CallAction | undefined) =>
    action && { ...action, title: readLine(action.title, block) };
  return {
    ...actions,
    apply: readTitle(actions.apply),
    call: readTitle(actions.call),
    notice: readLine(actions.notice, block),
  };
}
