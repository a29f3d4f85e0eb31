import { boolean, date, type Infer, inline, list, object, optional, url } from "../../content/schema";

/** A link that the author names. */
const action = (doc: string, title: string, address: string) =>
  optional(object({ title: inline(title), url: url(address) }, doc));

/** Front matter key `head`. */
export const questionHeroSchema = object(
  {
    questions: list(
      object({ question: inline("Une question, qui s’adresse à la personne qui lit.") }, "Une question."),
      "Les questions qui ouvrent la page.",
    ),
    sub: inline("La phrase qui répond aux questions."),
    apply: action(
      "Le bouton pour postuler, montré quand l’appel est ouvert.",
      "Le texte du bouton.",
      "L’adresse où l’on postule.",
    ),
    call: action(
      "Le document à télécharger, montré quand l’appel est ouvert.",
      "Le nom du document.",
      "L’adresse du document.",
    ),
  },
  "L’accroche : questions, réponse, bouton.",
);

/** The page's keys that say where the call stands: `open`, `opensAt`, `closesAt`. */
export const callFields = {
  open: boolean("L’appel est ouvert : `true` ou `false`."),
  opensAt: optional(date("Le premier jour de l’appel, comme 2026-04-03.")),
  closesAt: optional(date("Le dernier jour de l’appel, inclus, comme 2026-04-26.")),
};

export type QuestionHeroContent = Infer<typeof questionHeroSchema>;
