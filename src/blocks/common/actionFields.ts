import { inline, object, optional, url } from "@dsfr-blocks/content/schema";
import { optionalCallFields } from "./callFields";

/** The keys of what there is to do while the call is open. */
export const actionFields = {
  apply: optional(
    object(
      {
        title: inline("Le texte du bouton.", { label: "Texte du bouton" }),
        url: optional(url("L’adresse où l’on postule.", { label: "Adresse" })),
      },
      "Le bouton pour postuler, montré quand l’appel est ouvert.",
      { label: "Bouton pour postuler" },
    ),
  ),
  call: optional(
    object(
      {
        title: inline("Le nom du document.", { label: "Nom du document" }),
        url: optional(
          url("L’adresse du document.", {
            label: "Fichier",
            hint: "Le document que l’on télécharge.",
            widget: "file",
          }),
        ),
      },
      "Le document à télécharger, montré quand l’appel est ouvert.",
      { label: "Document à télécharger" },
    ),
  ),
};

/** The option with which a page leads from its band to the notice of its closed call. */
export const noticeFields = {
  noticeHref: optional(url("L’adresse de l’avis de fermeture, comme `#appel`.")),
};

/** The action of a page whose band no block fills: its button, and the days between which it shows. */
export const bandFields = { apply: actionFields.apply, ...optionalCallFields };
