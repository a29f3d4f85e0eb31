import type { ReactNode } from "react";
import { longDate } from "@dsfr-blocks/base/day";
import { type BlockAttributes, defineView } from "../../definition/defineView";
import { fill } from "../../rich-text/labels";
import { callStatus } from "../common/call";
import { CalloutBox } from "../common/CalloutBox";
import { warnOfDates } from "../common/CallToAction";

/** The props of `CallClosedNotice`. */
export interface CallClosedNoticeProps extends BlockAttributes {
  /** The sentence to read while the call is closed; with a `desc`, the title above it. */
  readonly title: ReactNode;
  /** The text that follows. */
  readonly desc?: ReactNode;
  /** Whether the call is open, between its dates if it has any: the notice shows while it is not. By default it is closed. */
  readonly open?: boolean | undefined;
  /** The first day of the call, `2026-04-03`, which the notice announces before it. */
  readonly opensAt?: string | undefined;
  /** The last day of the call, `2026-04-26`, included. */
  readonly closesAt?: string | undefined;
}

/**
 * What to know while the call is closed. Renders a `<section>` with a callout; nothing while the call
 * is open, and nothing when there is nothing to say. No live role: nothing changes on the page (RGAA 7.5).
 */
export const CallClosedNotice = defineView<CallClosedNoticeProps>({
  name: "CallClosedNotice",
  props: { title: true, desc: true, open: true, opensAt: true, closesAt: true },
  render: ({ title, desc, open = false, opensAt, closesAt }, block) => {
    warnOfDates({ opensAt, closesAt }, block);
    const status = callStatus({ open, opensAt, closesAt }, block.now);
    if (status === "open") return null;
    const { labels } = block.prose;
    return (
      <CalloutBox block={block} className="dsfrb-call-closed-notice" title={title} text={desc}>
        {status === "upcoming" && opensAt && (
          <p className="fr-callout__text">
            {fill(labels.opensOn, { date: longDate(opensAt, labels.locale) })}
          </p>
        )}
      </CalloutBox>
    );
  },
});
