import { type Infer, inline, list, markdown, object, optional } from "../../content/schema";

/** Front matter key `how`. */
export const numberedStepsSchema = object(
  {
    title: inline("Le titre de la partie."),
    desc: markdown(
      "Un texte d’introduction, puis les étapes : liste numérotée, titres numérotés ou « Étape 1 – … ».",
    ),
    steps: optional(
      list(
        object(
          {
            title: inline("Le titre de l’étape, sans numéro."),
            desc: optional(markdown("Ce qui s’y passe.")),
          },
          "Une étape.",
        ),
        "Les étapes, si vous préférez les écrire une par une plutôt que dans `desc`.",
      ),
    ),
  },
  "Les étapes, dans l’ordre.",
);

export type NumberedStepsContent = Infer<typeof numberedStepsSchema>;
