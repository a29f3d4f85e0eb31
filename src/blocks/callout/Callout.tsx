import { inline, markdown, object, optional } from "../../content/schema";
import { defineBlock } from "../../definition/defineBlock";
import { CalloutBox, calloutSays } from "../common/CalloutBox";

/** A box for what must be read first. Renders a `<section>` with the DSFR's callout; nothing without a word. */
export const Callout = defineBlock({
  name: "Callout",
  schema: object(
    {
      title: inline("Le titre de l’encadré ; seul, une phrase à lire.", {
        label: "Titre de l’encadré",
        drawnFor: 40,
      }),
      desc: optional(markdown("Le texte de l’encadré.", { label: "Texte de l’encadré" })),
    },
    "L’encadré : ce qu’il faut lire d’abord.",
    { label: "Encadré" },
  ),
  render: ({ title, desc }, block) =>
    calloutSays(title, desc) ? (
      <CalloutBox block={block} className="dsfrb-callout" title={title} text={desc} />
    ) : null,
});
