import { boolean, date, filled, inline, optional, url } from "../content/schema";

/** The keys that every page of ours has: its title, and the address that the site's generator gives it. */
export const pageFields = {
  title: filled(inline("Le titre de la page.", { label: "Titre de la page" })),
  url: optional(url("L’adresse de la page, pour le générateur du site.", { label: "Adresse de la page" })),
};

/** The keys with which a page says where its call stands: `open`, `opensAt`, `closesAt`. */
export const callFields = {
  open: boolean("L’appel est ouvert, entre ses dates s’il y en a : `true` ou `false`.", {
    label: "Appel ouvert",
    hint: "Coché : on peut postuler, entre les deux dates s’il y en a. Décoché : l’appel est fermé, quelles que soient les dates.",
  }),
  opensAt: optional(
    date("Le premier jour de l’appel, comme 2026-04-03.", {
      label: "Ouverture de l’appel",
      hint: "Le premier jour où l’on peut postuler. Avant, la page annonce cette date.",
    }),
  ),
  closesAt: optional(
    date("Le dernier jour de l’appel, inclus, comme 2026-04-26.", {
      label: "Clôture de l’appel",
      hint: "Le dernier jour où l’on peut postuler, inclus.",
    }),
  ),
};
