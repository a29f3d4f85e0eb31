import { inline, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { callFields } from "../common/callFields";
import { callTopic } from "../common/callTopic";
import { CallClosedNotice as CallClosedNoticeView } from "./CallClosedNoticeView";
import { emptyNotice } from "./rules/empty-notice";

export type { CallClosedNoticeProps } from "./CallClosedNoticeView";

/**
 * Notice that a call for applications is closed, in the DSFR's callout. Before `opensAt`, the notice also announces that day.
 * Renders a `<section>`, or nothing while the call is open or if the notice would be empty. The notice has no live role,
 * because the notice never changes once the page is loaded (RGAA 7.5).
 */
export const CallClosedNotice = defineReadBlock({
  view: CallClosedNoticeView,
  schema: object(
    {
      title: inline(
        "La phrase affichée quand l’appel est fermé. Si un texte la suit, elle en devient le titre.",
        {
          label: "Phrase de l’avis",
          targetLength: 60,
        },
      ),
      desc: optional(markdown("Le texte sous la phrase de l’avis.", { label: "Texte de l’avis" })),
    },
    "L’avis affiché quand l’appel est fermé.",
    { label: "Avis d’appel fermé" },
  ),
  options: callFields,
  topics: [callTopic],
  read: ({ title, desc, ...call }, block) => ({
    title: readLine(title, block),
    desc: readText(desc, block),
    ...call,
  }),
  rules: [emptyNotice],
});
