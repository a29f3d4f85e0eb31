import { type Infer, inline, markdown, object, optional } from "../../content/schema";

/** Front matter key `wait`. */
export const callClosedNoticeSchema = object(
  {
    title: inline("La phrase à lire quand l’appel est fermé ; le titre, si un texte la suit."),
    desc: optional(markdown("Le texte qui suit, s’il y en a un.")),
  },
  "L’avis montré quand l’appel est fermé.",
);

export type CallClosedNoticeContent = Infer<typeof callClosedNoticeSchema>;
