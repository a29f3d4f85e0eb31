import { filled, inline, optional, url } from "../content/schema";

/** The keys that every page of ours has: its title, and the address that the site's generator gives it. */
export const pageFields = {
  title: filled(inline("Le titre de la page.", { label: "Titre de la page" })),
  url: optional(url("L’adresse de la page, pour le générateur du site.", { label: "Adresse de la page" })),
};
