import { type Infer, inline, list, object } from "../../content/schema";

/** Front matter key `what`. */
export const reasonsSchema = object(
  {
    title: inline("Le titre de la partie."),
    defs: list(
      object({ def: inline("Une raison, en une ligne.") }, "Une raison."),
      "Les raisons. Si toutes commencent par un verbe à l’infinitif, le verbe est mis en valeur.",
    ),
  },
  "Les raisons de s’engager.",
);

export type ReasonsContent = Infer<typeof reasonsSchema>;
