import { type Infer, inline, markdown, object } from "../../content/schema";

/** Front matter key `def`. */
export const dictionaryDefinitionSchema = object(
  {
    title: inline("Le titre de la partie."),
    info: object(
      {
        title: inline(
          "La première ligne : prononciation entre crochets, nature du mot, origine ; ou un titre.",
        ),
        desc: markdown("Les sens, en liste numérotée ; ou un texte."),
      },
      "Le contenu : une entrée de dictionnaire, ou un simple encadré.",
    ),
  },
  "La définition.",
);

export type DictionaryDefinitionContent = Infer<typeof dictionaryDefinitionSchema>;
