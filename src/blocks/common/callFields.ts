import { boolean, date, optional } from "@dsfr-blocks/content/schema";

/**
 * Keys that determine whether a page's call for applications is open: `open` (required), `opensAt` and `closesAt`. For the
 * `fields` of a page type or the `options` of a block.
 */
export const callFields = {
  open: boolean(
    "`true` ouvre l’appel : entre ses dates si vous les écrivez, sans limite sinon. `false` le ferme.",
    {
      label: "Appel ouvert",
      hint: "Activé : on peut postuler, seulement entre les deux dates si vous les remplissez. Désactivé : l’appel est fermé, quelles que soient les dates.",
    },
  ),
  opensAt: optional(
    date("Le premier jour de l’appel, comme 2026-04-03.", {
      label: "Ouverture de l’appel",
      hint: "Le premier jour où l’on peut postuler. Avant, la page annonce cette date.",
      changes: "from",
    }),
  ),
  closesAt: optional(
    date("Le dernier jour de l’appel, inclus, comme 2026-04-26.", {
      label: "Clôture de l’appel",
      hint: "Le dernier jour où l’on peut postuler, inclus.",
      changes: "after",
    }),
  ),
};

/**
 * Keys of a call for applications, on a page that may have no call. Without `open`, the button to apply is shown between the
 * dates of the call.
 */
export const optionalCallFields = {
  ...callFields,
  open: optional(
    boolean(
      "`true` (par défaut) ouvre l’appel : entre ses dates si vous les écrivez, sans limite sinon. `false` le ferme.",
      {
        label: "Appel ouvert",
        hint: "Désactivé : l’appel est fermé, quelles que soient les dates, et le bouton ne s’affiche pas.",
      },
    ),
  ),
};
