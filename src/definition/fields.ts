import { filled, image, inline, optional, plain, url } from "@dsfr-blocks/content/schema";

/**
 * Fields of every built-in page type: title, URL, and a description and an image for search engines and sharing. Add these
 * fields to your own page types: `fields: { ...pageFields, author: plain("L’auteur.") }`.
 */
export const pageFields = {
  title: filled(inline("Le titre de la page.", { label: "Titre de la page", targetLength: 60 })),
  url: optional(
    url("L’adresse de la page sur le site.", {
      label: "Adresse de la page",
      widget: "hidden",
    }),
  ),
  description: optional(
    plain(
      "Le résumé de la page, en une ou deux phrases, pour les moteurs de recherche. Une page qui a une accroche l’affiche aussi sous son titre.",
      {
        label: "Description",
      },
    ),
  ),
  share: optional(
    image("L’image affichée quand la page est partagée, en PNG ou JPEG.", {
      label: "Image de partage",
    }),
  ),
};

/** Keys that `definePage` adds to every page type. */
const SHARED_KEYS = ["layout", "lang", "translations"];

/**
 * Returns the keys of a page type, except `pageFields` and the keys that `definePage` adds. The returned keys distinguish the
 * files of this page type from the files of other page types.
 */
export function getOwnKeys({ schema }: { readonly schema: { readonly fields: object } }): string[] {
  return Object.keys(schema.fields).filter(
    (key) => !Object.hasOwn(pageFields, key) && !SHARED_KEYS.includes(key),
  );
}
