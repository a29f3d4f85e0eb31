import type { ReactElement } from "react";
import type { BlockContext } from "../../definition/context";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { isEmptyNode } from "../../rich-text/nodes";
import { Flow, Paragraph } from "../../rich-text/Text";
import { type Call, callStatus } from "./call";
import { type CallActionProps, type CallStateProps, renderActions, renderCallState } from "./CallToAction";
import { readActions } from "./readActions";

/* Bands about a page's call for applications. The page renders these bands without a block, from Markdown of the page file. */

interface ClosingCallProps {
  readonly block: BlockContext;
  readonly call: Call;
  readonly actions: Pick<CallActionProps, "apply" | "call">;
  /** Sentence from the top of the page, in one line of Markdown. */
  readonly answer: string;
}

/**
 * Renders the sentence and the actions from the top of the page again, at the end of the page. Renders nothing if the call for
 * applications is not open, or has no action and no date to show.
 */
export function ClosingCall(props: ClosingCallProps): ReactElement | null {
  const { block, answer, actions, call } = props;
  const isOpen = callStatus(call, block.now) === "open";
  const renderedActions = isOpen
    ? renderActions({ block, ...readActions(actions, block), ...call })
    : undefined;
  if (!renderedActions) return null;
  return (
    <section id="postuler" className="dsfrb-band dsfrb-call-again">
      <div className="fr-container">
        <div className="dsfrb-axis">
          <div className="dsfrb-axis__body dsfrb-hero">
            <Paragraph block={block} className="fr-text--lead fr-text--bold dsfrb-hero__answer">
              {readLine(answer, block)}
            </Paragraph>
            {renderedActions}
          </div>
        </div>
      </div>
    </section>
  );
}

interface BandProps extends CallStateProps {
  /** Text of the band, in paragraphs of Markdown. */
  readonly text?: string | undefined;
}

/**
 * Renders the content beside the title, for a page whose band contains no block. The content is a text, and the actions of the
 * call for applications while the call is open. Returns undefined if there is nothing to show.
 */
export function renderBand({ text, ...callProps }: BandProps): ReactElement | undefined {
  const { block } = callProps;
  const content = readText(text, block);
  const callState = renderCallState({ ...callProps, ...readActions(callProps, block) });
  if (isEmptyNode(content) && !callState) return undefined;
  return (
    <div className="dsfrb-hero">
      <Flow block={block} className="fr-text--lead dsfrb-prose dsfrb-hero__text">
        {content}
      </Flow>
      {callState}
    </div>
  );
}
