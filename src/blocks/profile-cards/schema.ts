import { type Infer, inline, list, markdown, object, optional, plain } from "../../content/schema";

/** Front matter key `profiles`. */
export const profileCardsSchema = object(
  {
    title: inline("Le titre de la partie."),
    desc: markdown("Les profils recherchés : texte, titres, listes."),
    list: optional(
      list(
        plain("Le nom d’une personne, comme dans l’annuaire."),
        "Les personnes à montrer, dans l’ordre voulu.",
      ),
    ),
    sub: optional(inline("Le titre au-dessus des personnes.")),
  },
  "Les profils, puis des personnes.",
);

export type ProfileCardsContent = Infer<typeof profileCardsSchema>;
