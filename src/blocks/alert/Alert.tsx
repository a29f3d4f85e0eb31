import { choice, inline, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { Alert as AlertView } from "./AlertView";
import { ALERT_KINDS } from "./kinds";

export type { AlertKind, AlertProps } from "./AlertView";

/**
 * A message of information, success, warning or error. Renders a `<section>` with the DSFR's alert; nothing without a word. What its
 * icon says is said in words too (RGAA 1.1). It is there when the page opens: no `role="alert"` interrupts a reader.
 */
export const Alert = defineReadBlock({
  view: AlertView,
  schema: object(
    {
      kind: optional(
        choice(
          ALERT_KINDS,
          "Ce que le message est : une information, un succès, un avertissement ou une erreur ; sans ce mot, une information.",
          { label: "Sorte de message" },
        ),
      ),
      title: optional(inline("Le titre du message.", { label: "Titre du message", targetLength: 60 })),
      desc: optional(markdown("Le texte du message.", { label: "Texte du message" })),
    },
    "Le message : ce qui change, ce qui manque, ce à quoi prendre garde.",
    { label: "Message" },
  ),
  read: ({ kind, title, desc }, block) => ({
    kind,
    title: readLine(title, block),
    desc: readText(desc, block),
  }),
});
