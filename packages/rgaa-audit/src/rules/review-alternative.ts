import { placesOf } from "../page/innermost";
import { type PageRule, review } from "../rule";

export const reviewAlternative: PageRule = {
  name: "review-alternative",
  when: "width",
  ...review(["1.3.1", "1.8.1"])`
    Cette alternative dit-elle ce que montre l’image ? Relisez-la dans son contexte ; un texte en image est à écrire en texte.
    Does this alternative say what the image shows? Read it in its context; a text in an image is to be written as text.
    <p><a href="/plan"><img src="/i.png" alt="Plan du quartier"> Plan du quartier</a></p>
    <p><a href="/plan"><img src="/i.png" alt=""> Plan du quartier</a></p>`,
  find: (document) => placesOf(document, "img[alt]:not([alt='']), [role=img][aria-label]"),
};
