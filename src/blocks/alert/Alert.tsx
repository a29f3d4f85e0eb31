import { choice, inline, markdown, object, optional } from "@dsfr-blocks/content/schema";
import { defineReadBlock } from "../../definition/defineReadBlock";
import { readLine, readText } from "../../rich-text/MarkdownText";
import { Alert as AlertView } from "./AlertView";
import { ALERT_KINDS } from "./kinds";

export type { AlertKind, AlertProps } from "./AlertView";

const KIND_LABELS = { info: "Information", success: "Succès", warning: "Avertissement", error: "Erreur" };

/**
 * Message of information, success, warning or error, in the DSFR's alert. Renders a `<section>`, or nothing if the title and
 * the text are both empty. The icon shows the type of the message; a text for screen readers states the type too (RGAA 1.1).
 * There is no `role="alert"`: the message is on the page from the start, and must not interrupt a screen reader.
 */
export const Alert = defineReadBlock({
  view: AlertView,
  schema: object(
    {
      kind: optional(
        choice(
          ALERT_KINDS,
          "Le type de message : une information (par défaut), un succès, un avertissement ou une erreur.",
          { label: "Type de message", choiceLabels: KIND_LABELS },
        ),
      ),
      title: optional(inline("Le titre du message.", { label: "Titre du message", targetLength: 60 })),
      desc: optional(markdown("Le texte du message.", { label: "Texte du message" })),
    },
    "Un message : une information, un changement, une mise en garde.",
    { label: "Message" },
  ),
  read: ({ kind, title, desc }, block) => ({
    kind,
    title: readLine(title, block),
    desc: readText(desc, block),
  }),
});
