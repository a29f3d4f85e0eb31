import { inline, object, optional, url } from "@dsfr-blocks/content/schema";
import { optionalCallFields } from "./callFields";

/** Keys of the actions that are possible while the call is open: the button to apply and the document to download. */
export const actionFields = {
  apply: optional(
    object(
      {
        title: inline("Le texte du bouton.", { label: "Texte du bouton" }),
        url: optional(url("L’adresse où l’on postule.", { label: "Adresse" })),
      },
      "Le bouton pour postuler, affiché quand l’appel est ouvert.",
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
      "Le document à télécharger, affiché quand l’appel est ouvert.",
      { label: "Document à télécharger" },
    ),
  ),
};

/**
 * Block options for the notice that the call is closed: its URL and its first sentence. With these options, the block at the top
 * of a page shows the sentence and links to the notice.
 */
export const noticeFields = {
  noticeHref: optional(url("L’adresse de l’avis d’appel fermé, comme `#appel`.")),
  notice: optional(inline("La première phrase de l’avis d’appel fermé.")),
};

/**
 * Keys of the action on a band that contains no block: the button to apply, and the keys that determine whether the call is
 * open.
 */
export const bandFields = { apply: actionFields.apply, ...optionalCallFields };
