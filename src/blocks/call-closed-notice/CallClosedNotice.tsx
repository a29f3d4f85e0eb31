import { inline, markdown, object, optional } from "../../content/schema";
import { longDate, type Now } from "../../base/day";
import { type Call, callFields, callStatus } from "../common/call";
import { defineBlock } from "../../definition/defineBlock";
import { fill } from "../../rich-text/labels";
import { CalloutBox, calloutSays } from "../common/CalloutBox";
import { callTopic } from "../common/callTopic";
import { emptyNotice } from "./rules/empty-notice";

/**
 * What to know while the call is closed. Renders a `<section>` with a callout; nothing while the call
 * is open, and nothing when there is nothing to say. No live role: nothing changes on the page (RGAA 7.5).
 */
export const CallClosedNotice = defineBlock({
  name: "CallClosedNotice",
  schema: object(
    {
      title: inline("La phrase à lire quand l’appel est fermé ; le titre, si un texte la suit.", {
        label: "Phrase de l’avis",
        drawnFor: 60,
      }),
      desc: optional(markdown("Le texte qui suit, s’il y en a un.", { label: "Texte qui suit" })),
    },
    "L’avis montré quand l’appel est fermé.",
    { label: "Avis de fermeture" },
  ),
  options: callFields,
  topics: [callTopic],
  render: ({ title, desc, open, opensAt, closesAt }, block) => {
    const call = { open, opensAt, closesAt };
    if (!noticeShows({ title, desc }, call, block.now)) return null;
    const opening = callStatus(call, block.now) === "upcoming" ? opensAt : undefined;
    const { labels } = block.prose;
    return (
      <CalloutBox block={block} className="dsfrb-call-closed-notice" title={title} text={desc}>
        {opening && (
          <p className="fr-callout__text">
            {fill(labels.opensOn, { date: longDate(opening, labels.locale) })}
          </p>
        )}
      </CalloutBox>
    );
  },
  rules: [emptyNotice],
});

/** True when the notice shows: the call is not open, and there are words, or its first day, to say. */
export function noticeShows(
  { title, desc }: { readonly title: string; readonly desc?: string | undefined },
  call: Call,
  now: Now | undefined,
): boolean {
  const status = callStatus(call, now);
  if (status === "open") return false;
  return calloutSays(title, desc) || (status === "upcoming" && Boolean(call.opensAt));
}
