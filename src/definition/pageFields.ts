import { filled, inline, optional, url } from "../content/schema";

/** A page's title. */
export const pageTitle = filled(inline("Le titre de la page.", { label: "Titre de la page" }));

/** The keys of a page whose file also says the address that the site's generator gives it. */
export const pageFields = {
  title: pageTitle,
  url: optional(url("L’adresse de la page, pour le générateur du site.", { label: "Adresse de la page" })),
};
