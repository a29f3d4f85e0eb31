import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewPlace: PageRule = {
  name: "review-place",
  when: "width",
  ...review(["10.9.1", "10.10.1"])`
    Une consigne dépend-elle seulement de la place ou de la forme ? Nommez ce dont il est question.
    Does an instruction depend on place or shape alone? Name what is meant.
    <p>Cliquez sur le bouton vert à droite.</p><button>Envoyer</button>`,
  find: (document) =>
    placesOf(
      document,
      "p, li, label, legend",
      /\b(?:à droite|à gauche|ci-contre|en haut|en bas|bouton (?:rond|carré|vert|rouge|bleu)|encadré (?:vert|rouge|bleu))\b/i,
    ),
};
