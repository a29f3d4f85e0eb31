import type { ReactNode } from "react";
import { formatLongDate } from "@dsfr-blocks/base/day";
import { type BlockAttributes, defineView } from "../common/defineView";
import { fillLabel } from "../../rich-text/labels";
import { Paragraph } from "../../rich-text/Text";
import { callStatus } from "../common/call";
import { CalloutBox } from "../common/CalloutBox";
import { warnAboutDates } from "../common/CallToAction";

/** The props of `CallClosedNotice`. */
export interface CallClosedNoticeProps extends BlockAttributes {
  /** Sentence to read while the call is closed, in one line. With a `desc`, this sentence is the title above the text. */
  readonly title: ReactNode;
  /** Text of the notice, in paragraphs. */
  readonly desc?: ReactNode;
  /**
   * Whether the call is open. If the call has dates, the call is open only between these dates. The notice is shown while the
   * call is not open. Default: `false`.
   */
  readonly open?: boolean | undefined;
  /**
   * First day of the call, `2026-04-03`. The notice announces this day if it is after `now`, or if `open` is `true` without
   * `now`.
   */
  readonly opensAt?: string | undefined;
  /** Last day of the call (inclusive): `2026-04-26`. After this day, the call is closed. Ignored without `now`. */
  readonly closesAt?: string | undefined;
}

/**
 * Notice that a call for applications is closed, in the DSFR's callout. Before `opensAt`, the notice also announces that day.
 * Renders a `<section>`, or nothing while the call is open or if the notice would be empty. The notice has no live role,
 * because the notice never changes once the page is loaded (RGAA 7.5).
 */
export const CallClosedNotice = defineView<CallClosedNoticeProps>({
  name: "CallClosedNotice",
  props: { title: true, desc: true, open: true, opensAt: true, closesAt: true },
  render: ({ title, desc, open = false, opensAt, closesAt }, block) => {
    warnAboutDates({ opensAt, closesAt }, block);
    const status = callStatus({ open, opensAt, closesAt }, block.now);
    if (status === "open") return null;
    const { labels } = block.prose;
    return (
      <CalloutBox block={block} className="dsfrb-call-closed-notice" title={title} text={desc}>
        {status === "upcoming" && opensAt && (
          <Paragraph block={block} className="fr-callout__text">
            {fillLabel(labels.opensOn, { date: formatLongDate(opensAt, labels.locale) })}
          </Paragraph>
        )}
      </CalloutBox>
    );
  },
});
