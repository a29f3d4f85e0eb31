import { Alert, body, Callout, definePage } from "dsfr-blocks";
import { filled, inline, plain } from "dsfr-blocks/schema";

export const GuidePage = definePage({
  name: "GuidePage",
  layout: "guide",
  description: "Un chapitre d’un guide.",
  fields: {
    title: filled(inline("Le titre du chapitre.", { label: "Titre" })),
    permalink: plain("Son adresse sur le site."),
  },
  blocks: {},
  body: body({ lexique: Callout, message: Alert }),
  shortAnchors: true,
});
