import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewErasing: PageRule = {
  name: "review-erasing",
  when: "width",
  ...review(["11.12.1"])`
    Peut-on revenir sur cette action ? Demandez une confirmation, ou laissez annuler.
    Can this action be undone? Ask to confirm it, or let people cancel.
    <form><button name="effacer">Supprimer mon compte</button></form>`,
  find: (document) =>
    placesOf(
      document,
      "button, input[type=submit]",
      /\b(?:supprimer|effacer|résilier|payer|valider ma commande|signer)\b/i,
    ),
};
