import type { ReactElement } from "react";
import type { BlockContext } from "../../definition/context";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow, Paragraph } from "../../rich-text/Text";
import { type Call, callStatus } from "./call";
import { type CallActionProps, type CallStateProps, renderActions, renderCallState } from "./CallToAction";
import { readActions } from "./readActions";

/* The call on the bands that a page renders by itself, from the Markdown of its file. */

interface ClosingCallProps {
  readonly block: BlockContext;
  readonly call: Call;
  readonly actions: Pick<CallActionProps, "apply" | "call">;
  /** The sentence that opened the page, one line of Markdown. */
  readonly answer: string;
}

/** The same answer and call to action as the opening's, where the reader has read all; nothing unless the page's call is open. */
export function ClosingCall(props: ClosingCallProps): ReactElement | null {
  const { block, answer, actions, call } = props;
  const isOpen = callStatus(call, block.now) === "open";
  const shown = isOpen ? renderActions({ block, ...readActions(actions, block), ...call }) : undefined;
  if (!shown) return null;
  return (
    <section id="postuler" className="dsfrb-band dsfrb-call-again">
      <div className="fr-container">
        <div className="dsfrb-axis">
          <div className="dsfrb-axis__body dsfrb-hero">
            <Paragraph block={block} className="fr-text--lead fr-text--bold dsfrb-hero__answer">
              {readLine(answer, block)}
            </Paragraph>
            {shown}
          </div>
        </div>
      </div>
    </section>
  );
}

interface BandProps extends CallStateProps {
  /** Paragraphs of Markdown. */
  readonly text?: string | undefined;
}

/** Returns what stands beside the title of a page whose band no block fills: a text, and what to do while the call is open. Nothing when there is nothing to show. */
export function renderBand({ text, ...given }: BandProps): ReactElement | undefined {
  const { block } = given;
  const words = readText(text, block);
  const state = renderCallState({ ...given, ...readActions(given, block) });
  if (isEmptyNode(words) && !state) return undefined;
  return (
    <div className="dsfrb-hero">
      <Flow block={block} className="fr-text--lead dsfrb-prose dsfrb-hero__text">
        {words}
      </Flow>
      {state}
    </div>
  );
}
